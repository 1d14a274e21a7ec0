package assay.scoring.scorecards.domain.exports;

import assay.scoring.scorecards.domain.Bin;

/** Short English name of a bin. */
final class BinLabel {

    private BinLabel() {}

    static String of(Bin bin) {
        return switch (bin.kind()) {
            case INTERVAL -> interval(bin);
            case CATEGORIES -> String.join(", ", bin.values());
            case SPECIAL -> "special " + String.join(", ", bin.values());
            case MISSING -> "missing";
            case OTHER -> "other";
        };
    }

    private static String interval(Bin bin) {
        if (bin.lower() == null) {
            return bin.upper() == null ? "any number" : "below " + number(bin.upper());
        }
        return bin.upper() == null
                ? "from " + number(bin.lower())
                : "from " + number(bin.lower()) + " to below " + number(bin.upper());
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
