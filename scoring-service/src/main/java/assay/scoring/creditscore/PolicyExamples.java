package assay.scoring.creditscore;

/** Examples of the contract. */
final class PolicyExamples {

    static final String FEATURES = """
            {"version":1,"items":[{"name":"daysSinceTransaction","type":"NUMERIC","unit":"days",\
            "source":"ACTIVITY","label":"Days since the last transaction",\
            "asOfRule":"Entries that occurred on or before the day and were recorded by the time of knowledge; windows end with the day. An entry taken back on or before the day does not count."},\
            {"name":"minimumDscr","type":"NUMERIC","unit":"ratio","source":"REQUEST",\
            "label":"Lowest debt service cover ratio of the project",\
            "asOfRule":"Figures given with the request; a statement's period must end on or before the day."}]}""";

    static final String NEW_SCALE = """
            {"portfolio":"main","name":"Twelve grades, four to a decade","lowestPd":0.0003,\
            "highestPd":0.3,"grades":["1","2","3","4","5","6","7","8","9","10","11","12"],\
            "defaultGrade":"D","scenarios":[{"name":"BASE","logOddsShift":0.0},{"name":"DOWNTURN",\
            "logOddsShift":0.5},{"name":"UPTURN","logOddsShift":-0.3}]}""";

    static final String NEW_STRATEGY = """
            {"portfolio":"main","name":"Corporate borrowers in project finance",\
            "scale":{"targetPoints":600.0,"targetOdds":50.0,"pdo":20.0},\
            "knockOuts":[{"code":"arrears-over-90-days","when":{"feature":"worstDaysPastDue12m",\
            "operator":"ABOVE","bound":90.0},"outcome":"DECLINE",\
            "reason":{"en":"Payments were more than 90 days late in the last 12 months.",\
            "zh":"近12个月逾期超过90天。"}}],"segments":[{"name":"special-purpose-vehicles",\
            "when":{"feature":"clientSubtype","operator":"IN","values":["SPECIAL_PURPOSE_VEHICLE"]},\
            "declineBelow":540,"acceptFrom":590},{"name":"corporates","declineBelow":530,\
            "acceptFrom":580}],"overrides":{"mostNotchesUp":2,"mostNotchesDown":4,"longestDays":180}}""";

    static final String RECEIPT = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","number":2,"status":"CANDIDATE"}""";

    static final String INVALID = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract",\
            "status":400,"detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/decision-strategies","code":"validation-failed",\
            "errors":[{"pointer":"/knockOuts/0/when/feature","code":"unknown-feature",\
            "detail":"is not in the feature catalogue"}]}""";

    static final String SCALE = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","portfolio":"*","number":1,"status":"ACTIVE",\
            "name":"Twelve grades, four to a decade","lowestPd":0.0003,"highestPd":0.3,\
            "grades":[{"name":"1","notch":1,"lowerPd":0,"upperPd":0.00053348,"pd":0.00040006},\
            {"name":"2","notch":2,"lowerPd":0.00053348,"upperPd":0.00094868,"pd":0.00071141},\
            {"name":"3","notch":3,"lowerPd":0.00094868,"upperPd":0.00168702,"pd":0.00126509},\
            {"name":"4","notch":4,"lowerPd":0.00168702,"upperPd":0.003,"pd":0.00224968},{"name":"5",\
            "notch":5,"lowerPd":0.003,"upperPd":0.00533484,"pd":0.00400056},{"name":"6","notch":6,\
            "lowerPd":0.00533484,"upperPd":0.00948683,"pd":0.00711412},{"name":"7","notch":7,\
            "lowerPd":0.00948683,"upperPd":0.01687024,"pd":0.0126509},{"name":"8","notch":8,\
            "lowerPd":0.01687024,"upperPd":0.03,"pd":0.02249683},{"name":"9","notch":9,"lowerPd":0.03,\
            "upperPd":0.05334838,"pd":0.04000564},{"name":"10","notch":10,"lowerPd":0.05334838,\
            "upperPd":0.09486833,"pd":0.07114121},{"name":"11","notch":11,"lowerPd":0.09486833,\
            "upperPd":0.1687024,"pd":0.12650895},{"name":"12","notch":12,"lowerPd":0.1687024,\
            "upperPd":1,"pd":0.22496826},{"name":"D","notch":13,"lowerPd":1,"upperPd":1,"pd":1}],\
            "scenarios":[{"name":"BASE","logOddsShift":0.0},{"name":"DOWNTURN","logOddsShift":0.5},\
            {"name":"UPTURN","logOddsShift":-0.3}],"author":"assay","createdAt":"2026-01-05T08:00:00Z",\
            "activatedBy":"validator","activatedAt":"2026-01-06T09:30:00Z"}""";

