package assay.scoring.scorecards.domain.evaluation;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Scorecards and records of every kind, the same for the same seed. */
public final class RandomCards {

    static final ScoreScale SCALE = new ScoreScale(600, 50, 20);

    private final SplittableRandom random;

    public RandomCards(long seed) {
        random = new SplittableRandom(seed);
    }

    public Scorecard card(int characteristics) {
        double intercept = 2 + random.nextDouble();
        List<Characteristic> list = new ArrayList<>();
        for (int j = 0; j < characteristics; j++) {
            list.add(characteristic("x" + j, characteristics, intercept));
        }
        return new Scorecard("random", Scorecard.CardOrigin.DEVELOPED, SCALE, intercept, null, list, null);
    }

    /** A record that the card can score: about one value in eight missing, in twelve special, in ten unheard of. */
    public Map<String, InputValue> record(Scorecard card) {
        Map<String, InputValue> values = new HashMap<>();
        for (Characteristic characteristic : card.characteristics()) {
            values.put(characteristic.name(), value(characteristic));
        }
        return values;
    }

    private InputValue value(Characteristic characteristic) {
        if (random.nextInt(8) == 0) {
            return new InputValue.Missing();
        }
        if (random.nextInt(12) == 0) {
            return characteristic.type() == ValueType.NUMERIC
                    ? new InputValue.OfNumber(-99)
                    : new InputValue.OfText("not asked");
        }
        if (characteristic.type() == ValueType.NUMERIC) {
            return new InputValue.OfNumber(
                    random.nextInt(3) == 0 ? random.nextInt(10) * 10 : random.nextDouble() * 110 - 5);
        }
        return new InputValue.OfText(random.nextInt(10) == 0 ? "unheard of" : "c" + random.nextInt(8));
    }

    private Characteristic characteristic(String name, int characteristics, double intercept) {
        boolean numeric = random.nextBoolean();
        int inner = 1 + random.nextInt(5);
        List<Bin> bins = new ArrayList<>();
        double share = SCALE.score(intercept) / characteristics;
        for (int i = 0; i <= inner; i++) {
            bins.add(
                    numeric
                            ? bin(
                                    Bin.BinKind.INTERVAL,
                                    i == 0 ? null : 10.0 * i,
                                    i == inner ? null : 10.0 * (i + 1),
                                    List.of(),
                                    share)
                            : bin(
                                    Bin.BinKind.CATEGORIES,
                                    null,
                                    null,
                                    i == 0 ? List.of("c0", "c7") : List.of("c" + i),
                                    share));
        }
        bins.add(bin(Bin.BinKind.SPECIAL, null, null, List.of(numeric ? "-99" : "not asked"), share));
        bins.add(bin(Bin.BinKind.MISSING, null, null, List.of(), share));
        if (!numeric) {
            bins.add(bin(Bin.BinKind.OTHER, null, null, List.of(), share));
        }
        Actionability action = numeric
                ? List.of(Actionability.NONE, Actionability.INCREASE, Actionability.DECREASE)
                        .get(random.nextInt(3))
                : List.of(Actionability.NONE, Actionability.ANY).get(random.nextInt(2));
        return new Characteristic(
                name,
                new BilingualText("label of " + name, name),
                numeric ? ValueType.NUMERIC : ValueType.CATEGORICAL,
                -1,
                bins,
                RepaymentAspect.values()[random.nextInt(2)],
                InvestorQuestion.values()[random.nextInt(4)],
                action,
                new BilingualText("reason of " + name, name));
    }

    private Bin bin(
            Bin.BinKind kind, @Nullable Double lower, @Nullable Double upper, List<String> values, double share) {
        long good = 1 + random.nextInt(500);
        long bad = 1 + random.nextInt(60);
        double woe = StrictMath.log((double) good / bad) - 2;
        int points = (int) StrictMath.rint(share + SCALE.factor() * woe);
        return new Bin(kind, lower, upper, values, good, bad, woe, woe, points);
    }
}
