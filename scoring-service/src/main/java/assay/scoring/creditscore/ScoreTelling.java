package assay.scoring.creditscore;

import assay.foundation.events.CreditScoreChanged;
import assay.scoring.creditscore.CreditSubjects.Subject;
import jakarta.enterprise.context.ApplicationScoped;

/** What the other services are told about a client's credit: the model's word, or people's where it is in force. */
@ApplicationScoped
class ScoreTelling {

    private final ClientGrades grades;

    ScoreTelling(ClientGrades grades) {
        this.grades = grades;
    }

    /** The event of the client's next version. */
    CreditScoreChanged event(Subject subject, CreditDecision decision) {
        ClientGrade grade = grades.of(decision);
        return new CreditScoreChanged(
                subject.clientId(),
                decision.portfolio(),
                subject.version() + 1,
                decision.id(),
                decision.asOf(),
                decision.points(),
                grade.grade(),
                grade.pd(),
                grade.outcome(),
                grade.overridden(),
                decision.decidedAt());
    }
}
