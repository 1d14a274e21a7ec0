package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.Actionability;
import assay.scoring.scorecards.domain.Characteristic.InvestorQuestion;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cards small enough to be checked by hand. */
final class SmallCards {

    private SmallCards() {}

    /** The example of the PMML reason codes, without bins for missing values. */
    static Scorecard department() {
        return of(List.of(
                characteristic(
                        "department",
                        ValueType.CATEGORICAL,
                        List.of(category("marketing", 19), category("engineering", 3), category("business", 6)),
                        "RC1"),
                numeric(
                        "age",
                        List.of(
                                interval(0.0, 18.0, -1),
                                interval(18.0, 29.0, 0),
                                interval(29.0, 39.0, 12),
                                interval(39.0, null, 18)),
                        "RC2"),
                numeric(
                        "income",
                        List.of(interval(null, 1000.0, 26), interval(1000.0, 1500.0, 5), interval(1500.0, null, -3)),
                        "RC3")));
    }

    static Scorecard withMissing() {
        return of(List.of(
                numeric("a", List.of(interval(null, 5.0, 30), interval(5.0, null, 10), missing(0))),
                numeric("b", List.of(interval(null, 5.0, 20), interval(5.0, null, 5), missing(0)))));
    }

    static Scorecard of(List<Characteristic> characteristics) {
        return new Scorecard(
                "small", Scorecard.CardOrigin.JUDGEMENTAL, RandomCards.SCALE, 0, null, characteristics, null);
    }

    static Characteristic numeric(String name, List<Bin> bins) {
        return numeric(name, bins, name);
    }

    static Characteristic numeric(String name, List<Bin> bins, String reason) {
        return characteristic(name, ValueType.NUMERIC, bins, reason);
    }

    static Characteristic characteristic(String name, ValueType type, List<Bin> bins, String reason) {
        return new Characteristic(
                name,
                new BilingualText(name, name),
                type,
                0,
                bins,
                RepaymentAspect.ABILITY,
                InvestorQuestion.FINANCES,
                Actionability.NONE,
                new BilingualText(reason, reason));
    }

    static Bin interval(@Nullable Double lower, @Nullable Double upper, int points) {
        return bin(Bin.BinKind.INTERVAL, lower, upper, List.of(), points);
    }

    static Bin category(String value, int points) {
        return bin(Bin.BinKind.CATEGORIES, null, null, List.of(value), points);
    }

    static Bin missing(int points) {
        return bin(Bin.BinKind.MISSING, null, null, List.of(), points);
    }

    private static Bin bin(
            Bin.BinKind kind, @Nullable Double lower, @Nullable Double upper, List<String> values, int points) {
        return new Bin(kind, lower, upper, values, 0, 0, 0, points / RandomCards.SCALE.factor(), points);
    }
}
