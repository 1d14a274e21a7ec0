package assay.scoring.creditscore;

import assay.foundation.paging.Page;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.foundation.time.PortfolioZone;
import assay.scoring.creditscore.CreditDecisionView.Change;
import assay.scoring.creditscore.CreditDecisionView.Models;
import assay.scoring.creditscore.CreditDecisionView.NextGrade;
import assay.scoring.creditscore.CreditDecisionView.Reason;
import assay.scoring.creditscore.CreditDecisionView.Score;
import assay.scoring.creditscore.CreditDecisionView.Verdict;
import assay.scoring.creditscore.domain.CreditResult;
import assay.scoring.creditscore.domain.FeatureCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows decisions in the reader's language, with the departures that are in force today. */
@ApplicationScoped
class DecisionViews {

    private final CreditSubjects subjects;
    private final Departures departures;
    private final Texts texts;
    private final PortfolioZone zone;

    DecisionViews(CreditSubjects subjects, Departures departures, Texts texts, PortfolioZone zone) {
        this.subjects = subjects;
        this.departures = departures;
        this.texts = texts;
        this.zone = zone;
    }

    CreditDecisionView of(CreditDecision decision, Language language) {
        return of(List.of(decision), language).getFirst();
    }

    Page<CreditDecisionView> of(Page<CreditDecision> page, Language language) {
        return new Page<>(of(page.items(), language), page.next());
    }

    /** Views of many with as few questions to the database as of one. */
    private List<CreditDecisionView> of(List<CreditDecision> decisions, Language language) {
        Map<UUID, UUID> clients = subjects.clientsOf(
                decisions.stream().map(CreditDecision::subjectId).toList());
        List<Departure> inForce =
                departures.inForce(decisions.stream().map(CreditDecision::id).toList(), zone.today());
        return decisions.stream()
                .map(decision -> of(decision, clients.get(decision.subjectId()), inForce, language))
                .toList();
    }

    private CreditDecisionView of(
            CreditDecision decision, @Nullable UUID client, List<Departure> inForce, Language language) {
        CreditResult result = decision.readResult();
        return new CreditDecisionView(
                decision.id(),
                client,
                decision.portfolio(),
                decision.version(),
                decision.role(),
                decision.occasion(),
                decision.asOf(),
                decision.knownAt(),
                new Models(decision.scorecardId(), decision.masterScaleId(), decision.strategyId()),
                score(result),
                new Verdict(result.outcome(), result.modelOutcome(), result.basis(), result.rule(), result.segment()),
                first(Departure.Kind.OVERRIDE, decision, inForce, language),
                first(Departure.Kind.POLICY_EXCEPTION, decision, inForce, language),
                result.reasons().stream()
                        .map(reason -> new Reason(
                                reason.code(), FeatureView.said(reason.text(), language), reason.lostPoints()))
                        .toList(),
                nextGrade(result, language),
                decision.readInputs(),
                decision.championId(),
                decision.reviewedId(),
                decision.decidedBy(),
                decision.decidedAt());
    }

    DepartureView of(Departure departure, Language language) {
        return new DepartureView(
                departure.id(),
                departure.decisionId(),
                departure.state(zone.today()),
                departure.modelValue(),
                departure.value(),
                departure.notches(),
                departure.reason(),
                texts.find(departure.reason().text(), language, Map.of()).orElseThrow(),
                departure.expiresOn(),
                departure.requestedBy(),
                departure.requestedAt(),
                departure.decidedBy(),
                departure.decidedAt());
    }

    private @Nullable DepartureView first(
            Departure.Kind kind, CreditDecision decision, List<Departure> inForce, Language language) {
        return inForce.stream()
                .filter(one -> one.kind() == kind && one.decisionId().equals(decision.id()))
                .findFirst()
                .map(departure -> of(departure, language))
                .orElse(null);
    }

    private static Score score(CreditResult result) {
        return new Score(
                result.points(),
                result.grade(),
                result.notch(),
                result.gradePd(),
                result.pdPit(),
                result.pd(),
                result.pdAssumed(),
                result.pdInterval(),
                result.ability(),
                result.willingness(),
                result.questions(),
                result.awarded(),
                result.completeness(),
                result.completenessGrade(),
                result.missing());
    }

    private static @Nullable NextGrade nextGrade(CreditResult result, Language language) {
        CreditResult.NextGrade next = result.nextGrade();
        return next == null
                ? null
                : new NextGrade(
                        next.grade(),
                        next.points(),
                        next.changes().stream()
                                .map(change -> new Change(
                                        change.characteristic(),
                                        FeatureCatalogue.find(change.characteristic())
                                                .map(feature -> FeatureView.said(feature.label(), language))
                                                .orElse(change.characteristic()),
                                        change.to(),
                                        change.below(),
                                        change.points()))
                                .toList());
    }
}
