package assay.scoring.monitoring;

/** Examples of the contract. */
final class MonitoringExamples {

    static final String OUTCOMES = """
        {"items":[{"decisionId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01","defaulted":false,"observedOn":"2026-03-31"}]}\
        """;

    static final String RECEIPT = """
        {"items":[{"decisionId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01","state":"RECORDED"}]}\
        """;

    static final String OUTCOME_REFUSED = """
        {"type":"urn:assay:problem:outcomes-refused","title":"The outcomes were not recorded","status":422,\
        "detail":"None was recorded, because of those under \\"errors\\".","instance":"/v1/outcomes",\
        "code":"outcomes-refused","errors":[{"pointer":"/items/0/decisionId","code":"decision-unknown",\
        "detail":"is no decision record"}]}\
        """;

    static final String NEW_RUN = """
        {"scorecardId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01","portfolio":"main","from":"2026-01-01",\
        "to":"2026-03-31","attribute":"country"}\
        """;

    static final String RUN_RECEIPT = """
        {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c02","state":"QUEUED"}\
        """;

    static final String CARD_UNKNOWN = """
        {"type":"urn:assay:problem:scorecard-unknown","title":"There is no such card","status":422,\
        "detail":"The card does not exist, or it has not been fitted.","instance":"/v1/monitoring-runs",\
        "code":"scorecard-unknown","errors":[{"pointer":"/scorecardId","code":"scorecard-unknown",\
        "detail":"is no card that can score"}]}\
        """;

    static final String RUN = """
        {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c02","state":"SUCCEEDED","settings":\
        {"scorecardId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01","portfolio":"main","from":"2026-01-01",\
        "to":"2026-03-31","attribute":"country","assetCorrelation":0.12},\
        "report":{"records":1840,"outcomes":0,"scores":{"index":0.022961,"fixed":"STABLE","bySampleSize":"WATCH",\
        "watchFrom":0.0164,"changedFrom":0.0303},"characteristics":[{"characteristic":"equityRatio","records":1840,\
        "stability":{"index":0.004,"fixed":"STABLE","bySampleSize":"STABLE","watchFrom":0.0107,\
        "changedFrom":0.0218},"pointsShift":-0.7}],\
        "expected":{"records":1840,"defaultRate":0.021,"brier":0.0199,"auc":0.78,"gini":0.56,"approvalRate":0.71,\
        "badsApproved":0.34,"goodsApproved":0.72,"badRateApproved":0.0101},\
        "fairness":{"groups":[{"name":"CN","records":920,"compared":true,"approvalRate":0.72,"meanPd":0.02},\
        {"name":"SG","records":920,"compared":true,"approvalRate":0.7,"meanPd":0.022}],\
        "approvalRateRatio":0.972,"meanPdGap":0.002}},\
        "departures":{"overrides":[{"direction":"BETTER","made":12,"outcomes":7,"defaults":1,\
        "expectedByCard":0.31,"expectedByPeople":0.17,"brierOfCard":0.13,"brierOfPeople":0.14}],\
        "exceptions":[{"from":"DECLINE","to":"ACCEPT","made":5,"outcomes":3,"defaults":1,\
        "expectedByCard":0.42}]},\
        "requestedBy":"validator-2","requestedAt":"2026-04-01T08:00:00Z"}\
        """;

    static final String RUNS = "{\"items\":[" + RUN + "]}";

    static final String NEW_RECORD = """
        {"purpose":"Credit decisions on corporate borrowers","owner":"Credit risk models","tier":1,\
        "validation":"VALIDATED_WITH_FINDINGS","findings":"Few defaults among sponsors.","reviewDue":"2027-01-31"}\
        """;

    static final String MODEL = """
        {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01","kind":"SCORECARD","scope":"corporate",\
        "name":"Corporate borrowers 2026","status":"ACTIVE","author":"owner-1","createdAt":"2026-01-05T08:00:00Z",\
        "activatedAt":"2026-02-01T09:00:00Z","activatedBy":"validator-2","record":{"version":1,\
        "purpose":"Credit decisions on corporate borrowers","owner":"Credit risk models","tier":1,\
        "validation":"VALIDATED_WITH_FINDINGS","findings":"Few defaults among sponsors.","reviewDue":"2027-01-31",\
        "writtenBy":"validator-2","writtenAt":"2026-01-31T15:00:00Z"},\
        "activations":[{"at":"2026-02-01T09:00:00Z","by":"validator-2"}]}\
        """;

    static final String MODELS = """
        {"items":[{"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01","kind":"SCORECARD","scope":"corporate",\
        "name":"Corporate borrowers 2026","status":"ACTIVE","author":"owner-1","createdAt":"2026-01-05T08:00:00Z",\
        "activatedAt":"2026-02-01T09:00:00Z","activatedBy":"validator-2"}]}\
        """;

    static final String FOUR_EYES = """
        {"type":"urn:assay:problem:four-eyes","title":"Somebody else has to do this","status":422,\
        "detail":"Who asked for something cannot approve or release it, and who decided cannot review the\
         decision.",\
        "instance":"/v1/models/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01/record","code":"four-eyes"}\
        """;

    private MonitoringExamples() {}
}
