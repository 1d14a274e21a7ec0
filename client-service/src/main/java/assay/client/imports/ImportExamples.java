package assay.client.imports;

/** Examples of the contract; a test executes the requests. */
final class ImportExamples {

    private static final String DOCUMENT = """
            "name":"core-clients","format":"CSV","delimiter":";","header":true,"charset":"UTF-8",\
            "fields":{"client.externalRef.system":{"constant":"CORE"},"client.externalRef.id":{"column":"number"},\
            "type":{"column":"kind","values":{"B":"CORPORATE_BORROWER","L":"LENDER"}},"name":{"column":"name"},\
            "region":{"column":"country"},"book":{"constant":"default"}}}""";

    static final String MAPPING = "{" + DOCUMENT;

    static final String MAPPING_VIEW = "{\"id\":\"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77\"," + DOCUMENT;

    static final String MAPPING_RECEIPT = "{\"id\":\"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77\"}";

    static final String FILE = """
            number;kind;name;country
            4711;B;Harbour Bridge Ltd;CN
            4712;L;First Bank;DE
            """;

    static final String ROWS = """
            {"number":"4713","kind":"B","name":"Tunnel Ltd","country":"CN"}
            """;

    static final String QUEUED = """
            {"id":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77","kind":"client-import","state":"QUEUED",\
            "progress":{"read":0,"accepted":0,"duplicate":0,"rejected":0,"leftOut":0},\
            "errors":"/v1/client-imports/01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77/errors",\
            "createdAt":"2026-03-02T08:15:30Z"}""";

    static final String SUCCEEDED = """
            {"id":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77","kind":"client-import","state":"SUCCEEDED",\
            "progress":{"read":6000,"accepted":5998,"duplicate":1,"rejected":1,"leftOut":0},\
            "errors":"/v1/client-imports/01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77/errors",\
            "createdAt":"2026-03-02T08:15:30Z","finishedAt":"2026-03-02T08:15:33Z"}""";

    static final String ERRORS = """
            {"items":[{"row":3000,"line":3001,"column":"country","code":"region-code",\
            "detail":"must be a country (ISO 3166-1, such as CN) or part of one (ISO 3166-2, such as CN-31)"}]}""";

    static final String MAPPING_UNKNOWN = """
            {"type":"urn:assay:problem:mapping-unknown","title":"Unknown import mapping","status":422,\
            "detail":"There is no import mapping 01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77. \
            Register one with POST /v1/import-mappings.","instance":"/v1/client-imports","code":"mapping-unknown",\
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}""";

    static final String FINISHED = """
            {"type":"urn:assay:problem:job-finished","title":"The job has ended","status":409,"code":"job-finished",\
            "instance":"/v1/client-imports/01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77/cancellation",\
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}""";

    private ImportExamples() {}
}
