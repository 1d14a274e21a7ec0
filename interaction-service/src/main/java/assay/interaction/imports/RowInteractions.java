package assay.interaction.imports;

import static assay.foundation.imports.ImportFields.CLIENT_ID;
import static assay.foundation.imports.ImportFields.REFERENCE_ID;
import static assay.foundation.imports.ImportFields.REFERENCE_SYSTEM;

import assay.foundation.imports.MappedRow;
import assay.foundation.imports.RowFault;
import assay.foundation.jobs.JobRow;
import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import assay.interaction.directory.ClientSelector;
import assay.interaction.directory.ExternalReference;
import assay.interaction.journal.NewContact;
import assay.interaction.journal.NewInteraction;
import assay.interaction.journal.NewTransaction;
import assay.interaction.journal.domain.ContactChannel;
import assay.interaction.journal.domain.ContactDirection;
import assay.interaction.journal.domain.InteractionKind;
import assay.interaction.journal.domain.TransactionType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a file as entries of the log. Faults name the column of the file. */
final class RowInteractions {

    /** Where a file does not say who reports its rows and its clients have no reference. */
    private static final String SOURCE_OF_FILES = "IMPORT";

    private final MappedRow values;
    private final @Nullable String contentId;

    private RowInteractions(JobRow row) {
        this.values = row.values();
        this.contentId = row.contentId();
    }

    /**
     * The entry a row stands for; without an external id if neither the mapping nor the worker gives it one.
     *
     * @throws RowFault if a value cannot be read
     */
    static NewInteraction of(JobRow row) {
        return new RowInteractions(row).entry();
    }

    /**
     * The column that a pointer into an entry was read from.
     *
     * @param pointer as in the errors of a single entry, for example {@code /transaction/amount/currency}
     */
    static FieldError inFile(JobRow row, FieldError error) {
        String field = switch (error.pointer()) {
            case "/client" -> row.values().text(CLIENT_ID) == null ? REFERENCE_ID : CLIENT_ID;
            case "/transaction/amount/currency" -> "transaction.currency";
            default -> error.pointer().substring(1).replace('/', '.');
        };
        return new FieldError(row.values().column(field), error.code(), error.args());
    }

    private NewInteraction entry() {
        InteractionKind kind = constant("kind", InteractionKind.class);
        String externalId = values.text("externalId");
        return new NewInteraction(
                client(),
                kind,
                values.instant("occurredAt"),
                source(),
                externalId == null ? contentId : externalId,
                values.text("productLine"),
                kind == InteractionKind.TRANSACTION ? transaction() : null,
                kind == InteractionKind.CONTACT ? contact() : null,
                id("reverses"));
    }

    private ClientSelector client() {
        String id = values.text(REFERENCE_ID);
        ExternalReference reference = id == null ? null : new ExternalReference(values.text(REFERENCE_SYSTEM), id);
        return new ClientSelector(id(CLIENT_ID), reference);
    }

    private String source() {
        String source = values.text("source");
        String system = values.text(REFERENCE_SYSTEM);
        return source != null ? source : system != null ? system : SOURCE_OF_FILES;
    }

    private NewTransaction transaction() {
        return new NewTransaction(constant("transaction.type", TransactionType.class), amount());
    }

    private @Nullable Money amount() {
        BigDecimal amount = values.decimal("transaction.amount");
        String code = values.text("transaction.currency");
        if (amount == null || code == null) {
            throw fault(amount == null ? "transaction.amount" : "transaction.currency", "required", Map.of());
        }
        Currency currency = currency(code);
        int decimals = currency.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw fault("transaction.amount", "decimals", Map.of("max", decimals));
        }
        if (amount.signum() != 0 && amount.precision() - amount.scale() + decimals > Money.MAX_DIGITS) {
            throw fault("transaction.amount", "digits", Map.of("max", Money.MAX_DIGITS - decimals));
        }
        return new Money(amount, currency);
    }

    private Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // refused below, together with codes that have no minor unit
        }
        throw fault("transaction.currency", "currency", Map.of());
    }

    private NewContact contact() {
        return new NewContact(
                constant("contact.channel", ContactChannel.class),
                constant("contact.direction", ContactDirection.class),
                read("contact.durationMinutes", "not-a-number", Integer::valueOf),
                values.text("contact.topic"),
                values.text("contact.note"));
    }

    private @Nullable UUID id(String field) {
        return read(field, "not-an-id", RowInteractions::uuid);
    }

    /** The usual form only; the library takes shorter ones too. */
    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not 36 characters");
        }
        return UUID.fromString(text);
    }

    private <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
        String text = values.text(field);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw fault(field, "not-one-of", Map.of("values", all));
    }

    private <T> @Nullable T read(String field, String code, Function<String, T> reader) {
        String text = values.text(field);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw fault(field, code, Map.of());
        }
    }

    private RowFault fault(String field, String code, Map<String, Object> args) {
        return new RowFault(new FieldError(values.column(field), code, args));
    }
}
