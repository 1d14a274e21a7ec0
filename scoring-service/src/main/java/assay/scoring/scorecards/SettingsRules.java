package assay.scoring.scorecards;

import assay.foundation.problem.FieldError;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What bean validation does not see in settings: parts that contradict each other. */
final class SettingsRules {

    private final List<FieldError> errors = new ArrayList<>();

    private SettingsRules() {}

    static List<FieldError> errors(NewScorecardSettings settings) {
        SettingsRules rules = new SettingsRules();
        rules.check(settings);
        return rules.errors;
    }

    private void check(NewScorecardSettings settings) {
        if (settings.label().good() != null
                && settings.label().good().stream().anyMatch(settings.label().bad()::contains)) {
            add("/label/good", "good-and-bad");
        }
        Double margin = settings.centralTendency().conservatism();
        if (margin != null && margin >= settings.centralTendency().rate()) {
            add("/centralTendency/conservatism", "above-rate");
        }
        if (settings.scale() != null && !finite(settings.scale())) {
            add("/scale", "not-finite");
        }
        if (settings.file() != null && settings.file().delimiter() != null) {
            char separator = settings.format().separator();
            if (separator == '"' || separator == '\n' || separator == '\r') {
                add("/file/delimiter", "no-delimiter");
            }
        }
        NewScorecardSettings.Bins bins = settings.binning();
        if (bins != null && bins.minBins() != null && bins.maxBins() != null && bins.minBins() > bins.maxBins()) {
            add("/binning/minBins", "above-maximum");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < settings.declaredColumns().size(); i++) {
            NewColumn column = settings.declaredColumns().get(i);
            if (!names.add(column.name())) {
                add("/columns/" + i + "/name", "named-twice");
            }
            check(column, "/columns/" + i);
        }
    }

    private void check(NewColumn column, String at) {
        if (column.cuts() != null && column.type() != ValueType.NUMERIC) {
            add(at + "/cuts", "needs-numeric");
        }
        if (column.groups() != null && column.type() != ValueType.CATEGORICAL) {
            add(at + "/groups", "needs-categorical");
        }
        if (column.groups() != null) {
            Set<String> members = new HashSet<>();
            if (!column.groups().stream().flatMap(List::stream).allMatch(members::add)) {
                add(at + "/groups", "in-two-groups");
            }
        }
        if (!ascending(column.cuts())) {
            add(at + "/cuts", "not-ascending");
        }
        if (column.specials() != null && column.type() != ValueType.CATEGORICAL) {
            for (int i = 0; i < column.specials().size(); i++) {
                if (!isNumber(column.specials().get(i))) {
                    add(at + "/specials/" + i, "special-no-number");
                }
            }
        }
    }

    private static boolean ascending(@Nullable List<Double> cuts) {
        for (int i = 0; cuts != null && i < cuts.size(); i++) {
            if (!Double.isFinite(cuts.get(i)) || i > 0 && !(cuts.get(i - 1) < cuts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean finite(NewScorecardSettings.Scale scale) {
        return Double.isFinite(scale.targetPoints())
                && Double.isFinite(scale.targetOdds())
                && Double.isFinite(scale.pdo());
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void add(String pointer, String code) {
        errors.add(FieldError.of(pointer, code));
    }
}
