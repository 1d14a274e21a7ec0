package assay.interaction.journal;

import assay.foundation.ids.Ids;
import assay.foundation.problem.FieldError;
import assay.interaction.directory.ClientDirectory;
import assay.interaction.directory.ClientSelector;
import assay.interaction.directory.ExternalReference;
import assay.interaction.directory.KnownClient;
import assay.interaction.journal.Refusal.Reason;
import assay.interaction.journal.domain.Contact;
import assay.interaction.journal.domain.Draft;
import assay.interaction.journal.domain.Interaction;
import assay.interaction.journal.domain.OccurrenceWindow;
import assay.interaction.journal.domain.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about new entries that can be settled before the log is touched: the contract, the clients, their
 * keys, the months.
 * It may wait for client-service and may make partitions, so it comes before the locks of {@link Recording}.
 */
@ApplicationScoped
public class Reception {

    private final ClientDirectory directory;
    private final JournalMonths months;
    private final ContactTexts texts;
    private final Clock clock;

    Reception(ClientDirectory directory, JournalMonths months, ContactTexts texts, Clock clock) {
        this.directory = directory;
        this.months = months;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Checks entries one by one; what is wrong with one does not touch the others. Makes ready what their recording
     * needs.
     *
     * @param entries in the order of their positions
     * @param mayUse whether the caller may see a book
     * @throws assay.foundation.problem.Unavailable if client-service is needed and does not answer
     */
    public Admission admit(List<@Nullable NewInteraction> entries, Predicate<String> mayUse) {
        Admission admission = admit(entries, mayUse, directory::resolve);
        months.ensure(admission.drafts());
        texts.prepare(admission.drafts());
        return admission;
    }

    /**
     * As {@link #admit(List, Predicate)}, for entries that were admitted a moment ago and may be in a transaction by
     * now: asks nobody and makes nothing.
     */
    public Admission admitAgain(List<@Nullable NewInteraction> entries, Predicate<String> mayUse) {
        return admit(entries, mayUse, directory::known);
    }

    private Admission admit(
            List<@Nullable NewInteraction> entries,
            Predicate<String> mayUse,
            Function<List<ClientSelector>, Map<ClientSelector, KnownClient>> clients) {
        List<Refusal> refusals = new ArrayList<>(0);
        @Nullable ClientSelector[] selectors = selectors(entries, refusals);
        Map<ClientSelector, KnownClient> found =
                clients.apply(Stream.of(selectors).filter(Objects::nonNull).toList());
        List<Draft> drafts = new ArrayList<>(entries.size());
        for (int i = 0; i < selectors.length; i++) {
            if (selectors[i] == null) {
                continue;
            }
            KnownClient client = found.get(selectors[i]);
            if (client != null && mayUse.test(client.book())) {
                drafts.add(draft(i, entries.get(i), client));
            } else {
                refusals.add(new Refusal(i, Reason.CLIENT_UNKNOWN, FieldError.of("/client", "client-unknown")));
            }
        }
        return new Admission(drafts, refusals);
    }

    /** The clients of the entries that keep the rules, null in the place of the others. */
    private @Nullable ClientSelector[] selectors(List<@Nullable NewInteraction> entries, List<Refusal> refusals) {
        OccurrenceWindow window = OccurrenceWindow.at(clock.instant());
        @Nullable ClientSelector[] selectors = new ClientSelector[entries.size()];
        for (int i = 0; i < selectors.length; i++) {
            NewInteraction entry = entries.get(i);
            List<FieldError> errors = EntryRules.check(entry, window);
            if (errors.isEmpty()) {
                selectors[i] = composed(entry.client());
            }
            for (FieldError error : errors) {
                refusals.add(new Refusal(i, Reason.INVALID, error));
            }
        }
        return selectors;
    }

    /** References are compared in Unicode's composed form, which is how client-service keeps them. */
    private static ClientSelector composed(ClientSelector client) {
        ExternalReference reference = client.externalRef();
        if (reference == null || Normalizer.isNormalized(reference.id(), Normalizer.Form.NFC)) {
            return client;
        }
        return ClientSelector.of(reference.system(), Normalizer.normalize(reference.id(), Normalizer.Form.NFC));
    }

    private static Draft draft(int position, NewInteraction entry, KnownClient client) {
        return new Draft(
                position,
                Ids.next(),
                client.id(),
                client.portfolio(),
                entry.occurredAt().truncatedTo(ChronoUnit.MICROS),
                entry.source(),
                entry.externalId(),
                entry.productLine(),
                entry.reverses(),
                facts(entry));
    }

    private static Interaction facts(NewInteraction entry) {
        return switch (entry.kind()) {
            case TRANSACTION -> {
                NewTransaction transaction = entry.transaction();
                yield new Transaction(
                        transaction.type(),
                        transaction.amount().minorUnits(),
                        transaction.amount().currency());
            }
            case CONTACT -> {
                NewContact contact = entry.contact();
                yield new Contact(
                        contact.channel(),
                        contact.direction(),
                        contact.durationMinutes(),
                        contact.topic(),
                        contact.note());
            }
        };
    }
}
