package assay.scoring.valuation;

/** Examples of the contract. */
final class ChangeExamples {

    private static final String CHANGE = """
            {"before":{"amount":"36.00","currency":"CNY"},"timePassing":{"amount":"-9.10","currency":"CNY"},\
            "newTransactions":{"amount":"21.40","currency":"CNY"},"modelChange":{"amount":"0.00","currency":"CNY"},\
            "after":{"amount":"48.30","currency":"CNY"},"total":{"amount":"12.30","currency":"CNY"}}""";

    static final String CLIENT = """
            {"clientId":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77","portfolio":"main","from":"2025-06-30","to":"2025-12-31",\
            "knownAt":"2026-01-05T08:10:00Z","fromModelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77",\
            "toModelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","lookAhead":true,"stateBefore":"VALUED",\
            "stateAfter":"VALUED","change":""" + CHANGE + ",\"formula\":\"time-transactions-model\"}";

    static final String NEW = """
            {"portfolio":"main","from":"2025-06-30","to":"2025-12-31"}""";

    static final String CONCENTRATION = """
            {"gini":0.63,"points":[{"clients":0,"value":0},{"clients":0.5,"value":0.94},{"clients":1,"value":1}]}""";

    static final String PORTFOLIO = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9d01","portfolio":"main","from":"2025-06-30","to":"2025-12-31",\
            "state":"SUCCEEDED","result":{"fromModelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77",\
            "toModelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","knownAt":"2026-01-05T08:10:00Z","lookAhead":true,\
            "clients":2357,"change":""" + CHANGE + """
            ,"migration":{"moves":{"A":{"A":210,"B":31,"C":4},"B":{"A":22,"B":140,"C":40},"C":{"A":3,"B":51,"C":410}},\
            "arrived":{"A":1,"B":9,"C":25},"departed":{"A":0,"B":0,"C":0}},"concentrationBefore":""" + CONCENTRATION
            + ",\"concentrationAfter\":" + CONCENTRATION
            + "},\"requestedBy\":\"analyst-7\",\"requestedAt\":\"2026-01-05T08:00:00Z\","
            + "\"finishedAt\":\"2026-01-05T08:00:04Z\"}";

    static final String NOBODY = """
            {"type":"urn:assay:problem:no-valued-clients","title":"Nobody has a value","status":409,\
            "detail":"No client of portfolio main has a value yet.","instance":"/v1/value-concentration",\
            "code":"no-valued-clients"}""";

    private ChangeExamples() {}
}
