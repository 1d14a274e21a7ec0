package assay.bench.scorecard;

import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.Actionability;
import assay.scoring.scorecards.domain.Characteristic.InvestorQuestion;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.ScoreScale;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card of twenty characteristics, every third one categorical, with six bins and one for missing values each. */
final class BenchCard {

    static final int CHARACTERISTICS = 20;
    static final int BINS = 6;

    private static final ScoreScale SCALE = new ScoreScale(600, 50, 20);

    private BenchCard() {}

    static Scorecard card() {
        List<Characteristic> characteristics = new ArrayList<>();
        for (int j = 0; j < CHARACTERISTICS; j++) {
            characteristics.add(characteristic(j));
        }
        return new Scorecard("bench", Scorecard.CardOrigin.DEVELOPED, SCALE, 3, null, characteristics, null);
    }

    static boolean isNumeric(int characteristic) {
        return characteristic % 3 != 2;
    }

    private static Characteristic characteristic(int j) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            double woe = (i - 2.5) * (1 + j % 4) / 8;
            bins.add(
                    isNumeric(j)
                            ? bin(
                                    Bin.BinKind.INTERVAL,
                                    i == 0 ? null : 10.0 * i,
                                    i == BINS - 1 ? null : 10.0 * (i + 1),
                                    List.of(),
                                    woe)
                            : bin(Bin.BinKind.CATEGORIES, null, null, List.of("category " + i), woe));
        }
        bins.add(bin(Bin.BinKind.MISSING, null, null, List.of(), -0.1));
        BilingualText text = new BilingualText("characteristic " + j, "特征 " + j);
        return new Characteristic(
                "x" + j,
                text,
                isNumeric(j) ? ValueType.NUMERIC : ValueType.CATEGORICAL,
                -1,
                bins,
                RepaymentAspect.ABILITY,
                InvestorQuestion.FINANCES,
                Actionability.NONE,
                text);
    }

    private static Bin bin(
            Bin.BinKind kind, @Nullable Double lower, @Nullable Double upper, List<String> values, double woe) {
        int points = (int) Math.rint(SCALE.score(3) / CHARACTERISTICS + SCALE.factor() * woe);
        return new Bin(kind, lower, upper, values, 900, 100, woe, woe, points);
    }
}
