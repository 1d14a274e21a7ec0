package assay.scoring.valuation;

/** Examples of the contract. */
final class AnalysisExamples {

    static final String ANALYSIS = """
            {"clientId":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77","portfolio":"main","state":"VALUED","reasons":[],\
            "modelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","family":"PARETO_NBD",\
            "settingsId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01","asOf":"2025-12-31","knownAt":"2026-01-05T08:10:00Z",\
            "lookAhead":false,"horizon":{"infinite":true},"discountRate":{"annual":0.12,"source":"PORTFOLIO"},\
            "grossClv":{"amount":{"amount":"160.35","currency":"CNY"},"formula":"gross-clv"},\
            "netClv":{"amount":{"amount":"118.28","currency":"CNY"},"formula":"net-clv"},\
            "expectedSpend":{"value":24.66,"formula":"gamma-gamma-conditional-mean"},\
            "discountedExpectedTransactions":{"value":6.5017,"formula":"discounted-expected-residual-transactions"},\
            "margin":{"value":0.8,"formula":"income-weighted-margin"},\
            "serviceCost":{"amount":{"amount":"10.00","currency":"CNY"},"formula":"service-cost"},\
            "realised":{"income":{"amount":"67.05","currency":"CNY"},"earned":{"amount":"53.64","currency":"CNY"},\
            "potentialShare":0.705,"formula":"realised-income"},\
            "newClient":{"discountedTransactions":1.9,"grossClv":{"amount":"66.90","currency":"CNY"},\
            "formula":"new-client-clv"},"split":{"acquisition":{"amount":"66.90","currency":"CNY"},\
            "keeping":{"amount":"161.94","currency":"CNY"},"loyalty":{"amount":"-68.49","currency":"CNY"},\
            "total":{"amount":"160.35","currency":"CNY"},"formula":"acquisition-keeping-loyalty"},\
            "lifecycle":{"stage":"MATURE","recentRepeats":1,"usualGapWeeks":26,"formula":"lifecycle-rules"},\
            "churn":{"definition":"DEPARTURE_AT_ANY_TIME","horizonWeeks":26,"probability":0.3013,\
            "contributions":{"history":0,"silence":0.1308,"ahead":0.1705},\
            "valueAtStake":{"amount":"48.31","currency":"CNY"},"formula":"churn-within-horizon"},\
            "nextTransaction":{"pAlive":0.8692,"medianWeeks":15.4,"fromWeeks":2.1,"toWeeks":72.4,"probability":0.8,\
            "meanWeeks":31.8,"formula":"wait-of-an-active-client"}}""";

    static final String AT_RISK = """
            {"items":[{"clientId":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77","probability":0.6413,"alreadyGone":0.52,\
            "leavesWithin":0.1213,"definition":"DEPARTURE_AT_ANY_TIME",\
            "valueAtStake":{"amount":"6413.00","currency":"CNY"},"grossClv":{"amount":"10000.00","currency":"CNY"},\
            "tier":"A","lifecycleStage":"DECLINING","modelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77",\
            "asOf":"2025-12-31"}],"next":"Wf3oXAh0xY8wMTkzNmQyYQ"}""";

    private AnalysisExamples() {}
}
