package assay.scoring.valuation;

import assay.scoring.activity.ActivityQuery;
import assay.scoring.activity.ClientTraits;
import assay.scoring.activity.DayTotals;
import assay.scoring.valuation.ClientActivity.Income;
import assay.scoring.valuation.domain.spend.ClientSpend;
import assay.scoring.valuation.domain.timing.ClientHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What models are fitted to: the clients of a portfolio, or of the part of it that a model is for, condensed. */
@ApplicationScoped
class FitData {

    private final Estimates estimates;
    private final DayTotals totals;

    FitData(Estimates estimates, DayTotals totals) {
        this.estimates = estimates;
        this.totals = totals;
    }

    /**
     * One client.
     *
     * @param repeatIncome of the repeats together, in major units
     * @param spend empty without a repeat, or where the income of the repeats cannot be told
     * @param traits {@link ClientTraits#UNKNOWN} where the model does not want them
     */
    record Client(
            UUID id, ClientHistory history, double repeatIncome, Optional<ClientSpend> spend, ClientTraits traits) {}

    /** The clients up to a day, in the order of their ids; needs a running transaction for the streaming. */
    List<Client> of(ModelSettings settings, LocalDate until) {
        return of(settings, until, null);
    }

    /**
     * The same as it was known at a time.
     *
     * @param knownAt null for all that is known
     */
    List<Client> of(ModelSettings settings, LocalDate until, @Nullable Instant knownAt) {
        ActivityQuery query = settings.activityUntil(until).knownAt(knownAt);
        String segment = settings.scope().segment();
        Map<UUID, ClientTraits> traits =
                segment == null && !settings.needsTraits() ? Map.of() : estimates.traits(query, until);
        int digits = digits(settings.portfolio());
        List<Client> clients = new ArrayList<>();
        estimates.condense(settings, ValueSettings.NONE, query, activity -> {
            ClientTraits its = traits.getOrDefault(activity.clientId(), ClientTraits.UNKNOWN);
            if (segment == null || its.belongsTo(segment)) {
                clients.add(client(activity, digits, its));
            }
        });
        return clients;
    }

    static List<ClientSpend> spends(List<Client> clients) {
        return clients.stream().map(Client::spend).flatMap(Optional::stream).toList();
    }

    /** Decimal digits of the portfolio's currency, 0 without a transaction. */
    private int digits(String portfolio) {
        List<String> currencies = totals.currenciesOf(portfolio);
        return currencies.isEmpty()
                ? 0
                : Currency.getInstance(currencies.getFirst()).getDefaultFractionDigits();
    }

    private static Client client(ClientActivity activity, int digits, ClientTraits traits) {
        ClientHistory history = activity.summary().history();
        return new Client(
                activity.clientId(),
                history,
                activity.summary().monetaryValue(digits) * history.repeats(),
                spend(activity, digits),
                traits);
    }

    private static Optional<ClientSpend> spend(ClientActivity activity, int digits) {
        int repeats = activity.summary().history().repeats();
        return repeats > 0 && activity.income() == Income.TOLD
                ? Optional.of(new ClientSpend(repeats, activity.summary().monetaryValue(digits)))
                : Optional.empty();
    }
}
