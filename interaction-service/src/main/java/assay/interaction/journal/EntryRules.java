package assay.interaction.journal;

import assay.foundation.problem.FieldError;
import assay.interaction.directory.ClientSelector;
import assay.interaction.directory.ExternalReference;
import assay.interaction.journal.domain.CardNumbers;
import assay.interaction.journal.domain.InteractionKind;
import assay.interaction.journal.domain.OccurrenceWindow;
import assay.interaction.journal.domain.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about an entry by looking at nothing else. Written out instead of declared by annotations because a
 * batch brings a thousand entries at a time and most of them are right: a right entry costs a few comparisons.
 */
final class EntryRules {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_EXTERNAL_ID = 200;
    private static final int LONGEST_PRODUCT_LINE = 64;
    private static final int LONGEST_TOPIC = 200;
    private static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_MINUTES = 1_440;

    private final OccurrenceWindow window;
    private final List<FieldError> errors = new ArrayList<>(0);

    private EntryRules(OccurrenceWindow window) {
        this.window = window;
    }

    /** Everything that is wrong with an entry, with pointers into it; empty if it is right. */
    static List<FieldError> check(@Nullable NewInteraction entry, OccurrenceWindow window) {
        EntryRules rules = new EntryRules(window);
        if (entry == null) {
            rules.refuse("", "required");
        } else {
            rules.client(entry.client());
            rules.occurredAt(entry.occurredAt());
            rules.origin(entry);
            rules.kind(entry);
        }
        return rules.errors;
    }

    private void client(@Nullable ClientSelector client) {
        if (client == null) {
            refuse("/client", "required");
        } else if ((client.id() == null) == (client.externalRef() == null)) {
            refuse("/client", "client-selector");
        } else if (client.externalRef() != null) {
            ExternalReference reference = client.externalRef();
            name("/client/externalRef/system", reference.system(), true);
            line("/client/externalRef/id", reference.id(), LONGEST_REFERENCE, true);
        }
    }

    private void occurredAt(@Nullable Instant occurredAt) {
        if (occurredAt == null) {
            refuse("/occurredAt", "required");
        } else if (window.isBefore(occurredAt)) {
            refuse("/occurredAt", "in-the-future");
        } else if (window.isAfter(occurredAt)) {
            refuse("/occurredAt", "too-long-ago", Map.of("earliest", OccurrenceWindow.EARLIEST.toString()));
        }
    }

    private void origin(NewInteraction entry) {
        name("/source", entry.source(), false);
        line("/externalId", entry.externalId(), LONGEST_EXTERNAL_ID, false);
        line("/productLine", entry.productLine(), LONGEST_PRODUCT_LINE, false);
        if (entry.externalId() != null && entry.source() == null) {
            refuse("/source", "source-of-external-id");
        }
    }

    private void kind(NewInteraction entry) {
        InteractionKind kind = entry.kind();
        if (kind == null) {
            refuse("/kind", "required");
            return;
        }
        present("/transaction", entry.transaction(), kind == InteractionKind.TRANSACTION);
        present("/contact", entry.contact(), kind == InteractionKind.CONTACT);
        if (kind == InteractionKind.TRANSACTION && entry.transaction() != null) {
            present("/transaction/type", entry.transaction().type(), true);
            present("/transaction/amount", entry.transaction().amount(), true);
        } else if (kind == InteractionKind.CONTACT && entry.contact() != null) {
            contact(entry.contact());
        }
    }

    private void contact(NewContact contact) {
        present("/contact/channel", contact.channel(), true);
        present("/contact/direction", contact.direction(), true);
        Integer minutes = contact.durationMinutes();
        if (minutes != null && (minutes < 0 || minutes > LONGEST_MINUTES)) {
            refuse("/contact/durationMinutes", "between", Map.of("min", 0, "max", LONGEST_MINUTES));
        }
        line("/contact/topic", contact.topic(), LONGEST_TOPIC, false);
        withoutCard("/contact/topic", contact.topic());
        String note = contact.note();
        if (note != null && (note.isBlank() || note.length() > LONGEST_NOTE)) {
            refuse("/contact/note", "text-length", Map.of("min", 1, "max", LONGEST_NOTE));
        } else if (note != null && !Texts.isPlainText(note)) {
            refuse("/contact/note", "text-characters");
        }
        withoutCard("/contact/note", note);
    }

    private void withoutCard(String pointer, @Nullable String text) {
        if (text != null && text.length() <= LONGEST_NOTE && CardNumbers.appearIn(text)) {
            refuse(pointer, "card-number");
        }
    }

    private void present(String pointer, @Nullable Object value, boolean wanted) {
        if (wanted && value == null) {
            refuse(pointer, "required");
        } else if (!wanted && value != null) {
            refuse(pointer, "other-kind");
        }
    }

    /** A system's name: letters, digits, {@code _ . -}, beginning with a letter or digit. */
    private void name(String pointer, @Nullable String value, boolean wanted) {
        if (value == null) {
            if (wanted) {
                refuse(pointer, "required");
            }
            return;
        }
        boolean right = !value.isEmpty() && value.length() <= LONGEST_NAME && alphanumeric(value.charAt(0));
        for (int i = 1; right && i < value.length(); i++) {
            char c = value.charAt(i);
            right = alphanumeric(c) || c == '_' || c == '.' || c == '-';
        }
        if (!right) {
            refuse(pointer, "system-name");
        }
    }

    private static boolean alphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private void line(String pointer, @Nullable String value, int longest, boolean wanted) {
        if (value == null) {
            if (wanted) {
                refuse(pointer, "required");
            }
        } else if (value.isEmpty() || value.length() > longest) {
            refuse(pointer, "text-length", Map.of("min", 1, "max", longest));
        } else if (!Texts.isPlainLine(value)) {
            refuse(pointer, "text-characters");
        }
    }

    private void refuse(String pointer, String code) {
        refuse(pointer, code, Map.of());
    }

    private void refuse(String pointer, String code, Map<String, Object> args) {
        errors.add(new FieldError(pointer, code, args));
    }
}
