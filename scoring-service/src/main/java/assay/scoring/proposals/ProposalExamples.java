package assay.scoring.proposals;

/** Examples of the contract of financing proposals. */
final class ProposalExamples {

    static final String NEW = """
            {"clientId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a10","project":{"reference":"solar-park-12",\
            "name":"Solar park","equatorCategory":"B","green":true,"publicValue":[{"indicator":"JOBS",\
            "value":120,"source":"Feasibility study"}]},"riskBasis":"OBLIGOR",\
            "amount":{"amount":"20000000.00","currency":"CNY"},"dates":{"start":"2026-06-30",\
            "monthsPerPeriod":6,"roll":"MODIFIED_FOLLOWING"},"cash":{"revenue":["9600000.00","7400000.00",\
            "9600000.00","7400000.00","9600000.00","7400000.00"],"cost":["2150000.00","2150000.00",\
            "2150000.00","2150000.00","2150000.00","2150000.00"]},"index":{"name":"LPR_5Y",\
            "curve":[{"from":"2026-06-30","rate":0.028}]},"wishes":{"leastAmount":{"amount":"10000000.00",\
            "currency":"CNY"}}}""";

    static final String DRAFT = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","clientId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a10",\
            "portfolio":"main","project":{"reference":"solar-park-12","name":"Solar park",\
            "equatorCategory":"B","green":true,"publicValue":[{"indicator":"JOBS","title":"Jobs created",\
            "value":120,"unit":"full-time jobs","source":"Feasibility study"}]},"status":"DRAFT","version":1,\
            "validUntil":"2026-03-31","requested":{"amount":"20000000.00","currency":"CNY"},\
            "basis":{"policyId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79","engine":"financing-options-2026.1",\
            "risk":"OBLIGOR","pd":0.0126509,"lossGivenDefault":0.4,"riskSettings":"basel-iii-2023.1","grade":"7",\
            "creditDecisionId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a7a"},\
            "conditions":["Environmental and social management plan","Use of proceeds reported every year"],\
            "services":["Risk review every half year"],"options":[{"code":"TAILORED_SCULPTED",\
            "title":"Instalments sculpted to the project's cash","rank":1,"score":0.875,\
            "contributions":{"amount":0.25,"rate":0.0,"tailoring":0.375,"worstStressedDscr":0.25},\
            "reasons":["fits the project's cash best","finances the largest amount",\
            "stands the stresses best"],"services":["Financial model reviewed with the client"],\
            "terms":{"shape":"SCULPTED","tenorMonths":30,"graceMonths":0,"graceInterest":"PAID",\
            "rateKind":"FIXED","targetDscr":1.3,"upfrontFee":0.01,"commitmentFee":0.005,"reserveMonths":6,\
            "sweepShare":0.25},"amount":{"amount":"20000000.00","currency":"CNY"},"limitedBy":"REQUESTED","price":{"rate":0.03931003131061124,"funding":0.026,"liquidity":0.004,\
            "expectedLoss":0.005076437072365549,"capital":0.008068000803346536,"operating":0.004,\
            "fee":-0.006834406565100842,"attributes":-0.001,"discount":0.0,"negotiated":0.0},\
            "effectiveRate":0.04677964587023063,"raroc":0.10791522182799512,\
            "economicProfit":{"amount":"14375.23","currency":"CNY"},"capitalShare":0.062061544641127196,\
            "averageLifeYears":1.5215079643890412,"cover":{"minimumDscr":1.5498053277719746,\
            "averageDscr":1.5498053287299698,"llcr":1.5498053285138158,"plcr":1.7833714057315733,\
            "headroom":0.35475767047619045},"security":{"marketValue":{"amount":"0.00","currency":"CNY"},\
            "lendingValue":{"amount":"0.00","currency":"CNY"},\
            "shortfall":{"amount":"20000000.00","currency":"CNY"}},\
            "breakEven":{"revenueFactor":0.7483138148648648,"costFactor":1.8662687302325582,\
            "rateShift":0.24092365524651113,"delayPeriods":0},"stressedDscr":{"COST_UP_15":1.4546030004945532,\
            "ONE_PERIOD_LATE":0.0,"RATE_UP_2":1.5498053277719746,"REVENUE_DOWN_15":1.222132201328757}}],"impossible":[{"option":"FLOATING_FLEX","code":"option-no-index",\
            "text":"Option FLOATING_FLEX: the rate follows an index and the request has none. Possible: with t\
            he expected curve of an index of the policy."}],"frontier":[{"minimumDscr":1.300000002442953,\
            "tenorMonths":6,"rate":0.025451834583019063,"amount":{"currency":"CNY","amount":"5658171.97"}},\
            {"minimumDscr":1.299999999504762,"tenorMonths":12,"rate":0.03120958664869402,\
            "amount":{"currency":"CNY","amount":"9557316.18"}}],"history":[{"version":1,"step":"PROPOSED","by":"u-7","at":"2026-03-01T08:00:00Z"}],"createdBy":"u-7",\
            "createdAt":"2026-03-01T08:00:00Z"}""";