    static final String SCALE_PAGE = """
            {"items":[{"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78","portfolio":"*","number":1,\
            "status":"ACTIVE","name":"Twelve grades, four to a decade","lowestPd":0.0003,\
            "highestPd":0.3,"grades":[{"name":"1","notch":1,"lowerPd":0,"upperPd":0.00053348,\
            "pd":0.00040006},{"name":"2","notch":2,"lowerPd":0.00053348,"upperPd":0.00094868,\
            "pd":0.00071141},{"name":"3","notch":3,"lowerPd":0.00094868,"upperPd":0.00168702,\
            "pd":0.00126509},{"name":"4","notch":4,"lowerPd":0.00168702,"upperPd":0.003,\
            "pd":0.00224968},{"name":"5","notch":5,"lowerPd":0.003,"upperPd":0.00533484,\
            "pd":0.00400056},{"name":"6","notch":6,"lowerPd":0.00533484,"upperPd":0.00948683,\
            "pd":0.00711412},{"name":"7","notch":7,"lowerPd":0.00948683,"upperPd":0.01687024,\
            "pd":0.0126509},{"name":"8","notch":8,"lowerPd":0.01687024,"upperPd":0.03,"pd":0.02249683},\
            {"name":"9","notch":9,"lowerPd":0.03,"upperPd":0.05334838,"pd":0.04000564},{"name":"10",\
            "notch":10,"lowerPd":0.05334838,"upperPd":0.09486833,"pd":0.07114121},{"name":"11",\
            "notch":11,"lowerPd":0.09486833,"upperPd":0.1687024,"pd":0.12650895},{"name":"12",\
            "notch":12,"lowerPd":0.1687024,"upperPd":1,"pd":0.22496826},{"name":"D","notch":13,\
            "lowerPd":1,"upperPd":1,"pd":1}],"scenarios":[{"name":"BASE","logOddsShift":0.0},\
            {"name":"DOWNTURN","logOddsShift":0.5},{"name":"UPTURN","logOddsShift":-0.3}],\
            "author":"assay","createdAt":"2026-01-05T08:00:00Z","activatedBy":"validator",\
            "activatedAt":"2026-01-06T09:30:00Z"}],"next":"Wf3oXAh0xY8wMTkzNmQyYQ"}""";

    static final String STRATEGY = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79","portfolio":"*","number":1,"status":"ACTIVE",\
            "strategy":{"name":"Corporate borrowers in project finance","scale":{"targetPoints":600.0,\
            "targetOdds":50.0,"pdo":20.0},"knockOuts":[{"code":"arrears-over-90-days",\
            "when":{"feature":"worstDaysPastDue12m","operator":"ABOVE","values":[],"bound":90.0},\
            "outcome":"DECLINE","reason":{"en":"Payments were more than 90 days late in the last 12 months.",\
            "zh":"近12个月逾期超过90天。"}}],"segments":[{"name":"special-purpose-vehicles",\
            "when":{"feature":"clientSubtype","operator":"IN","values":["SPECIAL_PURPOSE_VEHICLE"]},\
            "declineBelow":540,"acceptFrom":590},{"name":"corporates","declineBelow":530,\
            "acceptFrom":580}],"overrides":{"mostNotchesUp":2,"mostNotchesDown":4,"longestDays":180}},\
            "author":"assay","createdAt":"2026-01-05T08:00:00Z","activatedBy":"validator",\
            "activatedAt":"2026-01-06T09:30:00Z"}""";

    static final String STRATEGY_PAGE = """
            {"items":[{"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a79","portfolio":"*","number":1,\
            "status":"ACTIVE","strategy":{"name":"Corporate borrowers in project finance",\
            "scale":{"targetPoints":600.0,"targetOdds":50.0,"pdo":20.0},\
            "knockOuts":[{"code":"arrears-over-90-days","when":{"feature":"worstDaysPastDue12m",\
            "operator":"ABOVE","values":[],"bound":90.0},"outcome":"DECLINE",\
            "reason":{"en":"Payments were more than 90 days late in the last 12 months.",\
            "zh":"近12个月逾期超过90天。"}}],"segments":[{"name":"special-purpose-vehicles",\
            "when":{"feature":"clientSubtype","operator":"IN","values":["SPECIAL_PURPOSE_VEHICLE"]},\
            "declineBelow":540,"acceptFrom":590},{"name":"corporates","declineBelow":530,\
            "acceptFrom":580}],"overrides":{"mostNotchesUp":2,"mostNotchesDown":4,"longestDays":180}},\
            "author":"assay","createdAt":"2026-01-05T08:00:00Z","activatedBy":"validator",\
            "activatedAt":"2026-01-06T09:30:00Z"}]}""";

    static final String FOUR_EYES = """
            {"type":"urn:assay:problem:four-eyes","title":"Somebody else has to do this","status":422,\
            "detail":"Who asked for something cannot approve or release it,\
             and who decided cannot review the decision.",\
            "instance":"/v1/master-scales/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9a78/activation",\
            "code":"four-eyes"}""";

    private PolicyExamples() {}
}
