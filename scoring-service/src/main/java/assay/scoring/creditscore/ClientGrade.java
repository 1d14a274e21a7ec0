package assay.scoring.creditscore;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What counts about a client's credit: the model's word, or people's where it is in force.
 *
 * @param decisionId the record behind it
 * @param notch of the grade, 1 for the best
 * @param pd the grade's probability of default within a year, in (0, 1]
 * @param outcome {@code ACCEPT}, {@code REFER} or {@code DECLINE}
 * @param overridden whether grade or outcome are people's and not the model's
 */
public record ClientGrade(
        UUID decisionId, LocalDate asOf, String grade, int notch, double pd, String outcome, boolean overridden) {}
