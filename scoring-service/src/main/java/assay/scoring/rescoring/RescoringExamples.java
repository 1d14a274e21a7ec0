package assay.scoring.rescoring;

/** Examples of the contract. */
final class RescoringExamples {

    static final String NEW = """
            {"portfolio":"main","asOf":"2025-12-31"}""";

    static final String RECEIPT = """
            {"id":"0199c1f2-9b20-7d11-a2c4-5b6e7f8a9b0c","state":"SCORING"}""";

    static final String RUN = """
            {"id":"0199c1f2-9b20-7d11-a2c4-5b6e7f8a9b0c","portfolio":"main",\
            "modelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","asOf":"2025-12-31","state":"SUCCEEDED",\
            "progress":{"done":2,"total":2,"clientsScored":2357,"clientsValued":946,"clientsChanged":2357},\
            "tiers":{"aPercent":80,"bPercent":95,"lowestOfAMinor":5120,"lowestOfBMinor":1044},\
            "requestedBy":"operator-2","createdAt":"2026-01-05T08:10:00Z","finishedAt":"2026-01-05T08:10:01Z"}""";

    static final String IN_PROGRESS = """
            {"type":"urn:assay:problem:rescoring-in-progress","title":"The portfolio is being valued already",\
            "status":409,"detail":"Run 0199c1f2-9b20-7d11-a2c4-5b6e7f8a9b0c is not finished.",\
            "instance":"/v1/rescoring-runs","code":"rescoring-in-progress"}""";

    static final String NO_MODEL = """
            {"type":"urn:assay:problem:no-active-model","title":"There is no released model","status":422,\
            "detail":"Portfolio main has no released model. Fit one and have it released first.",\
            "instance":"/v1/rescoring-runs","code":"no-active-model"}""";

    static final String FUTURE = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract","status":400,\
            "detail":"Each part that is wrong stands under \\"errors\\".","instance":"/v1/rescoring-runs",\
            "code":"validation-failed","errors":[{"pointer":"/asOf","code":"day-in-future",\
            "detail":"must not lie in the future"}]}""";

    private RescoringExamples() {}
}
