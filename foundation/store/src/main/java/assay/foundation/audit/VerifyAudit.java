package assay.foundation.audit;

import assay.foundation.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintWriter;
import java.util.List;

/** Tells an auditor whether the trail is as it was written. */
@ApplicationScoped
class VerifyAudit implements Command {

    private final AuditVerification verification;

    VerifyAudit(AuditVerification verification) {
        this.verification = verification;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String usage() {
        return "verify-audit    compare the audit trail with its chain of hashes";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out) {
        if (!arguments.isEmpty()) {
            out.println(usage());
            return 2;
        }
        AuditVerification.Finding finding = verification.verify();
        out.printf("%d rows in %d blocks are as they were sealed%n", finding.rows(), finding.blocks());
        if (finding.broken() != null) {
            out.printf("BROKEN: %s%n", finding.broken());
            return 1;
        }
        out.printf("%d rows are not sealed yet%n", finding.unsealed());
        return 0;
    }
}
