package assay.scoring.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.monitoring.domain.ChallengerComparison.Pair;
import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.Scorecard.ReferenceDistribution;
import assay.scoring.scorecards.domain.evaluation.RandomCards;
import assay.scoring.scorecards.domain.monitoring.CalibrationCheck.ObservedDefaults;
import assay.scoring.scorecards.domain.monitoring.PopulationStability;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MonitoringReportTest {

    private static final Scorecard CARD = withReference(
            new RandomCards(1).card(2),
            new ReferenceDistribution(List.of(500.0, 520.0, 540.0, 560.0), List.of(.1, .2, .4, .2, .1)));

    /** Expected .1 .2 .4 .2 .1, actual .08 .18 .38 .22 .14: 0.022961; a score on a bound belongs to the band above. */
    @Test
    void the_score_is_compared_with_the_bands_stored_with_the_card() {
        List<ScoredRecord> records = new ArrayList<>();
        add(records, 40, 499);
        add(records, 90, 500);
        add(records, 190, 539);
        add(records, 110, 540);
        add(records, 70, 560);
        PopulationStability found = MonitoringReport.of(CARD, records, 0.12).scores();
        assertThat(found).isNotNull();
        assertThat(found.index()).isCloseTo(0.022961, within(2e-4)); // shares of whole sample rows
    }

    @Test
    void each_characteristic_is_compared_with_its_bins_and_records_that_do_not_say_are_left_out() {
        Characteristic first = CARD.characteristics().getFirst();
        List<ScoredRecord> records = new ArrayList<>();
        for (int bin = 0; bin < first.bins().size(); bin++) {
            for (int i = 0; i < first.bins().get(bin).count(); i++) {
                records.add(record(510, .1, true, new int[] {bin, -1}, null));
            }
        }
        MonitoringReport report = MonitoringReport.of(CARD, records, 0.12);
        assertThat(report.characteristics()).hasSize(1);
        assertThat(report.characteristics().getFirst().stability().index()).isZero();
        assertThat(report.characteristics().getFirst().pointsShift()).isZero();
        assertThat(report.characteristics().getFirst().records())
                .isEqualTo((int) first.bins().stream().mapToLong(Bin::count).sum());
    }

    @Test
    void outcomes_bring_discrimination_and_calibration_by_grade() {
        List<ScoredRecord> records = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            records.add(new ScoredRecord(600, .02, "A", true, new int[] {0, 0}, i < 3, null));
            records.add(new ScoredRecord(500, .30, "C", false, new int[] {0, 0}, i < 30, null));
            records.add(new ScoredRecord(550, .10, "B", true, new int[] {0, 0}, null, null));
        }
        MonitoringReport report = MonitoringReport.of(CARD, records, 0.12);
        assertThat(report.outcomes()).isEqualTo(200);
        assertThat(report.calibration()).isNotNull();
        assertThat(report.calibration().groups()).hasSize(2);
        ObservedDefaults worst = report.calibration().groups().getLast().observed();
        assertThat(worst.clients()).isEqualTo(100);
        assertThat(worst.defaults()).isEqualTo(30);
        assertThat(worst.pd()).isCloseTo(.30, within(1e-12));
        assertThat(report.observed()).isNotNull();
        // bads: 3 at 600, 30 at 500; goods: 97 at 600, 70 at 500
        double auc = (30 * 97 + .5 * (30 * 70 + 3 * 97)) / (33 * 167.0);
        assertThat(report.observed().auc()).isCloseTo(auc, within(1e-12));
    }

    @Test
    void without_records_or_sample_nothing_is_made_up() {
        MonitoringReport empty = MonitoringReport.of(CARD, List.of(), 0.12);
        assertThat(empty).isEqualTo(new MonitoringReport(0, 0, null, List.of(), null, null, null, null));
        Scorecard written = withReference(CARD, null);
        assertThat(MonitoringReport.of(written, List.of(record(510, .1, true, new int[] {0, 0}, null)), 0.12)
                        .scores())
                .isNull();
    }

    @Test
    void a_challenger_is_judged_on_the_pairs_and_their_outcomes() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            boolean bad = i < 4;
            pairs.add(new Pair(
                    record(500 + i, .4, i >= 5, new int[0], bad),
                    record(bad ? 400 : 600, bad ? .9 : .1, !bad, new int[0], bad)));
        }
        ChallengerComparison found = ChallengerComparison.of(pairs);
        assertThat(found).isNotNull();
        assertThat(found.challenger().separation()).isEqualTo(new Separation(1, 1, 1));
        assertThat(found.challenger().brier()).isCloseTo(.01, within(1e-12));
        assertThat(found.champion().brier()).isCloseTo((4 * .36 + 6 * .16) / 10, within(1e-12));
        assertThat(found.challengerWouldApprove()).isEqualTo(1);
        assertThat(found.challengerWouldDecline()).isZero();
        assertThat(ChallengerComparison.of(List.of())).isNull();
    }

    private static void add(List<ScoredRecord> records, int count, int score) {
        for (int i = 0; i < count; i++) {
            records.add(record(score, .1, true, new int[] {-1, -1}, null));
        }
    }

    private static ScoredRecord record(int score, double pd, boolean approved, int[] bins, @Nullable Boolean bad) {
        return new ScoredRecord(score, pd, "B", approved, bins, bad, null);
    }

    private static Scorecard withReference(Scorecard card, @Nullable ReferenceDistribution reference) {
        return new Scorecard(
                card.name(),
                card.origin(),
                card.scale(),
                card.intercept(),
                card.calibration(),
                card.characteristics(),
                reference);
    }
}
