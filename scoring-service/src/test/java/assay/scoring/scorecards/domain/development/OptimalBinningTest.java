package assay.scoring.scorecards.domain.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OptimalBinningTest {

    /** Pieces in order. */
    record Pieces(long[] good, long[] bad) {

        WeightOfEvidence evidence() {
            return new WeightOfEvidence(
                    Arrays.stream(good).sum() + 1, Arrays.stream(bad).sum() + 1, 0.5);
        }
    }

    @Property(tries = 600)
    void no_other_division_that_obeys_the_rules_tells_more(
            @ForAll("pieces") Pieces pieces,
            @ForAll("rules") BinningRules rules,
            @ForAll("shapes") BinningTrend shape) {
        Optional<OptimalBinning.Bins> best =
                new OptimalBinning(pieces.good(), pieces.bad(), pieces.evidence(), rules).best(shape);

        double known = bestOfAll(pieces, rules, shape);

        assertThat(best.isPresent()).isEqualTo(known > Double.NEGATIVE_INFINITY);
        best.ifPresent(bins -> {
            assertThat(bins.informationValue()).isCloseTo(known, within(1e-9));
            assertThat(value(pieces, rules, shape, bins.ends())).isCloseTo(known, within(1e-9));
        });
    }

    @Property(tries = 300)
    void splitting_a_piece_into_two_of_the_same_odds_changes_nothing(@ForAll("pieces") Pieces pieces) {
        BinningRules rules = new BinningRules(64, 1, 6, 0, 0, 0, 0, 0, 0, 0.1, 0.5);
        int n = pieces.good().length;
        long[] good = new long[n + 1];
        long[] bad = new long[n + 1];
        for (int i = 0; i <= n; i++) { // the first piece twice, all others doubled to keep the odds
            good[i] = i <= 1 ? pieces.good()[0] : 2 * pieces.good()[i - 1];
            bad[i] = i <= 1 ? pieces.bad()[0] : 2 * pieces.bad()[i - 1];
        }
        long[] twiceGood = Arrays.stream(pieces.good()).map(rows -> 2 * rows).toArray();
        long[] twiceBad = Arrays.stream(pieces.bad()).map(rows -> 2 * rows).toArray();
        if (Arrays.stream(good).anyMatch(rows -> rows == 0)
                || Arrays.stream(bad).anyMatch(rows -> rows == 0)) {
            return; // corrected cells are no ratios
        }
        Pieces whole = new Pieces(twiceGood, twiceBad);

        double split = new OptimalBinning(good, bad, whole.evidence(), rules)
                .best(BinningTrend.ASCENDING)
                .orElseThrow()
                .informationValue();
        double unsplit = new OptimalBinning(twiceGood, twiceBad, whole.evidence(), rules)
                .best(BinningTrend.ASCENDING)
                .orElseThrow()
                .informationValue();

        assertThat(split).isCloseTo(unsplit, within(1e-9));
    }

    @Example
    void a_turn_is_chosen_only_where_it_tells_clearly_more() {
        BinningRules rules = new BinningRules(20, 2, 6, 0.05, 1, 1, 0, 0, 0, 0.1, 0.5);
        long[] good = {50, 90, 90, 50};
        long[] bad = {50, 10, 10, 50};
        long[] nearlyStraight = {12, 10, 30, 50};

        OptimalBinning.Bins valley = best(good, bad, rules);
        OptimalBinning.Bins straight = best(new long[] {88, 90, 70, 50}, nearlyStraight, rules);

        assertThat(valley.shape()).isEqualTo(BinningTrend.VALLEY);
        assertThat(straight.shape()).isEqualTo(BinningTrend.ASCENDING);
    }

    private static OptimalBinning.Bins best(long[] good, long[] bad, BinningRules rules) {
        WeightOfEvidence evidence = new WeightOfEvidence(
                Arrays.stream(good).sum(), Arrays.stream(bad).sum(), 0.5);
        return new OptimalBinning(good, bad, evidence, rules)
                .best(BinningTrend.AUTO)
                .orElseThrow();
    }

    @Provide
    Arbitrary<Pieces> pieces() {
        return Arbitraries.integers()
                .between(1, 9)
                .flatMap(n -> Combinators.combine(counts(n), counts(n)).as(Pieces::new));
    }

    private static Arbitrary<long[]> counts(int n) {
        return Arbitraries.longs().between(0, 30).array(long[].class).ofSize(n);
    }

    @Provide
    Arbitrary<BinningRules> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(3, 6),
                        Arbitraries.of(0.0, 0.05, 0.2),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(0.0, 0.03, 0.1),
                        Arbitraries.of(0.0, 1.0))
                .as((min, max, share, good, bad, difference, z) ->
                        new BinningRules(20, min, max, share, good, bad, difference, z, 0, 0.1, 0.5));
    }

    @Provide
    Arbitrary<BinningTrend> shapes() {
        return Arbitraries.of(
                BinningTrend.ASCENDING,
                BinningTrend.DESCENDING,
                BinningTrend.PEAK,
                BinningTrend.VALLEY,
                BinningTrend.NONE);
    }

    private static double bestOfAll(Pieces pieces, BinningRules rules, BinningTrend shape) {
        int n = pieces.good().length;
        double best = Double.NEGATIVE_INFINITY;
        for (int cuts = 0; cuts < 1 << (n - 1); cuts++) {
            int[] ends = new int[Integer.bitCount(cuts) + 1];
            int bin = 0;
            for (int i = 1; i < n; i++) {
                if ((cuts >> (i - 1) & 1) == 1) {
                    ends[bin++] = i;
                }
            }
            ends[bin] = n;
            best = StrictMath.max(best, value(pieces, rules, shape, ends));
        }
        return best;
    }

    /** Information value of a division, negative infinity if it breaks a rule. Written without regard to the search. */
    private static double value(Pieces pieces, BinningRules rules, BinningTrend shape, int[] ends) {
        WeightOfEvidence evidence = pieces.evidence();
        int bins = ends.length;
        double sum = 0;
        double[] rate = new double[bins];
        double[] rows = new double[bins];
        boolean allowed = rules.minBins() <= bins && bins <= rules.maxBins();
        int start = 0;
        for (int k = 0; k < bins; k++) {
            long good = 0;
            long bad = 0;
            for (int i = start; i < ends[k]; i++) {
                good += pieces.good()[i];
                bad += pieces.bad()[i];
            }
            start = ends[k];
            rows[k] = good + bad;
            rate[k] = bad / rows[k];
            allowed &= good >= rules.minGood() && bad >= rules.minBad() && good + bad > 0;
            allowed &= good + bad >= rules.minShare() * (evidence.allGood() + evidence.allBad()) - 1e-9;
            sum += evidence.informationValue(good, bad);
        }
        int turns = 0;
        int direction = 0;
        for (int k = 1; k < bins && allowed; k++) {
            double step = rate[k] - rate[k - 1];
            double pooled = (rate[k] * rows[k] + rate[k - 1] * rows[k - 1]) / (rows[k] + rows[k - 1]);
            double error = StrictMath.sqrt(pooled * (1 - pooled) * (1 / rows[k] + 1 / rows[k - 1]));
            allowed = StrictMath.abs(step) >= rules.minRateDifference() - 1e-12
                    && (rules.minZ() == 0 || StrictMath.abs(step) >= rules.minZ() * error - 1e-15);
            int now = StrictMath.abs(step) < 1e-12 ? 0 : step > 0 ? 1 : -1;
            turns += now != 0 && direction != 0 && now != direction ? 1 : 0;
            direction = now == 0 ? direction : now;
        }
        int first = firstStep(rate);
        boolean shaped = switch (shape) {
            case ASCENDING -> turns == 0 && first >= 0;
            case DESCENDING -> turns == 0 && first <= 0;
            case PEAK -> turns == 0 || turns == 1 && first > 0;
            case VALLEY -> turns == 0 || turns == 1 && first < 0;
            case NONE, AUTO -> true;
        };
        return allowed && shaped ? sum : Double.NEGATIVE_INFINITY;
    }

    private static int firstStep(double[] rate) {
        for (int k = 1; k < rate.length; k++) {
            if (StrictMath.abs(rate[k] - rate[k - 1]) >= 1e-12) {
                return rate[k] > rate[k - 1] ? 1 : -1;
            }
        }
        return 0;
    }
}
