package assay.scoring.creditscore.domain;

import static assay.scoring.creditscore.domain.Strategies.OVERRIDES;
import static assay.scoring.creditscore.domain.Strategies.SCALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import assay.scoring.creditscore.domain.OverrideRules.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverrideRulesTest {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest(name = "from 6 to {0} until {1}: {2}")
    @CsvSource({
        "4, 2026-06-01,",
        "10, 2026-06-01,",
        "3, 2026-06-01, TOO_MANY_NOTCHES",
        "11, 2026-06-01, TOO_MANY_NOTCHES",
        "6, 2026-06-01, SAME_GRADE",
        "D, 2026-06-01, DEFAULT_GRADE",
        "99, 2026-06-01, UNKNOWN_GRADE",
        "5, 2026-03-02,",
        "5, 2026-03-01, EXPIRES_TOO_EARLY",
        "5, 2026-08-28,",
        "5, 2026-08-29, EXPIRES_TOO_LATE"
    })
    void an_override_keeps_to_its_limits(String to, LocalDate until, Fault fault) {
        assertThat(OVERRIDES.fault(SCALE, "6", to, TODAY, until).orElse(null)).isEqualTo(fault);
    }

    @Test
    void limits_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OverrideRules(-1, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new OverrideRules(0, -1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new OverrideRules(0, 0, 0));
    }
}
