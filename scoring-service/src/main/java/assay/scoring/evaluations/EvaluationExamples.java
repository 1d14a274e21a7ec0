package assay.scoring.evaluations;

/** Examples of the contract. */
final class EvaluationExamples {

    static final String RECORD = """
            {"record":{"equityRatio":0.21,"debtServiceCover":1.32,"latePayments":2},"cutOff":560,"targetScore":560,\
            "baseline":"MEAN","reasons":3}""";

    static final String RECORDS = """
            {"records":[{"equityRatio":0.21,"debtServiceCover":1.32,"latePayments":2},{"equityRatio":"a fifth"}],\
            "nextGrade":true}""";

    private static final String SCORED = """
            {"index":0,"state":"SCORED","score":548,"pd":0.031,"pdAssumed":false,"logGoodOdds":3.442,\
            "grade":{"name":"B+","notch":6,"pd":0.0311},"pdPit":{"BASE":0.0311,"DOWNTURN":0.0503},\
            "repayment":{"ability":361,"willingness":187},\
            "questions":{"finances":361,"projectOutlook":0,"management":0,"customerBase":187},\
            "characteristics":[{"name":"equityRatio","bin":1,"kind":"INTERVAL","points":170},\
            {"name":"debtServiceCover","bin":2,"kind":"INTERVAL","points":191},\
            {"name":"latePayments","bin":1,"kind":"INTERVAL","points":187}],\
            "reasons":[{"characteristic":"equityRatio","text":"Little equity in relation to total assets",\
            "lostPoints":28,"baseline":"MAX"}],\
            "counterfactual":{"state":"REACHED","score":569,"steps":1,"changes":[{"characteristic":"equityRatio",\
            "label":"Equity ratio","to":0.25,"points":21}]},\
            "pdInterval":{"lower":0.024,"upper":0.04,"confidence":0.95,\
            "covers":"Chance in the development sample; neither the choice of the model nor a change of the population."},\
            "completeness":{"share":1.0,"grade":"A","missing":[]}}""";

    static final String ANSWERS = """
            {"scorecardId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01","scorecardVersion":3,"scorecardStatus":"ACTIVE",\
            "items":[""" + SCORED + """
            ,{"index":1,"state":"REFUSED","errors":[{"pointer":"/records/1/equityRatio","code":"number-expected",\
            "detail":"must be a number"}]}]}""";

    static final String NOT_FOUND = """
            {"type":"urn:assay:problem:not-found","title":"Not found","status":404,\
            "detail":"There is no scorecard 0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01, or you may not see it.",\
            "instance":"/v1/scorecards/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01/evaluations","code":"not-found"}""";

    static final String NOT_SCORABLE = """
            {"type":"urn:assay:problem:record-not-scorable","title":"The record cannot be scored","status":422,\
            "detail":"The card does not understand the fields under \\"errors\\".",\
            "instance":"/v1/scorecards/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01/evaluations","code":"record-not-scorable",\
            "errors":[{"pointer":"/record/equityRatio","code":"number-expected","detail":"must be a number"}]}""";

    static final String INEXPRESSIBLE = """
            {"type":"urn:assay:problem:export-impossible","title":"The card cannot be written in this language",\
            "status":422,"detail":"A name or a category of equityRatio holds a character that it has not.",\
            "instance":"/v1/scorecards/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b01/exports/pmml","code":"export-impossible"}""";

    static final String FILE = "equityRatio,debtServiceCover,latePayments\n0.21,1.32,2\n0.4,,0\n";

    static final String RESULTS =
            "row,score,pd,completeness,reason1,reason2,reason3,reason4\n1,548,0.031,A,equityRatio,,,\n";

    static final String QUEUED = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02","kind":"scorecard-evaluation","state":"QUEUED",\
            "progress":{"read":0,"accepted":0,"duplicate":0,"rejected":0,"leftOut":0},\
            "errors":"/v1/scorecard-evaluations/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02/errors",\
            "createdAt":"2026-01-05T08:00:00Z"}""";

    static final String SUCCEEDED = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02","kind":"scorecard-evaluation","state":"SUCCEEDED",\
            "progress":{"read":2,"accepted":2,"duplicate":0,"rejected":0,"leftOut":0},\
            "errors":"/v1/scorecard-evaluations/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9b02/errors",\
            "createdAt":"2026-01-05T08:00:00Z","finishedAt":"2026-01-05T08:00:01Z"}""";

    static final String ERRORS = """
            {"items":[{"row":2,"line":3,"column":"debtServiceCover","code":"number-expected",\
            "detail":"must be a number"}]}""";

    private EvaluationExamples() {}
}
