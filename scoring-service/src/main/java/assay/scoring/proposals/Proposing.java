package assay.scoring.proposals;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import assay.scoring.activity.ClientHistories;
import assay.scoring.activity.KnownClient;
import assay.scoring.activity.KnownProfile;
import assay.scoring.documents.Documents;
import assay.scoring.proposals.FinancingPolicies.Versioned;
import assay.scoring.proposals.FinancingSubjects.Subject;
import assay.scoring.proposals.Proposal.Status;
import assay.scoring.proposals.Proposal.Step;
import assay.scoring.proposals.ProposalInputs.Sources;
import assay.scoring.proposals.RiskSources.Source;
import assay.scoring.proposals.domain.ProposalResult;
import assay.scoring.valuation.ClientWorths;
import assay.scoring.valuation.KnownWorth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out what can be offered to a client and keeps it as a draft; the open ones for the same project give way. */
@ApplicationScoped
class Proposing {

    private final VisibleProposals visible;
    private final FinancingPolicies policies;
    private final RiskSources risks;
    private final ClientHistories histories;
    private final ClientWorths worths;
    private final FinancingSubjects subjects;
    private final Proposals proposals;
    private final ProposalKeeping keeping;
    private final ImpossibleTexts texts;
    private final Caller caller;
    private final Audit audit;
    private final PortfolioZone zone;
    private final Clock clock;

    Proposing(
            VisibleProposals visible,
            FinancingPolicies policies,
            RiskSources risks,
            ClientHistories histories,
            ClientWorths worths,
            FinancingSubjects subjects,
            Proposals proposals,
            ProposalKeeping keeping,
            ImpossibleTexts texts,
            Caller caller,
            Audit audit,
            PortfolioZone zone,
            Clock clock) {
        this.visible = visible;
        this.policies = policies;
        this.risks = risks;
        this.histories = histories;
        this.worths = worths;
        this.subjects = subjects;
        this.proposals = proposals;
        this.keeping = keeping;
        this.texts = texts;
        this.caller = caller;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Proposes a financing.
     *
     * @throws Conflict if the portfolio has no released policy, or the client no credit score where it needs one
     * @throws Refused {@code financing-not-possible} with what would be possible instead; {@code client-declined};
     *     {@code nothing-offered} to such a client
     */
    @Transactional(TxType.MANDATORY)
    Proposal propose(NewFinancingProposal request) {
        KnownClient client = visible.requireClient(request.clientId());
        List<FieldError> errors = ProposalFaults.of(request);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        Versioned policy = policies.active(client.portfolio())
                .orElseThrow(() -> new Conflict("no-active-financing-policy", Map.of("portfolio", client.portfolio())));
        List<FieldError> faults = Possibility.faults(request, policy.policy(), zone.today());
        if (!faults.isEmpty()) {
            throw new Refused("financing-not-possible", Map.of(), faults);
        }
        Subject subject = subjects.lock(client.clientId());
        CaseAssembly assembly = new CaseAssembly(request, policy.policy());
        Source source = risks.of(request, request.amount().minorUnits(), assembly.collateral(), policy.policy());
        Optional<KnownWorth> worth = worths.of(client, zone.today(), clock.instant());
        KnownProfile profile = histories
                .profile(client.clientId(), zone.today(), clock.instant())
                .orElseThrow(() -> new NotFound("client", client.clientId()));
        ProposalInputs inputs = new ProposalInputs(
                request.project().name(),
                request.project().equatorCategory(),
                request.project().isGreen(),
                request.project().publicValues(),
                sources(source, worth.orElse(null)),
                assembly.facts(source.risk(), worth.map(KnownWorth::netClv).orElse(null), profile));
        return keep(client, subject, request, policy, source, inputs);
    }

    private Proposal keep(
            KnownClient client,
            Subject subject,
            NewFinancingProposal request,
            Versioned policy,
            Source source,
            ProposalInputs inputs) {
        ProposalResult result =
                ProposalResult.of(inputs.facts(), policy.policy()).orElseThrow(() -> new Refused("nothing-offered"));
        if (result.options().isEmpty()) {
            throw new Refused(
                    "financing-not-possible",
                    Map.of(),
                    result.impossible().stream()
                            .map(option -> texts.fault(
                                    option, policy.policy(), request.amount().currency()))
                            .toList());
        }
        Subject told = supersede(subject, request.project().reference());
        Proposal proposal = new Proposal(
                Ids.next(),
                subject.subjectId(),
                client.portfolio(),
                request.project().reference(),
                policy.id(),
                request.amount().currency(),
                request.amount().minorUnits(),
                source.grade() == null ? null : source.grade().notch(),
                Documents.write(inputs),
                Documents.write(result),
                caller.subject(),
                clock.instant(),
                1,
                Status.DRAFT,
                zone.today().plusDays(policy.policy().validityDays()),
                null,
                null);
        keeping.add(told, proposal);
        audit.record("propose", "financing-proposal", List.of(proposal.id()));
        return proposal;
    }

    private Subject supersede(Subject subject, String project) {
        Subject told = subject;
        for (Proposal open : proposals.open(subject.subjectId(), project)) {
            Step step = open.statusOn(zone.today()) == Status.EXPIRED ? Step.EXPIRED : Step.SUPERSEDED;
            told = keeping.change(told, open.next(Status.valueOf(step.name())), step, null, caller.subject());
        }
        return told;
    }

    private static Sources sources(Source source, @Nullable KnownWorth worth) {
        return new Sources(
                source.grade() == null ? null : source.grade().decisionId(),
                source.grade() == null ? null : source.grade().grade(),
                source.rating() == null ? null : source.rating().id(),
                source.rating() == null ? null : source.rating().weightsVersion(),
                worth == null ? null : worth.modelId());
    }
}
