package assay.scoring.scorecards;

/** Examples of the contract. */
final class ScorecardExamples {

    static final String SETTINGS = """
            {"name":"Corporate 2026","purpose":"corporate","label":{"column":"outcome","bad":["1"],"good":["0"]},\
            "definitionOfBad":"90 days past due or unlikely to pay","outcomeWindowMonths":12,\
            "population":"THROUGH_THE_DOOR","file":{"delimiter":","},\
            "columns":[{"name":"leverage","type":"NUMERIC","specials":["-99"],"shape":"AUTO",\
            "label":{"en":"Leverage","zh":"杠杆率"},"repayment":"ABILITY","question":"FINANCES","action":"DECREASE",\
            "reason":{"en":"Debt is high against equity","zh":"负债相对权益过高"}},\
            {"name":"client_number","exclude":true}],\
            "scale":{"targetPoints":600,"targetOdds":50,"pdo":20},\
            "centralTendency":{"rate":0.02,"period":"2016-2025","conservatism":0.002},\
            "validation":{"folds":5,"seed":1},"acceptInferredTypes":true}""";

    static final String SETTINGS_RECEIPT = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01"}""";

    static final String SETTINGS_VIEW = "{\"id\":\"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01\",\"settings\":" + SETTINGS
            + ",\"createdBy\":\"analyst-7\",\"createdAt\":\"2026-01-05T08:00:00Z\"}";

    static final String SAMPLE = """
            client_number,leverage,outcome
            1,0.8,0
            2,3.1,1
            """;

    static final String RECEIPT = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02","status":"FITTING"}""";

    static final String CANDIDATE_RECEIPT = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b03","status":"CANDIDATE"}""";

    static final String TYPES = """
            [{"name":"leverage","type":"NUMERIC"}]""";

    static final String CANDIDATE = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02","revision":2,"purpose":"corporate","version":1,\
            "name":"Corporate 2026","origin":"DEVELOPED","status":"CANDIDATE","warnings":[],\
            "lineage":{"settings":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01",\
            "sampleHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "definitionOfBad":"90 days past due or unlikely to pay","outcomeWindowMonths":12,\
            "population":"THROUGH_THE_DOOR"},\
            "types":[{"name":"leverage","type":"NUMERIC","declared":true,"distinct":412,"missing":17}],\
            "card":{"documentHash":"60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",\
            "scale":{"targetPoints":600,"targetOdds":50,"pdo":20},\
            "calibration":{"shift":-1.21,"centralTendency":0.02,"period":"2016-2025","conservatism":0.002},\
            "characteristics":["leverage"]},\
            "report":{"rows":4000,"bad":240,"iterations":6,"logLikelihood":-801.2,"columns":[],"suspects":[],\
            "development":{"rows":4000,"bad":240,"auc":0.78,"gini":0.56,"ks":0.44,"predicted":0.06,"observed":0.06,\
            "brier":0.051},"crossValidation":{"seed":1,"folds":[],"auc":0.77,"aucSpread":0.01,"ks":0.43,\
            "ksSpread":0.02,"gini":0.54},"uncalibratedMean":0.06,"calibratedMean":0.02},\
            "requestedBy":"analyst-7","requestedAt":"2026-01-05T08:00:00Z","fittedAt":"2026-01-05T08:00:03Z"}""";

    static final String LIST = """
            {"items":[{"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b04","revision":2,"purpose":"corporate","version":2,\
            "name":"Corporate 2027","origin":"DEVELOPED","status":"REJECTED",\
            "reason":{"code":"one-class","text":"Column outcome has one outcome only: 0.",\
            "figures":{"column":"outcome","values":["0"]}},"warnings":[],\
            "lineage":{"settings":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01",\
            "sampleHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "definitionOfBad":"90 days past due or unlikely to pay","outcomeWindowMonths":12,\
            "population":"THROUGH_THE_DOOR"},\
            "requestedBy":"analyst-7","requestedAt":"2026-01-05T08:00:00Z","fittedAt":"2026-01-05T08:00:03Z"}]}""";

