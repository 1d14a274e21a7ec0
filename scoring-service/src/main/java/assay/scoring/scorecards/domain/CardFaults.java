package assay.scoring.scorecards.domain;

import assay.scoring.scorecards.domain.Characteristic.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Finds what contradicts itself in a card that people have written: bins that overlap or leave a gap, categories in two
 * bins, points that do not follow from the scale, probabilities that are none.
 */
public final class CardFaults {

    /** Bounds within which probabilities of default mean anything in double precision. */
    private static final double LEAST_PD = 1e-9;

    /** Points may differ from the unrounded ones by rounding alone. */
    private static final double ROUNDING = 0.5 + 1e-9;

    private final Scorecard card;
    private final List<Fault> faults = new ArrayList<>();

    private CardFaults(Scorecard card) {
        this.card = card;
    }

    /** What can be wrong. */
    public enum Kind {
        NAMED_TWICE,
        NO_BINS,
        WRONG_KIND,
        BIN_EMPTY,
        BOUNDS_DESCEND,
        BINS_OVERLAP,
        BINS_GAP,
        BINS_UNBOUNDED,
        VALUE_TWICE,
        NOT_A_NUMBER,
        NOT_FINITE,
        POINTS_CONTRADICT_SCALE,
        PD_OUT_OF_RANGE
    }

    /**
     * A contradiction.
     *
     * @param characteristic index; -1 where the whole card is meant
     * @param bin index; -1 where the whole characteristic is meant
     */
    public record Fault(Kind kind, int characteristic, int bin) {}

    /** Every contradiction in a card, in its order; empty for a sound one. */
    public static List<Fault> of(Scorecard card) {
        CardFaults search = new CardFaults(card);
        search.check();
        return List.copyOf(search.faults);
    }

    private void check() {
        if (!Double.isFinite(card.intercept())) {
            add(Kind.NOT_FINITE, -1, -1);
            return;
        }
        Set<String> names = new HashSet<>();
        double best = card.intercept();
        double worst = card.intercept();
        for (int j = 0; j < card.characteristics().size(); j++) {
            Characteristic characteristic = card.characteristics().get(j);
            if (!names.add(characteristic.name())) {
                add(Kind.NAMED_TWICE, j, -1);
            }
            check(j, characteristic);
            best += characteristic.bins().stream()
                    .mapToDouble(Bin::logGoodOdds)
                    .max()
                    .orElse(0);
            worst += characteristic.bins().stream()
                    .mapToDouble(Bin::logGoodOdds)
                    .min()
                    .orElse(0);
        }
        if (!(pd(best) > LEAST_PD && pd(worst) < 1 - LEAST_PD)) {
            add(Kind.PD_OUT_OF_RANGE, -1, -1);
        }
    }

    private void check(int j, Characteristic characteristic) {
        Set<String> values = new HashSet<>();
        boolean any = false;
        for (int i = 0; i < characteristic.bins().size(); i++) {
            Bin bin = characteristic.bins().get(i);
            any |= bin.kind() == Bin.BinKind.INTERVAL || bin.kind() == Bin.BinKind.CATEGORIES;
            checkKind(j, i, characteristic.type(), bin);
            for (String value : bin.values()) {
                if (!values.add(value)) {
                    add(Kind.VALUE_TWICE, j, i);
                }
            }
            if (!Double.isFinite(bin.logGoodOdds()) || !Double.isFinite(bin.woe())) {
                add(Kind.NOT_FINITE, j, i);
            } else if (FastMath.abs(bin.points() - points(bin)) > ROUNDING) {
                add(Kind.POINTS_CONTRADICT_SCALE, j, i);
            }
        }
        if (!any) {
            add(Kind.NO_BINS, j, -1);
        }
        for (Bin.BinKind single : List.of(Bin.BinKind.MISSING, Bin.BinKind.OTHER)) {
            if (characteristic.bins().stream()
                            .filter(bin -> bin.kind() == single)
                            .count()
                    > 1) {
                add(Kind.WRONG_KIND, j, -1);
            }
        }
        checkIntervals(j, characteristic.bins());
    }

    private double points(Bin bin) {
        double n = card.characteristics().size();
        ScoreScale scale = card.scale();
        return scale.offset() / n + scale.factor() * (card.intercept() / n + bin.logGoodOdds());
    }

    private void checkKind(int j, int i, ValueType type, Bin bin) {
        boolean fits = switch (bin.kind()) {
            case INTERVAL -> type == ValueType.NUMERIC;
            case CATEGORIES, OTHER -> type == ValueType.CATEGORICAL;
            case SPECIAL, MISSING -> true;
        };
        boolean listed = bin.kind() == Bin.BinKind.CATEGORIES || bin.kind() == Bin.BinKind.SPECIAL;
        if (!fits) {
            add(Kind.WRONG_KIND, j, i);
        }
        if (listed == bin.values().isEmpty()) {
            add(Kind.BIN_EMPTY, j, i);
        }
        if (type == ValueType.NUMERIC
                && bin.kind() == Bin.BinKind.SPECIAL
                && !bin.values().stream().allMatch(CardFaults::isNumber)) {
            add(Kind.NOT_A_NUMBER, j, i);
        }
    }

    /** Intervals must stand in ascending order, touch, and take every number. */
    private void checkIntervals(int j, List<Bin> bins) {
        Double end = null;
        int last = -1;
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            if (bin.kind() != Bin.BinKind.INTERVAL) {
                continue;
            }
            if (!finite(bin.lower()) || !finite(bin.upper())) {
                add(Kind.NOT_FINITE, j, i);
                return;
            }
            if (bin.lower() != null && bin.upper() != null && bin.lower() >= bin.upper()) {
                add(Kind.BOUNDS_DESCEND, j, i);
            }
            if (last < 0 ? bin.lower() != null : bin.lower() == null || end == null) {
                add(last < 0 ? Kind.BINS_UNBOUNDED : Kind.BINS_OVERLAP, j, i);
            } else if (last >= 0 && !end.equals(bin.lower())) {
                add(end > bin.lower() ? Kind.BINS_OVERLAP : Kind.BINS_GAP, j, i);
            }
            end = bin.upper();
            last = i;
        }
        if (last >= 0 && end != null) {
            add(Kind.BINS_UNBOUNDED, j, last);
        }
    }

    private static boolean finite(@Nullable Double bound) {
        return bound == null || Double.isFinite(bound);
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static double pd(double logGoodOdds) {
        return 1 / (1 + FastMath.exp(logGoodOdds));
    }

    private void add(Kind kind, int characteristic, int bin) {
        faults.add(new Fault(kind, characteristic, bin));
    }
}
