package assay.scoring.scorecards.domain.development;

import java.util.List;

/** Makes samples out of rows in memory. */
final class Samples {

    static final long MOST_CELLS = 50_000_000;

    private Samples() {}

    /** What a sample comes to: itself, or the refusal of its first or second reading. */
    sealed interface Reading {

        record Read(Sample sample) implements Reading {}

        record Refused(Refusal refusal) implements Reading {}
    }

    static Reading read(DevelopmentSettings settings, List<String> header, List<List<String>> rows) {
        return read(settings, header, rows, MOST_CELLS);
    }

    static Reading read(DevelopmentSettings settings, List<String> header, List<List<String>> rows, long mostCells) {
        return switch (SampleSurvey.open(settings, header, mostCells)) {
            case SampleSurvey.Opening.Closed closed -> new Reading.Refused(closed.refusal());
            case SampleSurvey.Opening.Open open -> survey(open.survey(), rows);
        };
    }

    private static Reading survey(SampleSurvey survey, List<List<String>> rows) {
        for (List<String> row : rows) {
            Refusal refusal = survey.observe(row);
            if (refusal != null) {
                return new Reading.Refused(refusal);
            }
        }
        return switch (survey.finish()) {
            case SampleSurvey.Survey.Useless useless -> new Reading.Refused(useless.refusal());
            case SampleSurvey.Survey.Useful useful -> encode(useful.encoding(), rows);
        };
    }

    private static Reading encode(SampleEncoding encoding, List<List<String>> rows) {
        for (List<String> row : rows) {
            Refusal refusal = encoding.add(row);
            if (refusal != null) {
                return new Reading.Refused(refusal);
            }
        }
        return new Reading.Read(encoding.sample());
    }

    static DevelopmentOutcome develop(DevelopmentSettings settings, List<String> header, List<List<String>> rows) {
        return switch (read(settings, header, rows)) {
            case Reading.Read read -> Development.of(read.sample(), settings);
            case Reading.Refused refused -> refused.refusal();
        };
    }
}
