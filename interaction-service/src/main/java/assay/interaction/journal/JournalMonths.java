package assay.interaction.journal;

import assay.interaction.journal.domain.Draft;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * The months, in UTC, that have a partition. Partitions are made when the first entry of a month arrives, in a
 * transaction of their own: a failure of the entry's does not take them back, and other writers do not wait for it.
 */
@ApplicationScoped
class JournalMonths {

    private final Jdbi jdbi;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    JournalMonths(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Makes sure that the entries have a place to go. */
    void ensure(Collection<Draft> drafts) {
        Set<YearMonth> missing = new TreeSet<>();
        for (Draft draft : drafts) {
            YearMonth month = monthOf(draft.occurredAt());
            if (!known.contains(month)) {
                missing.add(month);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        String[] firstDays =
                missing.stream().map(month -> month.atDay(1).toString()).toArray(String[]::new);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(
                        handle -> handle.createQuery("SELECT ensure_journal_months(:months::date[])::text")
                                .bind("months", firstDays)
                                .mapTo(String.class)
                                .one()));
        known.addAll(missing);
    }

    static YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }
}
