package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.SimulatedClients;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.fitting.MaximumLikelihood;
import assay.scoring.valuation.domain.fitting.Objective;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;
import org.jspecify.annotations.Nullable;

/** Portfolios simulated over a grid of models with awkward corners, and the verdict on what the fit made of each. */
final class FitCampaign {

    /** One portfolio of the grid. */
    record Portfolio(int number, RepeatModel truth, int clients) {}

    /** What the fit made of a portfolio; {@code fault} is null when nothing is wrong. */
    record Verdict(
            Portfolio portfolio,
            boolean fitted,
            String result,
            @Nullable String fault) {}

    private static final double[] R = {0.02, 0.25, 1, 5};
    private static final double[] ALPHA = {0.5, 6, 100, 1_000};
    private static final double[] FIRST = {0.05, 0.9999, 3};
    private static final double[] SECOND = {0.3, 3, 80};
    private static final int[] CLIENTS = {100, 300, 1_000, 3_000, 10_000};
    private static final double OLDEST_WEEKS = 156;
    private static final int STARTS = 6;

    private FitCampaign() {}

    /** Portfolio of a number; neighbours differ in everything, so that every part of the grid is met early. */
    static Portfolio portfolio(int number, int mostClients) {
        int n = number * 7 + 3;
        double r = R[n % 4];
        double alpha = ALPHA[n / 4 % 4];
        double first = FIRST[n % 3];
        double second = SECOND[n / 3 % 3];
        int clients = Math.min(number % 50 == 49 ? 100_000 : CLIENTS[n % 5], mostClients);
        RepeatModel truth = switch (number % 3) {
            case 0 -> new BgNbd(r, alpha, first, second);
            case 1 -> new MbgNbd(r, alpha, first, second);
            default -> new ParetoNbd(r, alpha, first, second * 20);
        };
        return new Portfolio(number, truth, clients);
    }

    static Verdict judge(Portfolio portfolio) {
        WeightedHistories clients = WeightedHistories.of(
                SimulatedClients.of(portfolio.truth(), portfolio.clients(), OLDEST_WEEKS, 9_000 + portfolio.number()));
        return switch (RepeatFit.of(portfolio.truth().family(), clients)) {
            case FitOutcome.Fitted<? extends RepeatModel> fitted -> {
                double ownLoss = -fitted.logLikelihood();
                double truthLoss = 0;
                for (int i = 0; i < clients.size(); i++) {
                    truthLoss -= clients.weight(i) * portfolio.truth().logLikelihood(clients.row(i));
                }
                String fault = !Double.isFinite(ownLoss)
                                || fitted.model().parameters().values().stream()
                                        .anyMatch(value -> !Double.isFinite(value))
                        ? "not a number"
                        : ownLoss > truthLoss + 1e-6
                                ? "less likely than the truth by " + (ownLoss - truthLoss)
                                : betterElsewhere(portfolio, clients, ownLoss, false);
                yield new Verdict(portfolio, true, fitted.model() + " " + fitted.method(), fault);
            }
            case FitOutcome.Refused<? extends RepeatModel> refused -> {
                Double found = refused.figures().get("logLikelihood");
                String fault = found == null ? null : betterElsewhere(portfolio, clients, -found, true);
                if (refused.figures().values().stream().anyMatch(value -> value.isNaN())) {
                    fault = "a figure is not a number";
                }
                yield new Verdict(
                        portfolio, false, refused.reason() + " " + refused.subject() + " " + refused.figures(), fault);
            }
        };
    }

    /** Whether a search from elsewhere ends lower; of a refusal only if it ends at a proper optimum. */
    private static @Nullable String betterElsewhere(
            Portfolio portfolio, WeightedHistories clients, double loss, boolean properOnly) {
        double unitWeeks = clients.unitWeeks();
        Objective objective = FamilyLikelihood.of(portfolio.truth().family(), clients, unitWeeks);
        double ofUnit = clients.repeats() * StrictMath.log(unitWeeks);
        RandomDataGenerator random = new RandomDataGenerator(portfolio.number());
        List<double[]> starts = new ArrayList<>();
        starts.add(FamilyLikelihood.point(portfolio.truth(), unitWeeks));
        for (int i = 1; i < (portfolio.clients() > 3_000 ? 3 : STARTS); i++) {
            starts.add(new double[] {coordinate(random), coordinate(random), coordinate(random), coordinate(random)});
        }
        for (double[] start : starts) {
            MaximumLikelihood.Search other = MaximumLikelihood.of(objective.startingAt(start));
            double otherLoss = other.end().loss() * clients.clients() + ofUnit;
            if (otherLoss < loss - 1e-3 && (!properOnly || other.refusal() == null)) {
                return "%s from elsewhere is more likely by %s at %s"
                        .formatted(
                                other.refusal() == null ? "an optimum" : "a point",
                                loss - otherLoss,
                                FamilyLikelihood.model(
                                        portfolio.truth().family(), other.end().point(), unitWeeks));
            }
        }
        return null;
    }

    private static double coordinate(RandomDataGenerator random) {
        return random.nextUniform(-3, 3);
    }
}
