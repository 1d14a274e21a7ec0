package assay.interaction.journal;

import assay.interaction.journal.domain.Draft;
import assay.interaction.journal.domain.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The currency of each portfolio: fixed by its first transaction, never changed. */
@ApplicationScoped
class Portfolios {

    private final Jdbi jdbi;

    // grows with the number of portfolios, a handful; holds only what was found committed, which is final
    private final Map<String, String> settled = new ConcurrentHashMap<>();

    Portfolios(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The currencies of the portfolios these entries belong to. A portfolio without one gets the currency of its first
     * transaction here with the running transaction; whoever does the same at the same time waits for its end.
     */
    Map<String, String> currenciesFor(List<Draft> drafts) {
        SortedMap<String, String> unsettled = new TreeMap<>(); // sorted: everybody locks in the same order
        Map<String, String> currencies = new TreeMap<>();
        for (Draft draft : drafts) {
            if (draft.interaction() instanceof Transaction transaction) {
                String currency = settled.get(draft.portfolio());
                if (currency == null) {
                    unsettled.putIfAbsent(
                            draft.portfolio(), transaction.currency().getCurrencyCode());
                } else {
                    currencies.putIfAbsent(draft.portfolio(), currency);
                }
            }
        }
        if (!unsettled.isEmpty()) {
            jdbi.useHandle(handle -> unsettled.forEach((portfolio, currency) -> currencies.put(
                    portfolio, committed(handle, portfolio).orElseGet(() -> settle(handle, portfolio, currency)))));
        }
        return currencies;
    }

    private Optional<String> committed(Handle handle, String portfolio) {
        Optional<String> currency = currency(handle, portfolio);
        currency.ifPresent(found -> settled.put(portfolio, found));
        return currency;
    }

    private static String settle(Handle handle, String portfolio, String currency) {
        handle.createUpdate("INSERT INTO portfolio (key, currency) VALUES (:key, :currency) ON CONFLICT DO NOTHING")
                .bind("key", portfolio)
                .bind("currency", currency)
                .execute();
        return currency(handle, portfolio).orElseThrow();
    }

    private static Optional<String> currency(Handle handle, String portfolio) {
        return handle.createQuery("SELECT currency FROM portfolio WHERE key = :key")
                .bind("key", portfolio)
                .mapTo(String.class)
                .findOne();
    }
}
