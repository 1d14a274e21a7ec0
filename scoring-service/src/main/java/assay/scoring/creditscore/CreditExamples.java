package assay.scoring.creditscore;

/** Examples of the contract. */
final class CreditExamples {

    static final String NEW_SCORE = """
            {"asOf":"2026-03-31","statementDate":"2025-12-31","figures":{"equity":500,\
            "totalAssets":2000,"ebit":130,"interestExpense":40,"currentAssets":500,\
            "currentLiabilities":400,"totalLiabilities":1500,"retainedEarnings":120,"revenue":900,\
            "priorRevenue":750,"minimumDscr":1.22,"gearing":0.75,"contractedRevenueShare":0.85,\
            "completionShare":0.4,"managementExperienceYears":12,"worstDaysPastDue12m":0,\
            "disclosureDelayDays":10,"largestCustomerShare":0.35}}""";

    static final String RECEIPT = """
            {"id":"019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88","version":3,"points":587,"grade":"7",\
            "outcome":"REFER"}""";

    static final String BAD_FIGURE = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract",\
            "status":400,"detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/clients/01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77/credit-scores",\
            "code":"validation-failed","errors":[{"pointer":"/figures/gearing",\
            "code":"figure-out-of-range","detail":"must lie between 0.0 and 1.0"}]}""";

    static final String NO_CARD = """
            {"type":"urn:assay:problem:no-active-scorecard","title":"There is no released scorecard",\
            "status":409,"detail":"No scorecard is released for clients of portfolio main. Have one released first.",\
            "instance":"/v1/clients/01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77/credit-scores",\
            "code":"no-active-scorecard"}""";

    static final String TOO_LITTLE = """
            {"type":"urn:assay:problem:too-little-data","title":"Too little is known about the client",\
            "status":422,"detail":"The scorecard cannot judge the client on what is known. What is missing stands under \\"errors\\".",\
            "instance":"/v1/clients/01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77/credit-scores",\
            "code":"too-little-data","errors":[{"pointer":"/features/minimumDscr",\
            "code":"feature-missing","detail":"is not known and would be needed"}]}""";

    static final String DECISION = """
            {"id":"019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88",\
            "clientId":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77","portfolio":"main","version":3,\
            "role":"CHAMPION","occasion":"REQUEST","asOf":"2026-03-31","knownAt":"2026-04-01T08:10:00Z",\
            "models":{"scorecardId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77",\
            "masterScaleId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78",\
            "decisionStrategyId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79"},"score":{"points":587,\
            "grade":"7","notch":7,"gradePd":0.01265,"pdPit":{"BASE":0.01265,"DOWNTURN":0.02069,\
            "UPTURN":0.0094},"pd":0.0309,"pdAssumed":true,"ability":430,"willingness":157,\
            "questions":{"CUSTOMER_BASE":112,"FINANCES":133,"MANAGEMENT":190,"PROJECT_OUTLOOK":152},\
            "awarded":[{"characteristic":"minimumDscr","bin":2,"points":37}],"completeness":0.92,\
            "completenessGrade":"B","missing":["sponsorProjectCount"]},"decision":{"outcome":"REFER",\
            "modelOutcome":"REFER","basis":"CUT_OFF","rule":"corporates","segment":"corporates"},\
            "reasons":[{"code":"gearing","text":"Debt bears a large share of the project's cost.",\
            "lostPoints":17}],"nextGrade":{"grade":"6","points":596,"changes":[{"feature":"gearing",\
            "label":"Debt share of the project's cost","to":0.6999999999999998,"below":0.7,\
            "points":9}]},"inputs":{"catalogueVersion":1,"features":{"clientType":"CORPORATE_BORROWER",\
            "gearing":0.75,"minimumDscr":1.22},"figures":{"gearing":0.75,"minimumDscr":1.22},\
            "statementDate":"2025-12-31","valuationModelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77"},\
            "decidedBy":"officer","decidedAt":"2026-04-01T08:10:00Z"}""";

