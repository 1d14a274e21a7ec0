package assay.scoring.valuation;

/** Examples of the contract. */
final class ModelExamples {

    static final String NEW = """
            {"portfolio":"main","observedUntil":"2025-12-31","horizonWeeks":52,"discountRate":0.15,\
            "incomeRules":[{"type":"PURCHASE","margin":1},{"type":"FEE","margin":0.8},{"type":"INTEREST","margin":0.35}]}""";

    static final String NEW_OF_SEGMENT = """
            {"portfolio":"main","observedUntil":"2025-12-31","family":"PARETO_NBD","segment":"CORPORATE_BORROWER/SME",\
            "covariates":["INDUSTRY"],"incomeRules":[{"type":"FEE","margin":0.8}],"holdoutWeeks":13}""";

    static final String RECEIPT = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","status":"FITTING"}""";

    static final String CANDIDATE = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","version":2,"portfolio":"main","family":"BG_NBD",\
            "covariates":[],"status":"CANDIDATE","warnings":[{"code":"one-time-clients-not-identified",\
            "text":"BG/NBD cannot tell whether a client with one transaction is still active."}],"observedUntil":"2025-12-31","transactionTypes":["PURCHASE","FEE","INTEREST"],\
            "incomeRules":[{"type":"PURCHASE","margin":1},{"type":"FEE","margin":0.8},{"type":"INTEREST","margin":0.35}],\
            "horizonWeeks":52,"discountRate":0.15,"currency":"CNY",\
            "parameters":{"bgNbd":{"r":0.243,"alphaWeeks":4.414,"a":0.793,"b":2.426},\
            "gammaGamma":{"p":6.25,"q":3.74,"gamma":15.44}},\
            "fit":{"clients":2357,"repeatClients":946,"logLikelihood":-9582.43,"aic":19172.86,"bic":19195.92,\
            "iterations":21,"method":"QUASI_NEWTON","bgNbdLogLikelihood":-9582.43,"bgNbdIterations":21,\
            "bgNbdMethod":"QUASI_NEWTON","spendClients":946,"gammaGammaLogLikelihood":-4055.92,\
            "gammaGammaIterations":17,"gammaGammaMethod":"QUASI_NEWTON","correlation":0.11},\
            "requestedBy":"analyst-7","requestedAt":"2026-01-05T08:00:00Z","fittedAt":"2026-01-05T08:00:01Z"}""";

    static final String PARETO = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79","version":2,"portfolio":"main","segment":"CORPORATE_BORROWER/SME",\
            "family":"PARETO_NBD","covariates":["INDUSTRY"],"status":"CANDIDATE","warnings":[\
            {"code":"mean-lifetime-infinite","text":"Clients' lifetimes have no finite mean (s = 0.606).",\
            "figures":{"s":0.606}}],"observedUntil":"2025-12-31","transactionTypes":["FEE"],\
            "incomeRules":[{"type":"FEE","margin":0.8}],"horizonWeeks":52,"discountRate":0.15,"currency":"CNY",\
            "parameters":{"paretoNbd":{"r":0.553,"alphaWeeks":10.578,"s":0.606,"betaWeeks":11.669},\
            "effects":[{"name":"INDUSTRY=F","coefficients":{"rate":0.21,"leaving":-0.08},"likelihoodRatio":9.4,\
            "pValue":0.009}],"gammaGamma":{"p":6.25,"q":3.74,"gamma":15.44}},\
            "fit":{"clients":2357,"repeatClients":946,"logLikelihood":-9594.98,"aic":19201.96,"bic":19236.55,\
            "iterations":24,"method":"QUASI_NEWTON","spendClients":946,"gammaGammaLogLikelihood":-4055.92,\
            "gammaGammaIterations":17,"gammaGammaMethod":"QUASI_NEWTON","correlation":0.11},\
            "backTest":{"knownUntil":"2025-09-30","weeks":13,"clients":2301,\
            "transactions":{"expected":612.4,"actual":640,"bias":-0.043,"meanAbsoluteError":0.41,\
            "rootMeanSquareError":0.92},"value":{"expected":21500.2,"actual":23110.5,"bias":-0.07,\
            "meanAbsoluteError":15.2,"rootMeanSquareError":48.1},\
            "calibration":[{"repeats":0,"clients":1411,"expected":150.2,"actual":171},\
            {"repeats":7,"clients":71,"expected":170.3,"actual":168}]},\
            "requestedBy":"analyst-7","requestedAt":"2026-01-05T08:00:00Z","fittedAt":"2026-01-05T08:00:01Z"}""";

    static final String REJECTED = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","version":2,"portfolio":"cash","family":"BG_NBD",\
            "covariates":[],"status":"REJECTED",\
            "reason":{"code":"boundary","text":"BG/NBD does not describe these transactions: b runs to its boundary.",\
            "figures":{"model":"BG/NBD","subject":"b"}},"warnings":[],"observedUntil":"2025-12-31",\
            "transactionTypes":["WITHDRAWAL"],"incomeRules":[],"horizonWeeks":52,"discountRate":0.15,\
            "requestedBy":"analyst-7","requestedAt":"2026-01-05T08:00:00Z","fittedAt":"2026-01-05T08:00:01Z"}""";

    static final String LIST = "{\"items\":[" + CANDIDATE + "]}";

    static final String PRINCIPAL = """
            {"type":"urn:assay:problem:principal-is-not-income","title":"Principal is not income","status":422,\
            "detail":"A drawdown, repayment, deposit or withdrawal moves money that belongs to somebody anyway.",\
            "instance":"/v1/valuation-models","code":"principal-is-not-income",\
            "errors":[{"pointer":"/incomeRules/0/type","code":"principal-is-not-income",\
            "detail":"is a principal flow and carries no value"}]}""";

    static final String FOUR_EYES = """
            {"type":"urn:assay:problem:four-eyes","title":"Somebody else has to do this","status":422,\
            "detail":"Who asked for something cannot approve or release it, and who decided cannot review the\
             decision.",\
            "instance":"/v1/valuation-models/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77/activation","code":"four-eyes"}""";

    static final String NOT_ACTIVATABLE = """
            {"type":"urn:assay:problem:model-not-activatable","title":"The model cannot be released","status":409,\
            "detail":"Only a candidate or a retired model can be released; this one is REJECTED.",\
            "instance":"/v1/valuation-models/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77/activation",\
            "code":"model-not-activatable"}""";

    static final String SELF_TEST_FAILED = """
            {"type":"urn:assay:problem:model-self-test-failed","title":"The model is not what was fitted","status":409,\
            "detail":"The stored model no longer says what it said when it was fitted.",\
            "instance":"/v1/valuation-models/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77/activation",\
            "code":"model-self-test-failed"}""";

    static final String INVALID = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract","status":400,\
            "detail":"Each part that is wrong stands under \\"errors\\".","instance":"/v1/valuation-models",\
            "code":"validation-failed","errors":[{"pointer":"/observedUntil","code":"day-in-future",\
            "detail":"must not lie in the future"}]}""";

    static final String NOT_FOUND = """
            {"type":"urn:assay:problem:not-found","title":"Not found","status":404,\
            "detail":"There is no valuation-model 0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77, or you may not see it.",\
            "instance":"/v1/valuation-models/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","code":"not-found"}""";

    private ModelExamples() {}
}
