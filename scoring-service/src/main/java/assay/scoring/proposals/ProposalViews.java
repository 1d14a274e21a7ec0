package assay.scoring.proposals;

import assay.foundation.money.Money;
import assay.foundation.texts.Language;
import assay.foundation.time.PortfolioZone;
import assay.scoring.activity.KnownClient;
import assay.scoring.proposals.FinancingProposalView.Basis;
import assay.scoring.proposals.FinancingProposalView.EntryView;
import assay.scoring.proposals.FinancingProposalView.FrontierView;
import assay.scoring.proposals.FinancingProposalView.ImpossibleOption;
import assay.scoring.proposals.FinancingProposalView.ProjectView;
import assay.scoring.proposals.FinancingProposalView.PublicValueView;
import assay.scoring.proposals.domain.FinancingPolicy;
import assay.scoring.proposals.domain.FinancingPolicy.Indicator;
import assay.scoring.proposals.domain.ProposalResult;
import assay.scoring.proposals.domain.RiskFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows proposals. */
@ApplicationScoped
class ProposalViews {

    private final VisibleProposals visible;
    private final Proposals proposals;
    private final FinancingPolicies policies;
    private final ImpossibleTexts impossibleTexts;
    private final PortfolioZone zone;

    ProposalViews(
            VisibleProposals visible,
            Proposals proposals,
            FinancingPolicies policies,
            ImpossibleTexts impossibleTexts,
            PortfolioZone zone) {
        this.visible = visible;
        this.proposals = proposals;
        this.policies = policies;
        this.impossibleTexts = impossibleTexts;
        this.zone = zone;
    }

    /** @param withSchedules whether every payment of every option is shown */
    FinancingProposalView of(Proposal proposal, Language language, boolean withSchedules) {
        FinancingPolicy policy = policies.require(proposal.policyId());
        ProposalInputs inputs = proposal.readInputs();
        ProposalResult result = proposal.readResult();
        int months = inputs.facts().dates().monthsPerPeriod();
        OptionViews options = new OptionViews(proposal.currency(), months, language);
        return new FinancingProposalView(
                proposal.id(),
                visible.clientOf(proposal).map(KnownClient::clientId).orElse(null),
                proposal.portfolio(),
                project(proposal, inputs, policy, options),
                proposal.statusOn(zone.today()),
                proposal.version(),
                proposal.validUntil(),
                Money.ofMinor(proposal.requested(), proposal.currency()),
                basis(proposal, inputs, result),
                proposal.selectedOption(),
                proposal.signatures(),
                CaseAssembly.consequences(policy, inputs.equatorCategory(), inputs.green()).stream()
                        .flatMap(consequence -> consequence.conditions().stream())
                        .map(options::text)
                        .toList(),
                options.texts(result.services()),
                result.options().stream()
                        .map(offer -> options.of(offer, withSchedules))
                        .toList(),
                impossible(proposal, result, policy, language),
                result.frontier().stream()
                        .map(point -> new FrontierView(
                                point.tenorPeriods() * months,
                                options.money(point.amount()),
                                point.minimumDscr(),
                                point.rate()))
                        .toList(),
                history(proposal),
                proposal.createdBy(),
                proposal.createdAt());
    }

    private List<ImpossibleOption> impossible(
            Proposal proposal, ProposalResult result, FinancingPolicy policy, Language language) {
        return result.impossible().stream()
                .map(option -> new ImpossibleOption(
                        option.code(),
                        ImpossibleTexts.code(option),
                        impossibleTexts.text(option, policy, proposal.currency(), language)))
                .toList();
    }

    private List<EntryView> history(Proposal proposal) {
        return proposals.history(proposal.id()).stream()
                .map(entry -> new EntryView(
                        entry.version(), entry.step(), entry.option(), entry.reason(), entry.by(), entry.at()))
                .toList();
    }

    private static ProjectView project(
            Proposal proposal, ProposalInputs inputs, FinancingPolicy policy, OptionViews options) {
        return new ProjectView(
                proposal.project(),
                inputs.name(),
                inputs.equatorCategory(),
                inputs.green(),
                inputs.publicValue().stream()
                        .map(value -> publicValue(value, policy, options))
                        .toList());
    }

    private static PublicValueView publicValue(
            NewFinancingProposal.PublicValue value, FinancingPolicy policy, OptionViews options) {
        Indicator indicator = policy.publicValue().stream()
                .filter(one -> one.name().equals(value.indicator()))
                .findFirst()
                .orElseThrow();
        return new PublicValueView(
                value.indicator(),
                options.text(indicator.title()),
                value.value(),
                options.text(indicator.unit()),
                value.source());
    }

    private static Basis basis(Proposal proposal, ProposalInputs inputs, ProposalResult result) {
        RiskFacts risk = inputs.facts().risk();
        return new Basis(
                proposal.policyId(),
                result.engine(),
                risk.basis(),
                risk.pd(),
                risk.lgd(),
                risk.settingsVersion(),
                risk.projectClass(),
                risk.lossShare(),
                risk.riskWeight(),
                inputs.sources().weightsVersion(),
                inputs.sources().grade(),
                inputs.sources().creditDecisionId(),
                inputs.sources().slottingRatingId(),
                inputs.sources().valuationModelId());
    }
}
