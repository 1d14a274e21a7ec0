package assay.foundation.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import assay.foundation.problem.Invalid;
import assay.foundation.problem.PreconditionFailed;
import assay.foundation.problem.PreconditionRequired;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EtagTest {

    @Test
    void a_tag_is_strong_and_names_the_version() {
        assertThat(Etag.of(7).getValue()).isEqualTo("7");
        assertThat(Etag.of(7).isWeak()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "\"6\", \"7\"", "W/\"7\",\"7\"", "*"})
    void who_saw_the_version_may_change_it(String ifMatch) {
        Etag.require(ifMatch, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"77\"", "W/\"7\"", "\"6\",\"8\"", "\"\""})
    void who_saw_another_may_not(String ifMatch) {
        assertThatExceptionOfType(PreconditionFailed.class).isThrownBy(() -> Etag.require(ifMatch, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "", "\"7", "\"7\",", "\"7\" \"8\"", "*, \"7\"", "w/\"7\""})
    void a_header_that_is_no_list_of_tags_is_refused(String ifMatch) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Etag.require(ifMatch, 7));
    }

    @Test
    void an_endless_list_is_refused_unread() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Etag.require("\"7\"" + ",\"7\"".repeat(10_000), 7));
    }

    @Test
    void who_says_nothing_is_asked() {
        assertThatExceptionOfType(PreconditionRequired.class).isThrownBy(() -> Etag.require((String) null, 7));
    }
}