    static final String DECISIONS = """
            {"items":[{"id":"019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88",\
            "clientId":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77","portfolio":"main","version":3,\
            "role":"CHAMPION","occasion":"REQUEST","asOf":"2026-03-31","knownAt":"2026-04-01T08:10:00Z",\
            "models":{"scorecardId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77",\
            "masterScaleId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78",\
            "decisionStrategyId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79"},"score":{"points":587,\
            "grade":"7","notch":7,"gradePd":0.01265,"pdPit":{"BASE":0.01265,"DOWNTURN":0.02069,\
            "UPTURN":0.0094},"pd":0.0309,"pdAssumed":true,"ability":430,"willingness":157,\
            "questions":{"CUSTOMER_BASE":112,"FINANCES":133,"MANAGEMENT":190,"PROJECT_OUTLOOK":152},\
            "awarded":[{"characteristic":"minimumDscr","bin":2,"points":37}],"completeness":0.92,\
            "completenessGrade":"B","missing":["sponsorProjectCount"]},"decision":{"outcome":"REFER",\
            "modelOutcome":"REFER","basis":"CUT_OFF","rule":"corporates","segment":"corporates"},\
            "reasons":[{"code":"gearing","text":"Debt bears a large share of the project's cost.",\
            "lostPoints":17}],"nextGrade":{"grade":"6","points":596,"changes":[{"feature":"gearing",\
            "label":"Debt share of the project's cost","to":0.6999999999999998,"below":0.7,\
            "points":9}]},"inputs":{"catalogueVersion":1,"features":{"clientType":"CORPORATE_BORROWER",\
            "gearing":0.75,"minimumDscr":1.22},"figures":{"gearing":0.75,"minimumDscr":1.22},\
            "statementDate":"2025-12-31","valuationModelId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77"},\
            "decidedBy":"officer","decidedAt":"2026-04-01T08:10:00Z"}],"next":"Wf3oXAh0xY8wMTkzNmQyYQ"}""";

    static final String FORBIDDEN = """
            {"type":"urn:assay:problem:forbidden","title":"Not allowed","status":403,\
            "detail":"The token does not carry a role this operation asks for.",\
            "instance":"/v1/credit-decisions","code":"forbidden"}""";

    static final String REPLAY = """
            {"decisionId":"019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88","equal":true,\
            "stored":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "recomputed":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""";

    static final String NEW_OVERRIDE = """
            {"grade":"6","reason":"PARENT_SUPPORT","expiresOn":"2026-06-30"}""";

    static final String NEW_EXCEPTION = """
            {"outcome":"ACCEPT","reason":"GUARANTEE_GIVEN","expiresOn":"2026-06-30"}""";

    static final String NEW_VERDICT = """
            {"approved":true}""";

    static final String DEPARTURE_RECEIPT = """
            {"id":"019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99","state":"REQUESTED"}""";

    static final String DEPARTURE_APPROVED = """
            {"id":"019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99","state":"APPROVED"}""";

    static final String OVERRIDES = """
            {"items":[{"id":"019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99",\
            "decisionId":"019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88","state":"APPROVED","modelValue":"7",\
            "value":"6","notches":-1,"reason":"PARENT_SUPPORT",\
            "reasonText":"Support of a parent company","expiresOn":"2026-06-30","requestedBy":"officer",\
            "requestedAt":"2026-04-02T09:00:00Z","decidedBy":"second-officer",\
            "decidedAt":"2026-04-02T10:00:00Z"}]}""";

    static final String EXCEPTIONS = """
            {"items":[{"id":"019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99",\
            "decisionId":"019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88","state":"APPROVED","modelValue":"REFER",\
            "value":"ACCEPT","notches":0,"reason":"GUARANTEE_GIVEN","reasonText":"A guarantee is given",\
            "expiresOn":"2026-06-30","requestedBy":"officer","requestedAt":"2026-04-02T09:00:00Z",\
            "decidedBy":"second-officer","decidedAt":"2026-04-02T10:00:00Z"}]}""";

    static final String SUPERSEDED = """
            {"type":"urn:assay:problem:decision-superseded","title":"The client has been scored again",\
            "status":409,"detail":"Only the client's present decision can be departed from or changed.",\
            "instance":"/v1/credit-decisions/019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88/overrides",\
            "code":"decision-superseded"}""";

    static final String DEPARTURE_REFUSED = """
            {"type":"urn:assay:problem:departure-refused",\
            "title":"The request goes beyond what is allowed","status":422,\
            "detail":"The limit that it breaks stands under \\"errors\\".",\
            "instance":"/v1/credit-decisions/019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88/overrides",\
            "code":"departure-refused","errors":[{"pointer":"/grade","code":"too-many-notches",\
            "detail":"is more notches away than the strategy allows"}]}""";

