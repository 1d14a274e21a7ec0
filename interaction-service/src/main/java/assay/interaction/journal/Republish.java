package assay.interaction.journal;

import assay.foundation.command.Command;
import assay.foundation.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes entries again under the ids they had the first time, so that a reader can rebuild itself after the topic's
 * retention. Walks the log month by month; the running service sends what this leaves in its outbox.
 */
@ApplicationScoped
class Republish implements Command {

    private static final int PER_TRANSACTION = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Journal journal;
    private final Outbox outbox;

    Republish(Journal journal, Outbox outbox) {
        this.journal = journal;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "republish";
    }

    @Override
    public String usage() {
        return "republish [from-month [to-month]]    publish entries of these months (2026-01) again, default all";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out) {
        YearMonth from;
        YearMonth to;
        try {
            from = arguments.isEmpty() ? YearMonth.of(1900, 1) : YearMonth.parse(arguments.getFirst());
            to = arguments.size() < 2 ? YearMonth.of(9999, 12) : YearMonth.parse(arguments.get(1));
        } catch (DateTimeException e) {
            out.println(usage());
            return 2;
        }
        if (arguments.size() > 2) {
            out.println(usage());
            return 2;
        }
        long total = 0;
        for (YearMonth month : journal.months(from, to)) {
            total += republish(month);
        }
        out.printf("%d entries will be published again%n", total);
        return 0;
    }

    private long republish(YearMonth month) {
        long total = 0;
        UUID last = FIRST;
        while (last != null) {
            UUID after = last;
            List<Entry> entries = QuarkusTransaction.requiringNew().call(() -> {
                List<Entry> part = journal.ofMonth(month, after, PER_TRANSACTION);
                outbox.publish(part.stream().map(RecordedEvents::of).toList());
                return part;
            });
            total += entries.size();
            last = lastOf(entries);
        }
        return total;
    }

    private static @Nullable UUID lastOf(List<Entry> entries) {
        return entries.size() < PER_TRANSACTION ? null : entries.getLast().id();
    }
}
