package assay.scoring.valuation;

/** Examples of the contract. */
final class SettingsExamples {

    private static final String DOCUMENT = """
            {"lines":[{"productLine":"GUARANTEE","margin":0.4,\
            "costPerTransaction":{"amount":"120.00","currency":"CNY"},"costPerYear":{"amount":"900.00","currency":"CNY"}},\
            {"margin":0.8}],"discountRate":0.12,"segmentRates":[{"segment":"CORPORATE_BORROWER/SME","rate":0.18}],\
            "usualGapWeeks":26}""";

    static final String NEW = "{\"portfolio\":\"main\",\"settings\":" + DOCUMENT + "}";

    static final String RECEIPT = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01","status":"PROPOSED"}""";

    static final String ACTIVE = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01","portfolio":"main","version":2,"status":"ACTIVE",\
            "settings":""" + DOCUMENT + """
            ,"requestedBy":"analyst-7","requestedAt":"2026-01-05T08:00:00Z","activatedBy":"validator-2",\
            "activatedAt":"2026-01-05T09:00:00Z"}""";

    static final String LIST = "{\"items\":[" + ACTIVE + "]}";

    static final String OTHER_CURRENCY = """
            {"type":"urn:assay:problem:cost-in-other-currency","title":"A cost in another currency","status":422,\
            "detail":"Costs must be in the currency of the portfolio's transactions (CNY).",\
            "instance":"/v1/valuation-settings","code":"cost-in-other-currency"}""";

    private SettingsExamples() {}
}
