package assay.scoring.valuation;

/** Examples of the contract. */
final class EvidenceExamples {

    static final String NEW_COMPARISON = """
            {"portfolio":"main","observedUntil":"2025-12-31","productLine":"GUARANTEE","relation":"ENDS_SILENTLY",\
            "incomeRules":[{"type":"FEE","margin":0.8}],"holdoutWeeks":13}""";

    static final String RECEIPT = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01","state":"QUEUED"}""";

    static final String COMPARISON = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01","portfolio":"main","productLine":"GUARANTEE",\
            "observedUntil":"2025-12-31","relation":"ENDS_SILENTLY","state":"SUCCEEDED","clients":2301,\
            "knownUntil":"2025-10-01","holdoutWeeks":13,"evidence":{"clientsJudged":410,"regularClients":31,\
            "looksContractual":false,"contradictsRelation":false,\
            "text":"The gaps between most clients' transactions are uneven, as acts of choice are."},\
            "candidates":[{"family":"PARETO_NBD","parameters":{"alphaWeeks":10.578,"betaWeeks":11.669,"r":0.553,"s":0.606},\
            "logLikelihood":-9594.98,"aic":19197.96,"bic":19221.02,"holdoutTransactions":{"expected":612.4,"actual":640,\
            "bias":-0.043,"meanAbsoluteError":0.41,"rootMeanSquareError":0.92},"holdoutValue":{"expected":21500.2,\
            "actual":23110.5,"bias":-0.07,"meanAbsoluteError":15.2,"rootMeanSquareError":48.1}},\
            {"family":"BG_NBD","refusal":"boundary"}],"recommendation":{"model":"PARETO_NBD",\
            "code":"smallest-holdout-error","text":"Its error on the holdout's transactions is the smallest."},\
            "requestedBy":"analyst-7","requestedAt":"2026-01-05T08:00:00Z","finishedAt":"2026-01-05T08:00:02Z"}""";

    static final String COMPARISONS = "{\"items\":[" + COMPARISON + "]}";

    static final String NEW_BOOTSTRAP = """
            {"modelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","replicates":200,"seed":1,"level":0.95}""";

    static final String BOOTSTRAP = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02","modelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77",\
            "replicates":200,"seed":1,"level":0.95,"state":"SUCCEEDED",\
            "progress":{"done":200,"fitted":199,"refused":1},"parameters":{"a":{"lower":0.51,"upper":1.21},\
            "alphaWeeks":{"lower":3.71,"upper":5.22},"b":{"lower":1.49,"upper":4.6},"p":{"lower":4.6,"upper":9.8},\
            "q":{"lower":3.1,"upper":4.6},"r":{"lower":0.219,"upper":0.271},"v":{"lower":9.1,"upper":22.9}},\
            "requestedBy":"analyst-7","requestedAt":"2026-01-05T08:00:00Z","finishedAt":"2026-01-05T08:00:09Z"}""";

    static final String NOT_BOOTSTRAPPABLE = """
            {"type":"urn:assay:problem:model-not-bootstrappable","title":"The model cannot be fitted again to draws",\
            "status":409,"detail":"It needs a fitted model with spend and without covariates; this one is REJECTED.",\
            "instance":"/v1/bootstrap-runs","code":"model-not-bootstrappable"}""";

    static final String FINISHED = """
            {"type":"urn:assay:problem:job-finished","title":"The job is finished","status":409,\
            "detail":"It has ended as SUCCEEDED.",\
            "instance":"/v1/bootstrap-runs/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02/cancellation","code":"job-finished"}""";

    static final String JOB = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02","kind":"bootstrap-run","state":"CANCELLED",\
            "progress":{"read":40,"accepted":40,"duplicate":0,"rejected":0,"leftOut":0},\
            "createdAt":"2026-01-05T08:00:00Z","finishedAt":"2026-01-05T08:00:03Z"}""";

    static final String PLOT = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"480\"></svg>";

    static final String NO_BACK_TEST = """
            {"type":"urn:assay:problem:model-without-back-test","title":"The model has no back-test","status":409,\
            "detail":"It was fitted without a holdout, or the model before the holdout could not be fitted.",\
            "instance":"/v1/valuation-models/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77/calibration-plot",\
            "code":"model-without-back-test"}""";

    private EvidenceExamples() {}
}
