package assay.scoring.valuation;

import assay.foundation.audit.Audit;
import assay.foundation.etag.Etag;
import assay.foundation.ids.Ids;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.scoring.activity.DayTotals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes proposals of settings, and releases them by somebody else's hand. */
@ApplicationScoped
class SettingsProposal {

    private final SettingsVersions versions;
    private final DayTotals totals;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    SettingsProposal(SettingsVersions versions, DayTotals totals, Caller caller, Audit audit, Clock clock) {
        this.versions = versions;
        this.totals = totals;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a version.
     *
     * @throws Invalid if it contradicts itself
     * @throws Refused {@code cost-in-other-currency} if a cost is not in the currency of the portfolio's transactions
     */
    @Transactional(TxType.MANDATORY)
    UUID propose(NewValuationSettings proposal) {
        List<FieldError> errors = proposal.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        requireCurrency(proposal);
        UUID id = Ids.next();
        versions.add(id, proposal.portfolioOrMain(), proposal.settings(), caller.subject(), clock.instant());
        audit.record("propose", "valuation-settings", List.of(id));
        return id;
    }

    /**
     * Releases a version in place of the portfolio's present one; nothing happens when it is released already.
     *
     * @param ifMatch the version the caller decided on
     * @throws Refused {@code four-eyes} if the caller proposed it
     */
    @Transactional
    SettingsVersions.Stored activate(UUID id, @Nullable String ifMatch) {
        SettingsVersions.Stored version = versions.lock(id).orElseThrow(() -> new NotFound("valuation-settings", id));
        Etag.require(ifMatch, version.version());
        if (version.requestedBy().equals(caller.subject())) {
            throw new Refused("four-eyes");
        }
        if (version.status() == SettingsVersions.Status.ACTIVE) {
            return version;
        }
        versions.activate(version, caller.subject(), clock.instant());
        audit.record("activate", "valuation-settings", List.of(id));
        return versions.find(id).orElseThrow();
    }

    private void requireCurrency(NewValuationSettings proposal) {
        List<String> currencies = totals.currenciesOf(proposal.portfolioOrMain());
        boolean other = proposal.settings().lines().stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.costPerTransaction()), Stream.ofNullable(line.costPerYear())))
                .anyMatch(cost -> !currencies.isEmpty()
                        && !currencies.contains(cost.currency().getCurrencyCode()));
        if (other) {
            throw new Refused("cost-in-other-currency", Map.of("currencies", String.join(", ", currencies)));
        }
    }
}
