package assay.scoring.scorecards.domain.exports;

import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renames the fields x0, x1, … and the categories c0 to c7 of random cards to what has broken exports before. */
public final class NastyNames {

    private static final List<String> CATEGORIES = List.of(
            "O'Brien",
            "back\\slash \\' \\",
            "\"quoted\"",
            "<b>&amp;</b>",
            "两 三 ",
            "'; DROP TABLE record; --",
            "tab\tand\nline",
            "50% %s $1 ?");
    private static final List<String> FIELDS =
            List.of("a\"b", "c'd; --", "<e>&f", "年龄 g", "H i", "%d ? $1", "back\\slash", "]]>", "j.k", "select");

    private NastyNames() {}

    public static Scorecard rename(Scorecard card) {
        return new Scorecard(
                "nasty\n'card' --> <&>",
                card.origin(),
                card.scale(),
                card.intercept(),
                card.calibration(),
                card.characteristics().stream().map(NastyNames::rename).toList(),
                card.reference());
    }

    public static Map<String, InputValue> rename(Map<String, InputValue> record) {
        Map<String, InputValue> renamed = new HashMap<>();
        record.forEach((name, value) -> renamed.put(
                field(name),
                value instanceof InputValue.OfText(String text) ? new InputValue.OfText(category(text)) : value));
        return renamed;
    }

    private static Characteristic rename(Characteristic c) {
        List<Bin> bins = c.bins().stream()
                .map(b -> new Bin(
                        b.kind(),
                        b.lower(),
                        b.upper(),
                        b.values().stream().map(NastyNames::category).toList(),
                        b.good(),
                        b.bad(),
                        b.woe(),
                        b.logGoodOdds(),
                        b.points()))
                .toList();
        String name = field(c.name());
        return new Characteristic(
                name,
                new BilingualText(name, name),
                c.type(),
                c.coefficient(),
                bins,
                c.repayment(),
                c.question(),
                c.action(),
                c.reason());
    }

    private static String field(String name) {
        return FIELDS.get(Integer.parseInt(name.substring(1)));
    }

    private static String category(String text) {
        return text.matches("c[0-7]") ? CATEGORIES.get(text.charAt(1) - '0') : text;
    }
}
