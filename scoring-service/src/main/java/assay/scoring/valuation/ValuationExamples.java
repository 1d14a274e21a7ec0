package assay.scoring.valuation;

/** Examples of the contract. */
final class ValuationExamples {

    static final String VALUED = """
            {"clientId":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77","portfolio":"main","version":4,"state":"VALUED",\
            "reasons":[],"frequency":2,"recency":30.428571428571427,"age":38.857142857142854,"monetaryValue":22.35,\
            "pAlive":0.7266,"expectedTransactions":1.5586,"discountedExpectedTransactions":1.4598,\
            "grossClv":{"amount":"36.00","currency":"CNY"},"netClv":{"amount":"36.00","currency":"CNY"},"tier":"B","lifecycleStage":"MATURE",\
            "modelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","family":"BG_NBD","asOf":"2025-12-31",\
            "knownAt":"2026-01-05T08:10:00Z","lookAhead":false,"horizonWeeks":52,"discountRate":0.15,"parts":{"expectedSpend":24.66,\
            "discountedExpectedTransactions":1.4598,"margin":1,"serviceCost":{"amount":"0.00","currency":"CNY"},\
            "creditLoss":{"amount":"0.00","currency":"CNY"}},"inputs":{"firstDay":"2025-04-03",\
            "lastDay":"2025-11-02","repeatIncome":{"amount":"44.70","currency":"CNY"}}}""";

    static final String INSUFFICIENT = """
            {"clientId":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b78","portfolio":"main","version":1,\
            "state":"INSUFFICIENT_HISTORY","reasons":[{"code":"insufficient-history",\
            "text":"There is one deal only. The model cannot tell a client who left from one who has yet to return."}],\
            "frequency":0,"recency":0,"age":12.4,"lifecycleStage":"NOT_IDENTIFIED",\
            "modelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","family":"BG_NBD","lookAhead":false,"asOf":"2025-12-31","knownAt":"2026-01-05T08:10:00Z","horizonWeeks":52,"discountRate":0.15,\
            "inputs":{"firstDay":"2025-10-05","lastDay":"2025-10-05"}}""";

    static final String PAGE = "{\"items\":[" + VALUED + "],\"next\":\"Wf3oXAh0xY8wMTkzNmQyYQ\"}";

    static final String FUTURE = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract","status":400,\
            "detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/clients/01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77/valuation","code":"validation-failed",\
            "errors":[{"pointer":"asOf","code":"day-in-future","detail":"must not lie in the future"}]}""";

    static final String NOT_FOUND = """
            {"type":"urn:assay:problem:not-found","title":"Not found","status":404,\
            "detail":"There is no client 01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77, or you may not see it.",\
            "instance":"/v1/clients/01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77/valuation","code":"not-found"}""";

    private ValuationExamples() {}
}
