package assay.scoring.creditscore;

import assay.foundation.paging.Page;
import assay.foundation.security.Caller;
import assay.foundation.security.Roles;
import assay.foundation.time.PortfolioZone;
import assay.scoring.creditscore.CreditDecision.Role;
import assay.scoring.creditscore.CreditDecisions.Filter;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists decisions as far as the caller may see them. */
@ApplicationScoped
class DecisionListing {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final VisibleClients clients;
    private final CreditSubjects subjects;
    private final CreditDecisions decisions;
    private final Caller caller;
    private final PortfolioZone zone;

    DecisionListing(
            VisibleClients clients,
            CreditSubjects subjects,
            CreditDecisions decisions,
            Caller caller,
            PortfolioZone zone) {
        this.clients = clients;
        this.subjects = subjects;
        this.decisions = decisions;
        this.caller = caller;
        this.zone = zone;
    }

    /**
     * @param from first day of decisions; null from the beginning
     * @param to last day of decisions; null to the end
     * @throws ForbiddenException if the caller is neither validator nor auditor and asks for challengers'
     */
    Page<CreditDecision> page(
            @Nullable UUID clientId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Role role,
            @Nullable String cursor,
            int limit) {
        boolean mayCompare = caller.hasRole(Roles.MODEL_VALIDATOR) || caller.hasRole(Roles.AUDITOR);
        if (role == Role.CHALLENGER && !mayCompare) {
            throw new ForbiddenException("the scores of challengers are not for this caller");
        }
        Optional<UUID> subject = clientId == null
                ? Optional.empty()
                : subjects.subjectOf(clients.require(clientId).clientId());
        if (clientId != null && subject.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        return decisions.list(
                new Filter(
                        role,
                        subject.orElse(null),
                        start(from == null ? FIRST : from),
                        start((to == null ? LAST : to).plusDays(1)),
                        caller.seesAllBooks() ? null : caller.books()),
                cursor,
                limit);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone.zone()).toInstant();
    }
}
