package assay.interaction.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentHashTest {

    private static final UUID CLIENT = new UUID(1, 2);
    private static final Instant WHEN = Instant.parse("2026-01-15T10:00:00.000001Z");
    private static final Interaction FEE = new Transaction(TransactionType.FEE, 1_250, Currency.getInstance("CNY"));

    @Test
    void what_the_sender_does_not_say_makes_no_difference() {
        Draft one = draft(CLIENT, WHEN, "PROJECT", null, FEE);
        Draft other = new Draft(7, new UUID(9, 9), CLIENT, "another", WHEN, "B", "other id", "PROJECT", null, FEE);

        assertThat(ContentHash.of(one, null)).hasSize(32).isEqualTo(ContentHash.of(other, null));
    }

    @Test
    void every_field_the_sender_gives_makes_a_difference() {
        Stream<byte[]> hashes = Stream.concat(
                Stream.of(
                                draft(CLIENT, WHEN, "PROJECT", null, FEE),
                                draft(new UUID(1, 3), WHEN, "PROJECT", null, FEE),
                                draft(CLIENT, WHEN.plusNanos(1_000), "PROJECT", null, FEE),
                                draft(CLIENT, WHEN, "PROJECTS", null, FEE),
                                draft(CLIENT, WHEN, null, null, FEE),
                                draft(CLIENT, WHEN, "PROJECT", new UUID(0, 0), FEE),
                                draft(CLIENT, WHEN, "PROJECT", null, amount(TransactionType.FEE, 1_251, "CNY")),
                                draft(CLIENT, WHEN, "PROJECT", null, amount(TransactionType.FEE, -1_250, "CNY")),
                                draft(CLIENT, WHEN, "PROJECT", null, amount(TransactionType.FEE, 1_250, "USD")),
                                draft(CLIENT, WHEN, "PROJECT", null, amount(TransactionType.INTEREST, 1_250, "CNY")),
                                draft(CLIENT, WHEN, "PROJECT", null, contact(null)),
                                draft(CLIENT, WHEN, "PROJECT", null, contact(0)))
                        .map(draft -> ContentHash.of(draft, null)),
                Stream.of(new byte[0], new byte[] {0}, new byte[] {1})
                        .map(digest -> ContentHash.of(draft(CLIENT, WHEN, "PROJECT", null, contact(0)), digest)));

        List<String> texts = hashes.map(java.util.HexFormat.of()::formatHex).toList();
        assertThat(texts).doesNotHaveDuplicates();
    }

    /**
     * The encoding is stored for ever: another one would turn every repetition into a refusal. The value was computed
     * from the documented encoding with Python's hashlib.
     */
    @Test
    void the_hash_of_a_known_entry_never_changes() {
        assertThat(ContentHash.of(draft(CLIENT, WHEN, "PROJECT", null, FEE), null))
                .asHexString()
                .isEqualToIgnoringCase("8342ec6ee4d531638e033bb0b4a84175bb1f433722812448220b5e5966874281");
    }

    private static Interaction amount(TransactionType type, long minor, String currency) {
        return new Transaction(type, minor, Currency.getInstance(currency));
    }

    private static Interaction contact(Integer minutes) {
        return new Contact(ContactChannel.MAIL, ContactDirection.INBOUND, minutes, null, null);
    }

    private static Draft draft(UUID client, Instant when, String productLine, UUID reverses, Interaction facts) {
        return new Draft(0, new UUID(0, 1), client, "main", when, "A", "id", productLine, reverses, facts);
    }
}
