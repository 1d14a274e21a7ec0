package assay.foundation.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import assay.foundation.problem.Invalid;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagingTest {

    private static final UUID ID = UUID.fromString("0198c5a0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

    @Test
    void a_cursor_comes_back_with_its_values() {
        String text = Cursor.at(NOW, ID, 42).bind("main", null);

        Cursor cursor = Cursor.read(text, 3, "main", null).orElseThrow();

        assertThat(cursor.instant(0)).isEqualTo(NOW);
        assertThat(cursor.uuid(1)).isEqualTo(ID);
        assertThat(cursor.number(2)).isEqualTo(42);
        assertThat(cursor.text(2)).isEqualTo("42");
        assertThat(text).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void no_cursor_is_the_first_page() {
        assertThat(Cursor.read(null, 1)).isEmpty();
    }

    @Test
    void a_cursor_works_only_with_the_query_it_was_made_for() {
        String text = Cursor.at(ID).bind("main", null);

        assertInvalid(text, 1, "other", null);
        assertInvalid(text, 1, "main", "");
        assertInvalid(text, 1, "main");
        assertInvalid(text, 1, "mai", "n");
        assertInvalid(text, 2, "main", null);
    }

    @Property
    void rubbish_is_refused_and_never_fails_otherwise(@ForAll String text, @ForAll byte[] bytes) {
        assertInvalid(text, 1);
        assertInvalid(Base64.getUrlEncoder().encodeToString(bytes), 1);
    }

    @Test
    void a_forged_value_is_refused_too() {
        Cursor forged = Cursor.read(Cursor.at("rubbish").bind(), 1).orElseThrow();

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> forged.uuid(0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> forged.number(0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> forged.instant(0));
    }

    @Test
    void a_value_that_would_be_two_is_our_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.at("a\u001fb"));
    }

    @Test
    void the_row_too_many_only_tells_that_there_is_more() {
        Page<Integer> first = Page.of(List.of(1, 2, 3), 2, row -> "after " + row);
        Page<Integer> last = Page.of(List.of(1, 2), 2, row -> "after " + row);

        assertThat(first).isEqualTo(new Page<>(List.of(1, 2), "after 2"));
        assertThat(last).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(first.map(row -> "r" + row)).isEqualTo(new Page<>(List.of("r1", "r2"), "after 2"));
    }

    private static void assertInvalid(String text, int size, Object... query) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Cursor.read(text, size, query))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("cursor-invalid"));
    }
}