    static final String INVALID = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract",\
            "status":400,"detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/financing-proposals","code":"validation-failed",\
            "errors":[{"pointer":"/dates/monthsPerPeriod","code":"divides-the-year","detail":"must be 1, 2, 3,\
             4, 6 or 12"}]}""";

    static final String NO_CLIENT = """
            {"type":"urn:assay:problem:not-found","title":"Not found","status":404,\
            "detail":"There is no client 0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a10, or you may not see it.",\
            "instance":"/v1/financing-proposals","code":"not-found"}""";

    static final String NO_SCORE = """
            {"type":"urn:assay:problem:no-credit-score","title":"The client has no credit score","status":409,\
            "detail":"Score the client first, or price the risk of the project by its slotting rating.",\
            "instance":"/v1/financing-proposals","code":"no-credit-score"}""";

    static final String NOT_POSSIBLE = """
            {"type":"urn:assay:problem:financing-not-possible",\
            "title":"This financing is not possible as asked","status":422,\
            "detail":"Each reason stands under \\"errors\\", with what would be possible instead.",\
            "instance":"/v1/financing-proposals","code":"financing-not-possible",\
            "errors":[{"pointer":"/wishes/tenorMonths","code":"tenor-beyond-forecast",\
            "detail":"goes beyond the forecast. Possible: up to 36 months, or a longer forecast"},\
            {"pointer":"/wishes/agreedRate","code":"rate-above-cap",\
            "detail":"is above the lawful cap. Possible: up to 24 %"}]}""";

