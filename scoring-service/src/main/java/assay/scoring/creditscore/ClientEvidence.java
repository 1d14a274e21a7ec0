package assay.scoring.creditscore;

import assay.scoring.activity.ClientHistories;
import assay.scoring.activity.FactGroup;
import assay.scoring.activity.KnownClient;
import assay.scoring.activity.KnownProfile;
import assay.scoring.creditscore.domain.ClientFacts;
import assay.scoring.creditscore.domain.DayFacts;
import assay.scoring.creditscore.domain.FeatureCatalogue;
import assay.scoring.creditscore.domain.Profile;
import assay.scoring.creditscore.domain.Supplied;
import assay.scoring.creditscore.domain.Worth;
import assay.scoring.valuation.ClientWorths;
import assay.scoring.valuation.KnownWorth;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers what this service knows about a client as of a day and computes features of it. */
@ApplicationScoped
class ClientEvidence {

    private final ClientHistories histories;
    private final ClientWorths worths;

    ClientEvidence(ClientHistories histories, ClientWorths worths) {
        this.histories = histories;
        this.worths = worths;
    }

    /**
     * The inputs of a decision: the features asked for, and those by which groups of clients are compared.
     *
     * @param features names in the catalogue
     * @return nothing if no profile of the client was known at the time
     */
    Optional<DecisionInputs> of(
            KnownClient client, SortedSet<String> features, Supplied supplied, LocalDate asOf, Instant knownAt) {
        return histories.profile(client.clientId(), asOf, knownAt).map(profile -> {
            List<FactGroup> groups = histories.facts(client, asOf, knownAt);
            SortedSet<String> kept = new TreeSet<>(features);
            kept.addAll(FeatureCatalogue.groupings());
            Optional<KnownWorth> worth = worths.of(client, asOf, knownAt);
            ClientFacts facts = new ClientFacts(
                    profile(profile),
                    groups.stream().map(ClientEvidence::day).toList(),
                    worth.map(ClientEvidence::worth).orElse(Worth.UNKNOWN),
                    supplied,
                    fractionDigits(groups),
                    asOf);
            return new DecisionInputs(
                    FeatureCatalogue.VERSION,
                    DecisionInputs.plain(FeatureCatalogue.compute(kept, facts)),
                    supplied.figures(),
                    supplied.statementDate(),
                    worth.map(KnownWorth::modelId).orElse(null),
                    null);
        });
    }

    /** A client's transactions are in one currency, the portfolio's; without any there is nothing to convert. */
    private static int fractionDigits(List<FactGroup> groups) {
        return groups.stream()
                .map(FactGroup::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .map(code -> Currency.getInstance(code).getDefaultFractionDigits())
                .orElse(0);
    }

    private static Profile profile(KnownProfile known) {
        return new Profile(
                known.type(),
                known.subtype(),
                known.person(),
                known.sizeClass(),
                known.wealthClass(),
                known.industry(),
                known.region(),
                known.registeredOn());
    }

    private static DayFacts day(FactGroup group) {
        return new DayFacts(
                group.day(),
                group.type(),
                group.productLine(),
                group.channel(),
                group.direction(),
                group.reversed(),
                group.entries(),
                group.totalMinor());
    }

    private static Worth worth(KnownWorth known) {
        return new Worth(known.pAlive(), known.expectedTransactions(), known.grossClv(), known.netClv(), known.tier());
    }
}
