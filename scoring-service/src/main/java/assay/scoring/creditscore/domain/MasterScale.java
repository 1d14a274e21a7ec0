package assay.scoring.creditscore.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;

/**
 * A master scale: grades whose bounds grow by one factor, and a default grade.
 *
 * <p>With n grades between the probabilities a and b the inner bounds are a (b/a)^(k/n), and the grade's probability of
 * default is the geometric mean of its bounds. The first grade also takes what is below a, the last one what is not
 * below b; probabilities of 0 and 1 have no grade, since default is a state and not a forecast.
 *
 * @param name what people call it
 * @param lowestPd nominal lower bound of the best grade, in (0, highestPd)
 * @param highestPd nominal upper bound of the worst grade before default, below 1
 * @param gradeNames from best to worst, at least {@value #FEWEST_GRADES}, different
 * @param defaultGrade name of the default grade, different from the others
 * @param scenarios shifts for point-in-time probabilities, different names
 */
public record MasterScale(
        String name,
        double lowestPd,
        double highestPd,
        List<String> gradeNames,
        String defaultGrade,
        List<EconomicScenario> scenarios) {

    /** Fewer would put too different clients together. */
    public static final int FEWEST_GRADES = 10;

    /** @throws IllegalArgumentException if the parts make no scale */
    public MasterScale {
        gradeNames = List.copyOf(gradeNames);
        scenarios = List.copyOf(scenarios);
        boolean ordered = 0 < lowestPd && lowestPd < highestPd && highestPd < 1;
        boolean different = gradeNames.stream().distinct().count() == gradeNames.size()
                && !gradeNames.contains(defaultGrade)
                && scenarios.stream().map(EconomicScenario::name).distinct().count() == scenarios.size();
        if (!ordered || !different || gradeNames.size() < FEWEST_GRADES) {
            throw new IllegalArgumentException(
                    "no master scale: %s grades from %s to %s".formatted(gradeNames, lowestPd, highestPd));
        }
    }

    /** The grades from best to worst, the default grade last. */
    public List<Grade> grades() {
        List<Grade> grades = new ArrayList<>(gradeNames.size() + 1);
        int n = gradeNames.size();
        for (int k = 0; k < n; k++) {
            double lower = bound(k);
            double upper = bound(k + 1);
            grades.add(new Grade(
                    gradeNames.get(k),
                    k + 1,
                    k == 0 ? 0 : lower,
                    k == n - 1 ? 1 : upper,
                    FastMath.sqrt(lower * upper)));
        }
        grades.add(new Grade(defaultGrade, n + 1, 1, 1, 1));
        return grades;
    }

    /**
     * The grade of a client that is not in default.
     *
     * @param pd probability of default, in (0, 1)
     * @throws IllegalArgumentException if it is not
     */
    public Grade gradeOf(double pd) {
        if (!(pd > 0 && pd < 1)) {
            throw new IllegalArgumentException("no probability of default: " + pd);
        }
        List<Grade> grades = grades();
        for (Grade grade : grades.subList(0, gradeNames.size())) {
            if (pd < grade.upperPd()) {
                return grade;
            }
        }
        throw new IllegalStateException("the worst grade ends below 1");
    }

    /** The grade of a name, the default grade included. */
    public Optional<Grade> find(String grade) {
        return grades().stream().filter(one -> one.name().equals(grade)).findFirst();
    }

    /**
     * Notches from one grade to another, above 0 when the other one is worse.
     *
     * @throws IllegalArgumentException if the scale has not both
     */
    public int notches(String from, String to) {
        return notch(to) - notch(from);
    }

    private int notch(String grade) {
        return find(grade)
                .orElseThrow(() -> new IllegalArgumentException("no grade " + grade))
                .notch();
    }

    private double bound(int k) {
        int n = gradeNames.size();
        return k == 0 ? lowestPd : k == n ? highestPd : lowestPd * FastMath.pow(highestPd / lowestPd, (double) k / n);
    }
}
