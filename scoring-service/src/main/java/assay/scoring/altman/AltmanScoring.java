package assay.scoring.altman;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.scoring.altman.domain.AltmanScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Scores a statement and leaves a line in the audit trail, and nothing else. */
@ApplicationScoped
class AltmanScoring {

    private final Audit audit;

    AltmanScoring(Audit audit) {
        this.audit = audit;
    }

    /** @throws Invalid if the statement contradicts itself */
    @Transactional(TxType.MANDATORY)
    AltmanScoreView score(NewAltmanScore request) {
        List<FieldError> errors = request.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        UUID id = Ids.next();
        audit.record("calculate", "altman-score", List.of(id));
        return AltmanScoreView.of(id, AltmanScore.of(request.model(), request.ratios()));
    }
}
