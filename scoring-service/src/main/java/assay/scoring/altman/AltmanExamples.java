package assay.scoring.altman;

/** Examples of the contract. */
final class AltmanExamples {

    static final String NEW = """
            {"formula":"EMERGING_MARKETS","statement":{"currentAssets":{"amount":"500.00","currency":"CNY"},\
            "currentLiabilities":{"amount":"300.00","currency":"CNY"},"totalAssets":{"amount":"1000.00","currency":"CNY"},\
            "retainedEarnings":{"amount":"300.00","currency":"CNY"},"ebit":{"amount":"100.00","currency":"CNY"},\
            "bookEquity":{"amount":"500.00","currency":"CNY"},"totalLiabilities":{"amount":"500.00","currency":"CNY"}}}""";

    static final String ANSWER = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01","model":{"name":"EMERGING_MARKETS","version":"altman-em-1995.1",\
            "formula":"constant + x1 X1 + x2 X2 + x3 X3 + x4 X4; X1 = (current assets - current liabilities) / total\
             assets, X2 = retained earnings / total assets, X3 = EBIT / total assets, X4 = book equity / total\
             liabilities",\
            "x1":6.56,"x2":3.26,"x3":6.72,"x4":1.05,"constant":3.25,"distressBelow":4.35,"safeAbove":5.85},\
            "ratios":{"x1":0.2,"x2":0.3,"x3":0.1,"x4":1.0},"parts":{"x1":1.312,"x2":0.978,"x3":0.672,"x4":1.05},\
            "score":7.262,"zone":"SAFE"}""";

    static final String INVALID = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract","status":400,\
            "detail":"Each part that is wrong stands under \\"errors\\".","instance":"/v1/altman-scores",\
            "code":"validation-failed","errors":[{"pointer":"/statement/totalAssets/amount","code":"positive",\
            "detail":"must be greater than 0"}]}""";

    private AltmanExamples() {}
}