    static final String PROPOSAL = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","clientId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a10",\
            "portfolio":"main","project":{"reference":"solar-park-12","name":"Solar park",\
            "equatorCategory":"B","green":true,"publicValue":[{"indicator":"JOBS","title":"Jobs created",\
            "value":120,"unit":"full-time jobs","source":"Feasibility study"}]},"status":"DRAFT","version":2,\
            "validUntil":"2026-03-31","requested":{"amount":"20000000.00","currency":"CNY"},\
            "basis":{"policyId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79","engine":"financing-options-2026.1",\
            "risk":"OBLIGOR","pd":0.0126509,"lossGivenDefault":0.4,"riskSettings":"basel-iii-2023.1","grade":"7",\
            "creditDecisionId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a7a"},"selectedOption":"TAILORED_SCULPTED","signaturesNeeded":2,\
            "conditions":["Environmental and social management plan","Use of proceeds reported every year"],\
            "services":["Risk review every half year"],"options":[{"code":"TAILORED_SCULPTED",\
            "title":"Instalments sculpted to the project's cash","rank":1,"score":0.875,\
            "contributions":{"amount":0.25,"rate":0.0,"tailoring":0.375,"worstStressedDscr":0.25},\
            "reasons":["fits the project's cash best","finances the largest amount",\
            "stands the stresses best"],"services":["Financial model reviewed with the client"],\
            "terms":{"shape":"SCULPTED","tenorMonths":30,"graceMonths":0,"graceInterest":"PAID",\
            "rateKind":"FIXED","targetDscr":1.3,"upfrontFee":0.01,"commitmentFee":0.005,"reserveMonths":6,\
            "sweepShare":0.25},"amount":{"amount":"20000000.00","currency":"CNY"},"limitedBy":"REQUESTED","price":{"rate":0.03931003131061124,"funding":0.026,"liquidity":0.004,\
            "expectedLoss":0.005076437072365549,"capital":0.008068000803346536,"operating":0.004,\
            "fee":-0.006834406565100842,"attributes":-0.001,"discount":0.0,"negotiated":0.0},\
            "effectiveRate":0.04677964587023063,"raroc":0.10791522182799512,\
            "economicProfit":{"amount":"14375.23","currency":"CNY"},"capitalShare":0.062061544641127196,\
            "averageLifeYears":1.5215079643890412,"cover":{"minimumDscr":1.5498053277719746,\
            "averageDscr":1.5498053287299698,"llcr":1.5498053285138158,"plcr":1.7833714057315733,\
            "headroom":0.35475767047619045},"security":{"marketValue":{"amount":"0.00","currency":"CNY"},\
            "lendingValue":{"amount":"0.00","currency":"CNY"},\
            "shortfall":{"amount":"20000000.00","currency":"CNY"}},\
            "breakEven":{"revenueFactor":0.7483138148648648,"costFactor":1.8662687302325582,\
            "rateShift":0.24092365524651113,"delayPeriods":0},"stressedDscr":{"COST_UP_15":1.4546030004945532,\
            "ONE_PERIOD_LATE":0.0,"RATE_UP_2":1.5498053277719746,"REVENUE_DOWN_15":1.222132201328757},\
            "schedule":[{"due":"2026-12-31","rate":0.03931003131061124,"opening":"20000000.00",\
            "interest":"396331.27","capitalised":"0.00","principal":"4410724.08","payment":"4807055.35",\
            "closing":"15589275.92","dscr":1.5498053293686331,"llcr":1.5498053285138158,\
            "plcr":1.7833714057315733,"available":"7450000.00","reserve":"2642944.65","sweep":"0.00",\
            "distributed":"0.00","shortfall":"0.00","outstanding":"15589275.92"},{"due":"2027-06-30",\
            "rate":0.03931003131061124,"opening":"15589275.92","interest":"303889.04","capitalised":"0.00",\
            "principal":"3083633.19","payment":"3387522.23","closing":"12505642.73","dscr":1.5498053277719746,\
            "llcr":1.549805328705915,"plcr":1.8553930359147295,"available":"5250000.00",\
            "reserve":"4505422.42","sweep":"0.00","distributed":"0.00","shortfall":"0.00",\
            "outstanding":"12505642.73"}]}],"impossible":[{"option":"FLOATING_FLEX","code":"option-no-index",\
            "text":"Option FLOATING_FLEX: the rate follows an index and the request has none. Possible: with t\
            he expected curve of an index of the policy."}],"frontier":[{"minimumDscr":1.300000002442953,\
            "tenorMonths":6,"rate":0.025451834583019063,"amount":{"currency":"CNY","amount":"5658171.97"}},\
            {"minimumDscr":1.299999999504762,"tenorMonths":12,"rate":0.03120958664869402,\
            "amount":{"currency":"CNY","amount":"9557316.18"}}],"history":[{"version":1,"step":"PROPOSED","by":"u-7","at":"2026-03-01T08:00:00Z"},{"version":2,\
            "step":"SELECTED","option":"TAILORED_SCULPTED","by":"u-7",\
            "at":"2026-03-01T08:00:00Z"}],"createdBy":"u-7","createdAt":"2026-03-01T08:00:00Z"}""";