    static final String DEPARTURE_DECIDED = """
            {"type":"urn:assay:problem:departure-decided","title":"It has been decided already",\
            "status":409,"detail":"Somebody has approved or refused this request.",\
            "instance":"/v1/credit-decisions/019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88/overrides/019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99/verdicts",\
            "code":"departure-decided"}""";

    static final String FOUR_EYES = """
            {"type":"urn:assay:problem:four-eyes","title":"Somebody else has to do this","status":422,\
            "detail":"Who asked for something cannot approve or release it,\
             and who decided cannot review the decision.",\
            "instance":"/v1/credit-decisions/019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88/overrides/019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99/verdicts",\
            "code":"four-eyes"}""";

    static final String NEW_REVIEW = """
            {"reason":"CLIENT_OBJECTS","role":"CREDIT_OFFICER","deadline":"2026-04-30"}""";

    static final String NEW_OUTCOME = """
            {"changedTo":"ACCEPT","reason":"INPUTS_CORRECTED"}""";

    static final String REVIEW_RECEIPT = """
            {"id":"019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99","state":"OPEN"}""";

    static final String REVIEW_CLOSED = """
            {"id":"019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99","state":"CLOSED",\
            "newDecisionId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77"}""";

    static final String REVIEWS = """
            {"items":[{"id":"019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99",\
            "decisionId":"019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88","state":"CLOSED",\
            "reason":"CLIENT_OBJECTS","role":"CREDIT_OFFICER","deadline":"2026-04-30","requestedBy":"officer",\
            "requestedAt":"2026-04-02T09:00:00Z","outcome":"CHANGED","outcomeReason":"INPUTS_CORRECTED",\
            "newDecisionId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a77","reviewer":"second-officer",\
            "reviewedAt":"2026-04-10T10:00:00Z"}]}""";

    static final String BAD_DEADLINE = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract",\
            "status":400,"detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/credit-decisions/019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88/reviews",\
            "code":"validation-failed","errors":[{"pointer":"/deadline","code":"deadline-out-of-range",\
            "detail":"must lie between today and 90 days from now"}]}""";

    static final String NOT_A_DECISION = """
            {"type":"urn:assay:problem:not-a-decision","title":"This is no decision","status":409,\
            "detail":"It is the score of a challenger in the shadow of a decision.",\
            "instance":"/v1/credit-decisions/019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88/reviews",\
            "code":"not-a-decision"}""";

    static final String WAITING_REVIEWS = """
            {"items":[{"id":"019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99",\
            "decisionId":"019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88","state":"OVERDUE","reason":"CLIENT_OBJECTS",\
            "role":"CREDIT_OFFICER","deadline":"2026-04-30","requestedBy":"officer",\
            "requestedAt":"2026-04-02T09:00:00Z"}]}""";

    static final String REVIEW_CLOSED_ALREADY = """
            {"type":"urn:assay:problem:review-closed","title":"The review is closed","status":409,\
            "detail":"Somebody has upheld or changed the decision already.",\
            "instance":"/v1/credit-decisions/019a4b7c-1d20-7f31-9c66-3a1d6e2f0b88/reviews/019a4b7c-2e31-7a42-8d77-4b2e7f3a1c99/outcomes",\
            "code":"review-closed"}""";

    static final String NEW_TRADE_OFF = """
            {"from":"2026-01-01","to":"2026-03-31","shifts":[-20,0,20]}""";

    static final String TRADE_OFF = """
            {"strategyId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79","clients":480,"leftOut":3,\
            "lines":[{"shift":-20,"accepted":310,"referred":120,"declined":50,"acceptRate":0.6458,\
            "acceptedBadRate":0.0171},{"shift":0,"accepted":265,"referred":140,"declined":75,\
            "acceptRate":0.5521,"acceptedBadRate":0.0142}],"swapSet":{"keptIn":{"count":250,\
            "badRate":0.0139},"swappedIn":{"count":15,"badRate":0.0221},"swappedOut":{"count":9,\
            "badRate":0.0208},"keptOut":{"count":206,"badRate":0.0611}}}""";

    static final String NO_DECISIONS = """
            {"type":"urn:assay:problem:no-decisions","title":"There is nobody to compare","status":409,\
            "detail":"No client decided on in the period can be compared under this strategy.",\
            "instance":"/v1/decision-strategies/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79/trade-offs",\
            "code":"no-decisions"}""";

    private CreditExamples() {}
}
