package assay.scoring.valuation;

import assay.scoring.activity.KnownClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the other features what the released model says about a client, computed from the facts of the day. */
@ApplicationScoped
public class ClientWorths {

    private final ModelChoice choice;
    private final Estimates estimates;
    private final Tiers tiers;

    ClientWorths(ModelChoice choice, Estimates estimates, Tiers tiers) {
        this.choice = choice;
        this.estimates = estimates;
        this.tiers = tiers;
    }

    /**
     * The client's worth as of a day from what was known at a time.
     *
     * @return nothing if the portfolio has no released model or the client no counted transaction
     */
    public Optional<KnownWorth> of(KnownClient client, LocalDate asOf, Instant knownAt) {
        return choice.released(client.portfolio())
                .map(set -> estimates.of(
                        set,
                        asOf,
                        settings -> settings.activityUntil(asOf)
                                .of(List.of(client.clientId()))
                                .knownAt(knownAt)))
                .flatMap(made -> Optional.ofNullable(made.get(client.clientId())))
                .map(made -> worth(client, made.model(), made.estimate()));
    }

    private KnownWorth worth(KnownClient client, ValuationModel model, Estimate estimate) {
        int digits = model.parameters().fractionDigits();
        var tier = estimate.tier(tiers.of(client.portfolio()).orElse(null));
        return new KnownWorth(
                model.id(),
                estimate.pAlive(),
                estimate.expectedTransactions(),
                major(estimate.grossClvMinor(), digits),
                major(estimate.netClvMinor(), digits),
                tier == null ? null : tier.name());
    }

    private static @Nullable Double major(@Nullable Long minor, int digits) {
        return minor == null ? null : BigDecimal.valueOf(minor, digits).doubleValue();
    }
}
