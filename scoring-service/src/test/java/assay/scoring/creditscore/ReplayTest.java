package assay.scoring.creditscore;

import static assay.scoring.creditscore.CreditFixture.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.ids.Ids;
import assay.scoring.ServiceTest;
import assay.scoring.creditscore.domain.CreditResult;
import assay.scoring.creditscore.domain.FeatureCatalogue;
import assay.scoring.creditscore.domain.FeatureValue;
import assay.scoring.documents.Documents;
import assay.scoring.scorecards.domain.Characteristic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What was decided can be computed again, to the last digit. */
@ServiceTest
class ReplayTest {

    private static final int MANY = 10_000;
    private static final int CHUNK = 250;

    @Inject
    CreditFixture given;

    @Inject
    CreditDecisions decisions;

    @Inject
    ScoringModels models;

    @Inject
    Replays replays;

    @Inject
    Jdbi jdbi;

    @Test
    void a_decision_is_replayed_over_http() {
        String decision = given.decision(given.client());

        officer()
                .post("/v1/credit-decisions/{id}/replays", decision)
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));
    }

    @Test
    void ten_thousand_records_are_replayed_to_the_same_bits() {
        CreditDecision pattern = pattern();
        UUID subject = UUID.randomUUID();
        SplittableRandom random = new SplittableRandom(20_260_331);
        for (int chunk = 0; chunk < MANY / CHUNK; chunk++) {
            QuarkusTransaction.requiringNew().run(() -> {
                for (int i = 0; i < CHUNK; i++) {
                    decisions.add(record(pattern, subject, random));
                }
            });
        }

        int equal = 0;
        for (CreditDecision decision : stored(subject)) {
            equal += replays.of(decision).equal() ? 1 : 0;
        }

        assertThat(equal).isEqualTo(MANY);
    }

    @Test
    void a_record_that_was_tampered_with_is_found() {
        CreditDecision genuine = pattern();
        CreditDecision forged = copy(
                genuine,
                genuine.id(),
                genuine.subjectId(),
                genuine.inputs().replace("\"gearing\":0.75", "\"gearing\":0.55"),
                genuine.result());

        assertThat(replays.of(genuine).equal()).isTrue();
        assertThat(replays.of(forged).equal()).isFalse();
    }

    private CreditDecision pattern() {
        String id = given.decision(given.client());
        return decisions.find(UUID.fromString(id)).orElseThrow();
    }

    private Iterable<CreditDecision> stored(UUID subject) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT id FROM credit_decision WHERE subject_id = :subject ORDER BY id")
                .bind("subject", subject)
                .mapTo(UUID.class)
                .list()
                .stream()
                .map(id -> decisions.find(id).orElseThrow())
                .toList());
    }

    /** A decision on made-up features; about one value in ten is missing. */
    private CreditDecision record(CreditDecision pattern, UUID subject, SplittableRandom random) {
        DecisionInputs like = pattern.readInputs();
        SortedMap<String, FeatureValue> values = new TreeMap<>();
        like.features().keySet().forEach(name -> values.put(name, value(name, random)));
        DecisionInputs inputs = new DecisionInputs(
                like.catalogueVersion(),
                DecisionInputs.plain(values),
                like.figures(),
                like.statementDate(),
                like.valuationModelId(),
                null);
        var calculation = models.of(new ScoringModels.Versions(
                        pattern.scorecardId(), pattern.masterScaleId(), pattern.strategyId()))
                .orElseThrow()
                .calculation();
        return calculation.answer(values, null) instanceof CreditResult result
                ? copy(pattern, Ids.next(), subject, Documents.write(inputs), Documents.write(result))
                : record(pattern, subject, random);
    }

    private static FeatureValue value(String name, SplittableRandom random) {
        if (random.nextInt(10) == 0) {
            return FeatureValue.MISSING;
        }
        boolean number = FeatureCatalogue.find(name).orElseThrow().type() == Characteristic.ValueType.NUMERIC;
        return number
                ? FeatureValue.of(StrictMath.exp(random.nextDouble(-4, 5)))
                : FeatureValue.of(random.nextBoolean() ? "CORPORATE_BORROWER" : "PARTNER");
    }

    private static CreditDecision copy(CreditDecision of, UUID id, UUID subject, String inputs, String result) {
        CreditResult told = Documents.read(result, CreditResult.class);
        return new CreditDecision(
                id,
                subject,
                of.portfolio(),
                of.version(),
                of.role(),
                of.occasion(),
                of.asOf(),
                of.knownAt(),
                of.scorecardId(),
                of.masterScaleId(),
                of.strategyId(),
                told.points(),
                told.pd(),
                told.grade(),
                told.outcome(),
                inputs,
                result,
                null,
                null,
                of.decidedBy(),
                of.decidedAt());
    }
}
