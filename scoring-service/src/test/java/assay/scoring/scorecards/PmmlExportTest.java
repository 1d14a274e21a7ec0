package assay.scoring.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.Baseline;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.CardScore;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import assay.scoring.scorecards.domain.evaluation.RandomCards;
import assay.scoring.scorecards.domain.exports.Export;
import assay.scoring.scorecards.domain.exports.NastyNames;
import assay.scoring.scorecards.domain.exports.PmmlExport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pmml4s.model.Model;

/** The independent evaluator is PMML4S, under the Apache licence. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PmmlExportTest {

    private static final int REASONS = 3;

    @Test
    void an_independent_evaluator_finds_the_same_score_and_the_same_reasons() {
        for (int seed = 0; seed < 10; seed++) {
            RandomCards random = new RandomCards(seed);
            Scorecard plain = random.card(10);
            Scorecard card = NastyNames.rename(plain);
            CardEvaluator evaluator = new CardEvaluator(card, Baseline.max(card), REASONS);
            Model model = Model.fromString(pmml(card));
            for (int i = 0; i < 200; i++) {
                Map<String, InputValue> record = NastyNames.rename(random.record(plain));
                CardScore served = evaluator.score((CardInput) evaluator.read(record, 0));
                Map<String, Object> found = model.predict(raw(record));
                assertThat(((Number) found.get("score")).doubleValue())
                        .as("%s", record)
                        .isEqualTo(served.score());
                for (int rank = 0; rank < served.reasons(); rank++) {
                    // PMML leaves the order of equal losses open
                    assertThat(loss(card, served, found.get("reason" + (rank + 1))))
                            .isEqualTo(loss(
                                    card,
                                    served,
                                    card.characteristics()
                                            .get(served.reason(rank))
                                            .name()));
                }
            }
        }
    }

    @Test
    void the_document_is_well_formed_whatever_the_names() {
        String pmml = pmml(NastyNames.rename(new RandomCards(3).card(10)));
        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(pmml.getBytes(StandardCharsets.UTF_8))))
                .doesNotThrowAnyException();
        assertThat(pmml).contains("http://www.dmg.org/PMML-4_4").contains("version=\"4.4\"");
    }

    @Test
    void a_character_that_xml_has_not_is_refused() {
        Scorecard card = new RandomCards(1).card(1);
        Characteristic c = card.characteristics().getFirst();
        Scorecard broken = new Scorecard(
                "",
                card.origin(),
                card.scale(),
                0,
                null,
                List.of(new Characteristic(
                        "x",
                        new BilingualText("bell \u0007", ""),
                        c.type(),
                        -1,
                        c.bins(),
                        c.repayment(),
                        c.question(),
                        c.action(),
                        c.reason())),
                null);
        assertThat(PmmlExport.of(broken, Baseline.max(broken), 1)).isEqualTo(new Export.Inexpressible("x"));
    }

    private static double loss(Scorecard card, CardScore served, Object characteristic) {
        List<String> names =
                card.characteristics().stream().map(Characteristic::name).toList();
        int j = names.indexOf(characteristic);
        return Baseline.max(card).points().get(j)
                - card.characteristics().get(j).bins().get(served.bin(j)).points();
    }

    private static String pmml(Scorecard card) {
        return ((Export.Document) PmmlExport.of(card, Baseline.max(card), REASONS)).text();
    }

    private static Map<String, Object> raw(Map<String, InputValue> record) {
        Map<String, Object> raw = new HashMap<>();
        record.forEach((name, value) -> {
            switch (value) {
                case InputValue.OfNumber(double number) -> raw.put(name, number);
                case InputValue.OfText(String text) -> raw.put(name, text);
                default -> {}
            }
        });
        return raw;
    }
}
