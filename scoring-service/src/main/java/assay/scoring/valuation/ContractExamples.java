package assay.scoring.valuation;

/** Examples of the contract. */
final class ContractExamples {

    static final String NEW_FACILITIES = """
            {"discountRate":0.1,"hurdleRate":0.12,"facilities":[{"reference":"F-1","sponsorGroup":"SPONSOR-7",\
            "principal":{"amount":"1000000.00","currency":"CNY"},"repayment":"BULLET","periods":1,"periodsPerYear":1,\
            "marginRate":0.02,"feePerPeriod":{"amount":"1000.00","currency":"CNY"},\
            "costPerPeriod":{"amount":"500.00","currency":"CNY"},"prepaymentPerYear":0,"defaultPerYear":0.01,\
            "lossGivenDefault":0.45,"capitalRatio":0.08}]}""";

    private static final String VALUE = """
            {"margin":{"amount":"18181.82","currency":"CNY"},"fees":{"amount":"909.09","currency":"CNY"},\
            "gross":{"amount":"19090.91","currency":"CNY"},"costs":{"amount":"454.55","currency":"CNY"},\
            "creditLoss":{"amount":"4090.91","currency":"CNY"},"capitalCharge":{"amount":"8727.27","currency":"CNY"},\
            "net":{"amount":"5818.18","currency":"CNY"},"reachesMaturity":0.99}""";

    static final String FACILITIES = "{\"facilities\":[{\"reference\":\"F-1\",\"sponsorGroup\":\"SPONSOR-7\",\"value\":"
            + VALUE + "}],\"groups\":[{\"sponsorGroup\":\"SPONSOR-7\",\"facilities\":1,\"value\":" + VALUE
            + "}],\"total\":" + VALUE + ",\"formula\":\"term-facility-value\"}";

    static final String NEW_RENEWALS = """
            {"discountRate":0.1,"payment":{"amount":"1000.00","currency":"CNY"},\
            "survivors":[1000,869,743,653,593,551,517,491],\
            "contracts":[{"reference":"M-1","sponsorGroup":"SPONSOR-7","renewals":4}]}""";

    static final String RENEWALS = """
            {"model":{"a":0.668,"b":3.806,"logLikelihood":-1611.158,"contracts":1000},\
            "newContract":{"discountedLifetimePeriods":5.9222,"value":{"amount":"5922.25","currency":"CNY"}},\
            "contracts":[{"reference":"M-1","sponsorGroup":"SPONSOR-7","renewals":4,"discountedResidualPeriods":6.8967,\
            "value":{"amount":"6896.71","currency":"CNY"},"definition":"NOT_RENEWED","churnProbability":0.0788,\
            "paymentAtStake":{"amount":"78.83","currency":"CNY"}}],\
            "groups":[{"sponsorGroup":"SPONSOR-7","contracts":1,"value":{"amount":"6896.71","currency":"CNY"}}],\
            "total":{"amount":"6896.71","currency":"CNY"},"formula":"shifted-beta-geometric-derl"}""";

    static final String NOT_FITTED = """
            {"type":"urn:assay:problem:renewals-not-fitted","title":"The renewals do not make a model","status":422,\
            "detail":"The fit was refused: too-few-ended (ended).","instance":"/v1/renewal-valuations",\
            "code":"renewals-not-fitted"}""";

    private ContractExamples() {}
}
