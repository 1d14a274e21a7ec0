package assay.scoring.valuation.domain.evidence;

import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.RepeatFit;
import assay.scoring.valuation.domain.timing.WeightedHistories;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The families that may describe a product line, side by side, and which of them to take.
 *
 * <p>The rule is ours. The declared end of relations decides first: where it is observed no family of silent leaving is a
 * candidate, however well it would fit. Among candidates whose fit was accepted, the one with the smallest root mean
 * squared error of holdout transactions is taken; without a holdout, the one with the smallest BIC. Likelihoods of the
 * families are comparable because all are densities of the same histories.
 *
 * @param relation as declared for the line
 * @param candidates best first, refused ones last; empty where the end is observed
 */
public record ModelComparison(RelationEnding relation, List<Candidate> candidates) {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.fitted().isEmpty())
            .thenComparing(candidate -> candidate
                    .backTest()
                    .map(test -> test.transactions().rootMeanSquare())
                    .orElse(Double.POSITIVE_INFINITY))
            .thenComparing(candidate -> candidate.bic().orElse(Double.POSITIVE_INFINITY))
            .thenComparing(Candidate::family);

    public ModelComparison {
        candidates = List.copyOf(candidates);
    }

    /** The candidate to take; empty when there is none whose fit was accepted. */
    public Optional<Candidate> choice() {
        return candidates.stream().findFirst().filter(best -> best.fitted().isPresent());
    }

    /** Fits and compares on all that is known. */
    public static ModelComparison of(RelationEnding relation, WeightedHistories clients) {
        return sorted(
                relation,
                relation.candidates().stream()
                        .map(family -> new Candidate(family, RepeatFit.of(family, clients), Optional.empty()))
                        .toList());
    }

    /**
     * Fits on what was known on a day in the past and compares by what happened afterwards.
     *
     * @param spend model of spend fitted on the same past
     * @param clients all clients known on that day, at least one
     * @param weeks length of the holdout, above 0
     */
    public static ModelComparison of(
            RelationEnding relation, GammaGamma spend, List<HoldoutClient> clients, double weeks) {
        WeightedHistories known =
                WeightedHistories.of(clients.stream().map(HoldoutClient::known).toList());
        return sorted(
                relation,
                relation.candidates().stream()
                        .map(family -> {
                            Candidate fit = new Candidate(family, RepeatFit.of(family, known), Optional.empty());
                            return new Candidate(
                                    family,
                                    fit.outcome(),
                                    fit.fitted().map(fitted -> BackTest.of(fitted.model(), spend, clients, weeks)));
                        })
                        .toList());
    }

    private static ModelComparison sorted(RelationEnding relation, List<Candidate> candidates) {
        return new ModelComparison(
                relation, candidates.stream().sorted(BEST_FIRST).toList());
    }
}
