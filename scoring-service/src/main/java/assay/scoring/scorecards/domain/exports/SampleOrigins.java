package assay.scoring.scorecards.domain.exports;

import assay.scoring.scorecards.domain.development.DevelopmentReport;

/**
 * The sample of a developed card and what came of it.
 *
 * @param sampleHash SHA-256 of the file, hexadecimal
 * @param definitionOfBad as declared with the sample
 * @param outcomeWindowMonths months over which outcomes were observed
 * @param population whose applications the sample holds, in words
 * @param figures of development and validation
 */
public record SampleOrigins(
        String sampleHash,
        String definitionOfBad,
        int outcomeWindowMonths,
        String population,
        DevelopmentReport figures) {}
