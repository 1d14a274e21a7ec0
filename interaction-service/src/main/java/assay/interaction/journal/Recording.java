package assay.interaction.journal;

import assay.foundation.correlation.Correlation;
import assay.foundation.outbox.Relay;
import assay.foundation.problem.FieldError;
import assay.interaction.journal.Journal.ExternalKey;
import assay.interaction.journal.Journal.Named;
import assay.interaction.journal.Refusal.Reason;
import assay.interaction.journal.domain.ContentHash;
import assay.interaction.journal.domain.Draft;
import assay.interaction.journal.domain.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes admitted entries into the log with the running transaction. Rows are locked in one order by everybody
 * (portfolio, external ids ascending, reversed entries ascending), so concurrent writers wait but never block each other.
 */
@ApplicationScoped
public class Recording {

    private final Journal journal;
    private final Portfolios portfolios;
    private final ContactTexts texts;
    private final Reversals reversals;
    private final Relay relay;
    private final Clock clock;

    Recording(
            Journal journal, Portfolios portfolios, ContactTexts texts, Reversals reversals, Relay relay, Clock clock) {
        this.journal = journal;
        this.portfolios = portfolios;
        this.texts = texts;
        this.reversals = reversals;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Takes in what can be taken in; at most once per transaction. If an entry that reverses another is refused, the
     * caller must roll back: the entry is written by then.
     *
     * @return one outcome per draft, in no particular order
     */
    @Transactional(TxType.MANDATORY)
    public List<Outcome> record(List<Draft> drafts) {
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        Map<ExternalKey, JournalRow> named = new HashMap<>();
        Map<UUID, JournalRow> rows = new LinkedHashMap<>();
        List<Draft> repeated = new ArrayList<>(0);
        Map<UUID, byte[]> sealed = texts.seal(drafts);
        for (Draft draft : inCurrency(drafts, outcomes)) {
            JournalRow row = new JournalRow(draft, hash(draft), sealed.get(draft.id()));
            JournalRow first = draft.externalId() == null ? null : named.putIfAbsent(ExternalKey.of(draft), row);
            if (first == null) {
                rows.put(draft.id(), row);
            } else {
                repeated.add(draft);
            }
        }
        Map<ExternalKey, Named> taken = write(rows);
        List<Draft> written = new ArrayList<>(rows.size());
        for (JournalRow row : rows.values()) {
            Named other = row.draft().externalId() == null ? null : taken.get(ExternalKey.of(row.draft()));
            if (other == null) {
                written.add(row.draft());
            } else {
                outcomes.add(compared(row.draft(), row.contentHash(), other));
            }
        }
        for (Draft draft : repeated) {
            JournalRow first = named.get(ExternalKey.of(draft));
            Named other = taken.getOrDefault(
                    ExternalKey.of(draft), new Named(first.draft().id(), first.contentHash()));
            outcomes.add(compared(draft, hash(draft), other));
        }
        outcomes.addAll(reversals.apply(written));
        relay.wakeAfterCommit(JournalSource.NAME);
        return outcomes;
    }

    /**
     * As {@link #record}, but refuses entries that cannot reverse what they want to before anything is written, so that
     * the others may be committed.
     *
     * @throws IllegalStateException if an entry to be reversed was taken back by somebody else at the same time; after
     *     a rollback another attempt will refuse it
     */
    @Transactional(TxType.MANDATORY)
    public List<Outcome> recordEach(List<Draft> drafts) {
        List<Refusal> refusals = reversals.foreseen(newReversals(drafts));
        Set<Integer> refused = refusals.stream().map(Refusal::position).collect(Collectors.toSet());
        List<Outcome> outcomes = new ArrayList<>(record(drafts.stream()
                .filter(draft -> !refused.contains(draft.position()))
                .toList()));
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Refused(Refusal refusal)
                    && refusal.reason().isAfterWriting()) {
                throw new IllegalStateException("reversed by somebody else at the same time");
            }
        }
        refusals.forEach(refusal -> outcomes.add(new Outcome.Refused(refusal)));
        return outcomes;
    }

    /** Entries that reverse one, without those whose external id is taken: they are duplicates, or misuse it. */
    private List<Draft> newReversals(List<Draft> drafts) {
        List<Draft> reversing =
                drafts.stream().filter(draft -> draft.reverses() != null).toList();
        List<ExternalKey> keys = reversing.stream()
                .filter(draft -> draft.externalId() != null)
                .map(ExternalKey::of)
                .toList();
        Set<ExternalKey> taken = keys.isEmpty() ? Set.of() : journal.named(keys).keySet();
        return reversing.stream()
                .filter(draft -> draft.externalId() == null || !taken.contains(ExternalKey.of(draft)))
                .toList();
    }

    private Collection<Draft> inCurrency(List<Draft> drafts, List<Outcome> outcomes) {
        Map<String, String> currencies = portfolios.currenciesFor(drafts);
        List<Draft> right = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            String currency = currencies.get(draft.portfolio());
            if (draft.interaction() instanceof Transaction transaction
                    && !transaction.currency().getCurrencyCode().equals(currency)) {
                FieldError error = new FieldError(
                        "/transaction/amount/currency",
                        "currency-of-portfolio",
                        Map.of("portfolio", draft.portfolio(), "currency", currency));
                outcomes.add(new Outcome.Refused(new Refusal(draft.position(), Reason.CURRENCY_DIFFERS, error)));
            } else {
                right.add(draft);
            }
        }
        return right;
    }

    private byte @Nullable [] hash(Draft draft) {
        return draft.externalId() == null ? null : ContentHash.of(draft, texts.digest(draft));
    }

    /** Writes the rows and tells which external ids were taken before. */
    private Map<ExternalKey, Named> write(Map<UUID, JournalRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int written = journal.write(List.copyOf(rows.values()), now, Correlation.traceparent());
        if (written == rows.size()) {
            return Map.of();
        }
        Map<ExternalKey, Named> keys = journal.named(rows.values().stream()
                .map(JournalRow::draft)
                .filter(draft -> draft.externalId() != null)
                .map(ExternalKey::of)
                .toList());
        keys.values().removeIf(key -> rows.containsKey(key.id())); // those are our own
        return keys;
    }

    private static Outcome compared(Draft draft, byte @Nullable [] contentHash, Named other) {
        if (Arrays.equals(contentHash, other.contentHash())) {
            return new Outcome.Duplicate(draft.position(), other.id());
        }
        FieldError error = FieldError.of("/externalId", "external-id-reused");
        return new Outcome.Refused(new Refusal(draft.position(), Reason.EXTERNAL_ID_REUSED, error));
    }
}
