package assay.client.profile;

/** Examples of the contract; a test sends every request and finds every answer of this shape. */
final class ClientExamples {

    static final String NEW_CLIENT = """
            {"externalRef":{"system":"CORE","id":"4711"},"portfolio":"main","type":"CORPORATE_BORROWER","subtype":"SPONSOR",\
            "name":"Harbour Bridge Holding Ltd","identifiers":[{"scheme":"USCC","value":"91350100M000100Y43"}],\
            "sizeClass":"LARGE","industry":"F42","region":"CN-31","book":"default","legalBasis":"CONTRACT"}""";

    static final String CLIENT = """
            {"id":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77","version":1,"portfolio":"main","type":"CORPORATE_BORROWER",\
            "subtype":"SPONSOR","person":"LEGAL","name":"Harbour Bridge Holding Ltd",\
            "externalRef":{"system":"CORE","id":"4711"},\
            "identifiers":[{"scheme":"USCC","value":"91350100M000100Y43"}],"sizeClass":"LARGE","industry":"F42",\
            "region":"CN-31","book":"default","legalBasis":"CONTRACT","registeredAt":"2026-03-02T08:15:30Z"}""";

    static final String RECEIPT = """
            {"id":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77","version":1}""";

    static final String CHANGE = """
            {"industry":"F41","region":null}""";

    static final String PAGE = "{\"items\":[" + CLIENT + "],\"next\":\"Wf3oXAh0xY8wMTkzNmQyYQ\"}";

    static final String LOOKUP = """
            {"references":[{"system":"CORE","id":"4711"},{"system":"CORE","id":"4712"}]}""";

    static final String FOUND = """
            {"items":[{"reference":{"system":"CORE","id":"4711"},"clientId":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77",\
            "portfolio":"main","book":"default","version":1}]}""";

    static final String REFERENCE_TAKEN = """
            {"type":"urn:assay:problem:external-ref-taken","title":"The external reference is taken","status":409,\
            "detail":"A client with this external reference is registered already. Look it up with \
            GET /v1/clients?externalRef=SYSTEM:ID.","instance":"/v1/clients","code":"external-ref-taken",\
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}""";

    static final String BOOK_NOT_GRANTED = """
            {"type":"urn:assay:problem:book-not-granted","title":"The book is not yours","status":422,\
            "detail":"Clients can be put only into books that are named in your token.","instance":"/v1/clients",\
            "code":"book-not-granted","traceId":"4bf92f3577b34da6a3ce929d0e0e4736",\
            "errors":[{"pointer":"/book","code":"book-not-granted","detail":"must be one of the books in your token"}]}""";

    private ClientExamples() {}
}
