package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.proposals.domain.RiskBasedPrice.Exposure;
import assay.scoring.proposals.domain.RiskBasedPrice.Terms;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Check values recomputed independently: PD 1 %, LGD 45 %, maturity 2.5 years, hence K = .0738534, on 100 m. */
class RiskBasedPriceTest {

    private static final double CAPITAL = 7_385_340;
    private static final Terms TERMS = new Terms(0, 0, 0.004, 0.12, 0.03, 0.25, 0.10);
    private static final List<Exposure> ONE_YEAR = List.of(new Exposure(1, 100e6, 0.01, 0.01 * 0.45, CAPITAL));

    @org.junit.jupiter.api.Test
    void spreadThatEarnsTheHurdle() {
        RiskBasedPrice price = RiskBasedPrice.of(ONE_YEAR, TERMS, 100_000, 0, 0, 0);

        assertThat(price.expectedLoss()).isCloseTo(0.0045, within(1e-12));
        assertThat(price.spread()).isCloseTo(0.0171009, within(1e-7));
        assertThat(RiskBasedPrice.at(price.spread(), ONE_YEAR, TERMS, 100_000).raroc())
                .isCloseTo(0.12, within(1e-12));
    }

    @org.junit.jupiter.api.Test
    void returnOfAGivenSpread() {
        RiskBasedPrice.Return result = RiskBasedPrice.at(0.025, ONE_YEAR, TERMS, 100_000);

        assertThat(result.raroc()).isCloseTo(0.200217, within(1e-6));
        assertThat(result.economicProfit()).isCloseTo((0.200217 - 0.10) * CAPITAL, within(10.0));
    }

    /**
     * Two half years by hand, funding 4 %, PD 10 % a period, LGD 50 %, exposure 200 then 100, capital a tenth of it:
     * weights 1 / 1.02 and .9 / 1.02^2; PV[EAD dt] = 98.039216 + 43.252595, PV[EL] = 9.803922 + 4.325260.
     */
    @org.junit.jupiter.api.Test
    void lossAndCapitalAreWeighedBySurvivalAndDiscountOverTheLife() {
        Terms terms = new Terms(0.04, 0.002, 0.004, 0.12, 0.03, 0.25, 0.10);
        List<Exposure> life = List.of(new Exposure(0.5, 200, 0.1, 0.05, 20), new Exposure(0.5, 100, 0.1, 0.05, 10));

        RiskBasedPrice price = RiskBasedPrice.of(life, terms, 1, 0.0007, 0, 0);

        assertThat(price.expectedLoss()).isCloseTo(0.1, within(1e-12));
        assertThat(price.capital()).isCloseTo((0.16 - 0.03) * 0.1, within(1e-12));
        assertThat(price.fee()).isCloseTo(-1 / 141.291811, within(1e-9));
        assertThat(price.rate()).isCloseTo(0.04 + 0.002 + 0.1 + 0.013 + 0.004 - 1 / 141.291811 + 0.0007, within(1e-9));
        assertThat(RiskBasedPrice.at(price.spread() - 0.0007, life, terms, 1).raroc())
                .isCloseTo(0.12, within(1e-12));
        assertThat(RiskBasedPrice.at(price.spread() - 0.0007, life, terms, 1).economicProfit())
                .isCloseTo(0.02 * 14.1291811, within(1e-8));
    }

    @Property
    void partsSumToTheRateAndTheFloorHolds(
            @ForAll @DoubleRange(min = 0.0003, max = 0.2) @Scale(6) double pd,
            @ForAll @DoubleRange(min = 0, max = 1) double lgd,
            @ForAll @DoubleRange(min = 0, max = 0.05) double discount,
            @ForAll @DoubleRange(min = 0, max = 0.1) double funding,
            @ForAll @IntRange(min = 1, max = 40) int years) {
        Terms terms = new Terms(funding, 0.002, 0.004, 0.12, 0.03, 0.25, 0.10);
        RiskBasedPrice price = RiskBasedPrice.of(life(pd, lgd, years), terms, 0, 0.0005, discount, 0.01);

        assertThat(price.funding() + price.liquidity() + price.spread()).isCloseTo(price.rate(), within(1e-15));
        assertThat(price.discount()).isLessThanOrEqualTo(0);
        if (price.spread() - price.discount() >= 0.01) {
            assertThat(price.spread()).isGreaterThanOrEqualTo(0.01 - 1e-15);
        } else {
            assertThat(price.discount()).isZero();
        }
    }

    @Property
    void riskierIsNeverCheaper(
            @ForAll @DoubleRange(min = 0.0003, max = 0.2) @Scale(6) double pd,
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double lgd,
            @ForAll @DoubleRange(min = 1.0, max = 3.0) double more,
            @ForAll @IntRange(min = 1, max = 30) int years) {
        double rate = rate(pd, lgd, years);

        assertThat(rate(Math.min(1, pd * more), lgd, years)).isGreaterThanOrEqualTo(rate - 1e-12);
        assertThat(rate(pd, Math.min(1, lgd * more), years)).isGreaterThanOrEqualTo(rate - 1e-12);
    }

    private static double rate(double pd, double lgd, int years) {
        return RiskBasedPrice.of(life(pd, lgd, years), TERMS, 0, 0, 0, 0).rate();
    }

    /** A bullet whose capital rises with the risk. */
    private static List<Exposure> life(double pd, double lgd, int years) {
        return IntStream.range(0, years)
                .mapToObj(year -> new Exposure(1, 100e6, pd, pd * lgd, 100e6 * lgd * Math.sqrt(pd)))
                .toList();
    }
}
