package assay.scoring.exposures;

/** Examples of the contract. */
final class RiskExamples {

    static final String NEW = """
        {"asOf":"2026-03-31","facility":{"limit":{"amount":"100000000.00","currency":"CNY"},\
        "drawn":{"amount":"100000000.00","currency":"CNY"},"conversionFactor":0.75,\
        "schedule":[{"date":"2027-03-31","outstanding":{"amount":"100000000.00","currency":"CNY"}},\
        {"date":"2028-03-31","outstanding":{"amount":"70000000.00","currency":"CNY"}}],\
        "effectiveInterestRate":0.05,"daysPastDue":0,"originationPd":0.01,"currentPd":0.012,"unsecuredLgd":0.45,\
        "collateral":[{"type":"OTHER_PHYSICAL","value":{"amount":"30000000.00","currency":"CNY"},"haircut":0.3,\
        "realisationMonths":18,"realisationCost":0.05}],"signs":["WATCH_LIST"]},\
        "scenarios":[{"name":"base","weight":0.7,"pdMultiplier":1},\
        {"name":"downturn","weight":0.3,"pdTermStructure":[0.02,0.03],"lgd":0.5}],\
        "salesEurMillions":30,"settings":{"base":"basel-iii-2023.1","capitalMultiplier":1.06}}\
        """;

    static final String ANSWER = """
        {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a99","asOf":"2026-03-31",\
        "settings":{"version":"basel-iii-2023.1+4bed4bb67e6c","pdFloor":0.0005,"capitalMultiplier":1.06,\
        "maturityFloorYears":1.0,"maturityCapYears":5.0,"unsecuredLgds":{"SENIOR":0.4,"SUBORDINATED":0.75},\
        "unsecuredLgdFloor":0.25,"coveredLgdFloors":{"FINANCIAL":0.0,"RECEIVABLES":0.1,"REAL_ESTATE":0.1,\
        "OTHER_PHYSICAL":0.15},"staging":{"pastDueDays":30,"defaultDays":90,"pdRatio":2.0,\
        "pdIncrease":0.005},"fiveClasses":{"technicalDays":7,"substandardDays":90,"doubtfulDays":270,\
        "lossDays":360,"doubtfulLossShare":0.5,"lossLossShare":0.9}},\
        "exposureAtDefault":{"amount":"100000000.00","currency":"CNY"},\
        "lossGivenDefault":0.3665605437629004,"capital":{"pd":0.012,"lgd":0.3665605437629004,\
        "riskWeight":0.6856971477248373,"riskWeightedAssets":{"amount":"68569714.77","currency":"CNY"},\
        "requirement":{"amount":"5485577.18","currency":"CNY"},"expectedLoss":{"amount":"439872.65",\
        "currency":"CNY"}},"impairment":{"stage":"STAGE_2","rules":[{"code":"watch-listed",\
        "text":"On the watch list."}],"twelveMonthLoss":{"amount":"578962.72","currency":"CNY"},\
        "lifetimeLoss":{"amount":"1052115.69","currency":"CNY"},"allowance":{"amount":"1052115.69",\
        "currency":"CNY"},"scenarios":[{"name":"base","weight":0.7,"twelveMonthLoss":{"amount":"418926.34",\
        "currency":"CNY"},"lifetimeLoss":{"amount":"694859.15","currency":"CNY"},"terms":[{"startYears":0.0,\
        "endYears":1.0,"survival":1.0,"pd":0.012,"exposure":100000000.0,"discountFactor":0.9523809523809523,\
        "loss":418926.33572902903},{"startYears":1.0,"endYears":2.0,"survival":0.988,"pd":0.012,\
        "exposure":70000000.0,"discountFactor":0.9070294784580498,"loss":275932.8131335204}]},\
        {"name":"downturn","weight":0.3,"twelveMonthLoss":{"amount":"952380.95","currency":"CNY"},\
        "lifetimeLoss":{"amount":"1885714.29","currency":"CNY"},"terms":[{"startYears":0.0,"endYears":1.0,\
        "survival":1.0,"pd":0.02,"exposure":100000000.0,"discountFactor":0.9523809523809523,\
        "loss":952380.9523809523},{"startYears":1.0,"endYears":2.0,"survival":0.98,"pd":0.03,\
        "exposure":70000000.0,"discountFactor":0.9070294784580498,"loss":933333.3333333333}]}]},\
        "fiveClass":{"result":"NORMAL","nonPerforming":false,"rules":[{"code":"nothing-against",\
        "text":"No sign that principal or interest will not be paid in full and on time."}]},\
        "parts":[{"name":"exposureAtDefault","formula":"drawn + conversionFactor max(0, limit - drawn)",\
        "inputs":{"drawn":100000000.0,"conversionFactor":0.75,"limit":100000000.0},"value":100000000.0}]}\
        """;

    static final String INVALID = """
        {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract","status":400,\
        "detail":"Each part that is wrong stands under \\"errors\\".","instance":"/v1/risk-calculations",\
        "code":"validation-failed","errors":[{"pointer":"/scenarios","code":"weights-sum",\
        "detail":"have weights that add up to 0.9 instead of 1"}]}\
        """;

    private RiskExamples() {}
}