    static final String NOT_FOUND = """
            {"type":"urn:assay:problem:not-found","title":"Not found","status":404,\
            "detail":"There is no financing-proposal 0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78,\
             or you may not see it.",\
            "instance":"/v1/financing-proposals/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","code":"not-found"}""";

    static final String REPLAY = """
            {"proposalId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78",\
            "policyId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79","engine":"financing-options-2026.1",\
            "equal":true,"stored":"5f0c1f0e6b7f2d0b9b6d1a43c8d7a5e2f4e1b0c9a8d7c6b5a493827160f5e4d3",\
            "recomputed":"5f0c1f0e6b7f2d0b9b6d1a43c8d7a5e2f4e1b0c9a8d7c6b5a493827160f5e4d3"}""";

    static final String PAGE = """
            {"items":[{"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","project":"solar-park-12","status":"DRAFT",\
            "version":2,"requested":{"amount":"20000000.00","currency":"CNY"},\
            "selectedOption":"TAILORED_SCULPTED","validUntil":"2026-03-31",\
            "policyId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79","createdBy":"u-7",\
            "createdAt":"2026-03-01T08:00:00Z"}]}""";

    static final String BAD_LIMIT = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract",\
            "status":400,"detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/clients/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a10/financing-proposals",\
            "code":"validation-failed","errors":[{"pointer":"limit","code":"max",\
            "detail":"must be at most 200"}]}""";

    static final String SELECTION = """
            {"option":"TAILORED_SCULPTED"}""";

    static final String SELECTED = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","status":"DRAFT","version":2,\
            "validUntil":"2026-03-31","selectedOption":"TAILORED_SCULPTED","signaturesNeeded":2,\
            "signaturesGiven":0}""";

    static final String STATE = """
            {"type":"urn:assay:problem:proposal-state","title":"The proposal is in another state",\
            "status":409,"detail":"It is DRAFT; this step needs APPROVED.",\
            "instance":"/v1/financing-proposals/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78/offer",\
            "code":"proposal-state"}""";

    static final String STALE = """
            {"type":"urn:assay:problem:precondition-failed","title":"Changed in the meantime","status":412,\
            "detail":"The version in If-Match is no longer the present one. Read again, then decide.",\
            "instance":"/v1/financing-proposals/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78/selection",\
            "code":"precondition-failed"}""";

    static final String OFFERED = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","status":"OFFERED","version":5,\
            "validUntil":"2026-03-31","selectedOption":"TAILORED_SCULPTED","signaturesNeeded":2,\
            "signaturesGiven":2}""";

    static final String ACCEPTED = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","status":"ACCEPTED","version":6,\
            "validUntil":"2026-03-31","selectedOption":"TAILORED_SCULPTED","signaturesNeeded":2,\
            "signaturesGiven":2}""";

    static final String REJECTION = """
            {"reason":"Found a cheaper one"}""";

    static final String DECLINED = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","status":"DECLINED","version":6,\
            "validUntil":"2026-03-31","selectedOption":"TAILORED_SCULPTED","signaturesNeeded":2,\
            "signaturesGiven":2}""";

    static final String APPROVAL = """
            {"approved":true,"reason":"Within the limits"}""";

    static final String APPROVED = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","status":"APPROVED","version":4,\
            "validUntil":"2026-03-31","selectedOption":"TAILORED_SCULPTED","signaturesNeeded":2,\
            "signaturesGiven":2}""";

    static final String FOUR_EYES = """
            {"type":"urn:assay:problem:four-eyes","title":"Somebody else has to do this","status":422,\
            "detail":"Who asked for something cannot approve or release it,\
             and who decided cannot review the decision.",\
            "instance":"/v1/financing-proposals/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78/approvals",\
            "code":"four-eyes"}""";

    static final String TERM_SHEET =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Solar park</title></head><body><h1>Term sheet</h1></body></html>";

    private ProposalExamples() {}
}
