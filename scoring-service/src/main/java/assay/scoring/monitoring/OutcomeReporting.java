package assay.scoring.monitoring;

import assay.foundation.audit.Audit;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import assay.scoring.monitoring.NewOutcomes.Item;
import assay.scoring.monitoring.OutcomesReceipt.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes outcomes of decisions; one that is wrong refuses the whole request. */
@ApplicationScoped
class OutcomeReporting {

    private final Outcomes outcomes;
    private final Caller caller;
    private final Audit audit;
    private final PortfolioZone zone;
    private final Clock clock;

    OutcomeReporting(Outcomes outcomes, Caller caller, Audit audit, PortfolioZone zone, Clock clock) {
        this.outcomes = outcomes;
        this.caller = caller;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Records outcomes.
     *
     * @throws Invalid if a day lies in the future or a decision is named twice
     * @throws Refused {@code outcomes-refused} if a decision is unknown, younger than its outcome, or has another one
     */
    @Transactional(TxType.MANDATORY)
    OutcomesReceipt report(List<Item> items) {
        List<UUID> ids = items.stream().map(Item::decisionId).toList();
        check(items, ids);
        Set<UUID> added = outcomes.add(items, caller.subject(), clock.instant());
        Map<UUID, Outcomes.Known> known = outcomes.known(ids);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (!new Outcomes.Known(item.defaulted(), item.observedOn()).equals(known.get(item.decisionId()))) {
                errors.add(FieldError.of("/items/" + i + "/defaulted", "outcome-differs"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused("outcomes-refused", Map.of(), errors);
        }
        audit.record("report", "credit-outcome", ids);
        return new OutcomesReceipt(ids.stream()
                .map(id -> new OutcomesReceipt.Item(id, added.contains(id) ? State.RECORDED : State.DUPLICATE))
                .toList());
    }

    private void check(List<Item> items, List<UUID> ids) {
        List<FieldError> invalid = new ArrayList<>();
        List<FieldError> refused = new ArrayList<>();
        Map<UUID, LocalDate> decisions = outcomes.decisions(ids);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            LocalDate decided = decisions.get(item.decisionId());
            if (item.observedOn().isAfter(zone.today())) {
                invalid.add(FieldError.of("/items/" + i + "/observedOn", "day-in-future"));
            }
            if (!seen.add(item.decisionId())) {
                invalid.add(FieldError.of("/items/" + i + "/decisionId", "decision-twice"));
            }
            if (decided == null) {
                refused.add(FieldError.of("/items/" + i + "/decisionId", "decision-unknown"));
            } else if (item.observedOn().isBefore(decided)) {
                refused.add(FieldError.of("/items/" + i + "/observedOn", "outcome-before-decision"));
            }
        }
        if (!invalid.isEmpty()) {
            throw new Invalid(invalid);
        }
        if (!refused.isEmpty()) {
            throw new Refused("outcomes-refused", Map.of(), refused);
        }
    }
}