    static final String DOCUMENT = """
            {"documentVersion":2,"sign":"ln(share of the good / share of the bad); higher is safer",\
            "card":{"name":"Corporate 2026","origin":"DEVELOPED",\
            "scale":{"targetPoints":600,"targetOdds":50,"pdo":20},"intercept":3.9,\
            "calibration":{"shift":-1.21,"centralTendency":0.02,"period":"2016-2025","conservatism":0.002},\
            "characteristics":[{"name":"leverage","label":{"en":"Leverage","zh":"杠杆率"},"type":"NUMERIC",\
            "coefficient":-0.9,"bins":[{"kind":"INTERVAL","upper":1.5,"values":[],"good":2900,"bad":110,\
            "woe":0.52,"logGoodOdds":0.468,"points":613},{"kind":"INTERVAL","lower":1.5,"values":[],"good":860,\
            "bad":130,"woe":-0.86,"logGoodOdds":-0.774,"points":577}],"repayment":"ABILITY","question":"FINANCES",\
            "action":"DECREASE","reason":{"en":"Debt is high against equity","zh":"负债相对权益过高"}}],\
            "reference":{"bounds":[600],"shares":[0.25,0.75]}},\
            "selfTest":[{"inputs":{"leverage":"1.5"},"points":577,"logGoodOdds":3.126}]}""";

    static final String WRITTEN = """
            {"name":"Expert card","purpose":"expert","scale":{"targetPoints":600,"targetOdds":50,"pdo":20},\
            "intercept":3.9,"characteristics":[{"name":"leverage","label":{"en":"Leverage","zh":"杠杆率"},\
            "type":"NUMERIC","repayment":"ABILITY","question":"FINANCES","action":"DECREASE",\
            "reason":{"en":"Debt is high against equity","zh":"负债相对权益过高"},\
            "bins":[{"kind":"INTERVAL","upper":1.5,"logGoodOdds":0.5,"points":614},\
            {"kind":"INTERVAL","lower":1.5,"logGoodOdds":-0.8,"points":577},\
            {"kind":"MISSING","logGoodOdds":-0.4,"points":588}]}]}""";

    static final String NO_SETTINGS = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract","status":400,\
            "detail":"Each part that is wrong stands under \\"errors\\".","instance":"/v1/scorecards",\
            "code":"validation-failed","errors":[{"pointer":"settings","code":"required","detail":"is required"}]}""";

    static final String SETTINGS_INVALID = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract","status":400,\
            "detail":"Each part that is wrong stands under \\"errors\\".","instance":"/v1/scorecard-settings",\
            "code":"validation-failed","errors":[{"pointer":"/columns/0/cuts","code":"not-ascending",\
            "detail":"must be finite and ascend"}]}""";

    static final String SETTINGS_UNKNOWN = """
            {"type":"urn:assay:problem:settings-unknown","title":"Unknown settings","status":422,\
            "detail":"There are no scorecard settings 0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b09.",\
            "instance":"/v1/scorecards","code":"settings-unknown"}""";

    static final String NOT_FOUND = """
            {"type":"urn:assay:problem:not-found","title":"Not found","status":404,\
            "detail":"There is no scorecard 0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02, or you may not see it.",\
            "instance":"/v1/scorecards/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02","code":"not-found"}""";

    static final String COLUMN_UNCONFIRMED = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract","status":400,\
            "detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/scorecards/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02/types","code":"validation-failed",\
            "errors":[{"pointer":"","code":"column-unconfirmed","detail":"lacks the type of column leverage"}]}""";

    static final String TYPES_NOT_AWAITED = """
            {"type":"urn:assay:problem:types-not-awaited","title":"No types are awaited","status":409,\
            "detail":"Only a card that awaits its types takes them; this one is CANDIDATE.",\
            "instance":"/v1/scorecards/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02/types","code":"types-not-awaited"}""";

    static final String NOT_ACTIVATABLE = """
            {"type":"urn:assay:problem:card-not-activatable","title":"The card cannot be released","status":409,\
            "detail":"Only a candidate or a retired card can be released; this one is REJECTED.",\
            "instance":"/v1/scorecards/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02/activation",\
            "code":"card-not-activatable"}""";

    static final String FOUR_EYES = """
            {"type":"urn:assay:problem:four-eyes","title":"Somebody else has to do this","status":422,\
            "detail":"Who asked for something cannot approve or release it, and who decided cannot review the\
             decision.",\
            "instance":"/v1/scorecards/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02/activation","code":"four-eyes"}""";

    static final String CONTRADICTION = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract","status":400,\
            "detail":"Each part that is wrong stands under \\"errors\\".","instance":"/v1/judgemental-scorecards",\
            "code":"validation-failed","errors":[{"pointer":"/characteristics/0/bins/1",\
            "code":"card-points-contradict-scale","detail":"has points that do not follow from the scale"}]}""";

    private ScorecardExamples() {}
}
