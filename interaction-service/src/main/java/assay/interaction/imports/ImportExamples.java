package assay.interaction.imports;

/** Examples of the contract. */
final class ImportExamples {

    static final String FILE = """
            customer,date,quantity,amount
            0001,1997-01-01,2,29.33
            0001,1997-01-18,2,29.73
            """;

    static final String LINES = """
            {"customer":"0001","date":"1997-01-01","quantity":2,"amount":"29.33"}
            {"customer":"0001","date":"1997-01-18","quantity":2,"amount":"29.73"}
            """;

    static final String QUEUED = """
            {"id":"0195468f-9f6a-7d2c-8a51-0d0f0f1f2a3b","kind":"interaction-import","state":"QUEUED",
             "progress":{"read":0,"accepted":0,"duplicate":0,"rejected":0,"leftOut":0},
             "errors":"/v1/interaction-imports/0195468f-9f6a-7d2c-8a51-0d0f0f1f2a3b/errors",
             "createdAt":"2026-03-01T10:00:00Z"}""";

    static final String SUCCEEDED = """
            {"id":"0195468f-9f6a-7d2c-8a51-0d0f0f1f2a3b","kind":"interaction-import","state":"SUCCEEDED",
             "progress":{"read":6000,"accepted":5999,"duplicate":0,"rejected":1,"leftOut":0},
             "errors":"/v1/interaction-imports/0195468f-9f6a-7d2c-8a51-0d0f0f1f2a3b/errors",
             "createdAt":"2026-03-01T10:00:00Z","finishedAt":"2026-03-01T10:00:07Z"}""";

    static final String CANCELLED = """
            {"id":"0195468f-9f6a-7d2c-8a51-0d0f0f1f2a3b","kind":"interaction-import","state":"CANCELLED",
             "progress":{"read":2000,"accepted":2000,"duplicate":0,"rejected":0,"leftOut":0},
             "errors":"/v1/interaction-imports/0195468f-9f6a-7d2c-8a51-0d0f0f1f2a3b/errors",
             "createdAt":"2026-03-01T10:00:00Z","finishedAt":"2026-03-01T10:00:03Z"}""";

    static final String ERRORS = """
            {"items":[{"row":3000,"line":3001,"column":"date","code":"date-expected","detail":"is not a date"}]}""";

    static final String MAPPING_UNKNOWN = """
            {"type":"urn:assay:problem:mapping-unknown","title":"Unknown import mapping","status":422,
             "instance":"/v1/interaction-imports","code":"mapping-unknown","traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}""";

    static final String UNAVAILABLE = """
            {"type":"urn:assay:problem:client-service-unavailable","title":"Clients cannot be looked up at the moment",
             "status":503,"instance":"/v1/interaction-imports","code":"client-service-unavailable",
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}""";

    static final String FINISHED = """
            {"type":"urn:assay:problem:job-finished","title":"The job has ended","status":409,"code":"job-finished",
             "instance":"/v1/interaction-imports/01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77/cancellation",
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}""";

    private ImportExamples() {}
}
