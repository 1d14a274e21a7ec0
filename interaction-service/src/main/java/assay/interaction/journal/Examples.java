package assay.interaction.journal;

/** Examples of the contract; a test sends the requests among them. */
final class Examples {

    static final String TRANSACTION = """
            {"client":{"externalRef":{"system":"CORE","id":"100042"}},"kind":"TRANSACTION",
             "occurredAt":"2026-02-27T09:30:00Z","source":"CORE","externalId":"TX-2026-000042",
             "productLine":"PROJECT-LOAN",
             "transaction":{"type":"FEE","amount":{"amount":"1250.00","currency":"CNY"}}}""";

    static final String CONTACT = """
            {"client":{"externalRef":{"system":"CORE","id":"100042"}},"kind":"CONTACT",
             "occurredAt":"2026-02-27T14:00:00Z",
             "contact":{"channel":"MEETING","direction":"OUTBOUND","durationMinutes":45,
                        "topic":"Draw-down schedule","note":"Second tranche wanted in May."}}""";

    static final String BATCH = """
            {"items":[
             {"client":{"externalRef":{"system":"CORE","id":"100042"}},"kind":"TRANSACTION",
              "occurredAt":"2026-02-27T09:30:00Z","source":"CORE","externalId":"TX-2026-000043",
              "transaction":{"type":"DRAWDOWN","amount":{"amount":"500000.00","currency":"CNY"}}},
             {"client":{"externalRef":{"system":"CORE","id":"100042"}},"kind":"TRANSACTION",
              "occurredAt":"2026-02-27T09:31:00Z","source":"CORE","externalId":"TX-2026-000044",
              "transaction":{"type":"FEE","amount":{"amount":"2500.00","currency":"CNY"}}}]}""";

    static final String RECEIPT = """
            {"id":"0195468f-9f6a-7d2c-8a51-0d0f0f1f2a3b","state":"RECORDED"}""";

    static final String BATCH_RECEIPT = """
            {"items":[{"id":"0195468f-9f6a-7d2c-8a51-0d0f0f1f2a3b","state":"RECORDED"},
                      {"id":"0195468f-9f6a-7d2c-8a51-0d0f0f1f2a3c","state":"RECORDED"}]}""";

    static final String ENTRY = """
            {"id":"0195468f-9f6a-7d2c-8a51-0d0f0f1f2a3b","clientId":"01954683-1d0e-7b6e-9a53-5b0c3d3c8f11",
             "portfolio":"main","kind":"TRANSACTION","occurredAt":"2026-02-27T09:30:00Z",
             "recordedAt":"2026-02-27T09:30:01.250Z","source":"CORE","externalId":"TX-2026-000042",
             "productLine":"PROJECT-LOAN","transaction":{"type":"FEE","amount":{"amount":"1250.00","currency":"CNY"}}}""";

    static final String TIMELINE = "{\"items\":[" + ENTRY + "]}";

    static final String INVALID = """
            {"type":"urn:assay:problem:validation-failed","title":"The request is not valid","status":400,
             "instance":"/v1/interaction-batches","code":"validation-failed","traceId":"4bf92f3577b34da6a3ce929d0e0e4736",
             "errors":[{"pointer":"/items/3/occurredAt","code":"in-the-future",
                        "detail":"lies in the future"}]}""";

    static final String REUSED = """
            {"type":"urn:assay:problem:external-id-reused","title":"External id already used","status":409,
             "instance":"/v1/interaction-batches","code":"external-id-reused","traceId":"4bf92f3577b34da6a3ce929d0e0e4736",
             "errors":[{"pointer":"/items/0/externalId","code":"external-id-reused",
                        "detail":"stands for another entry"}]}""";

    static final String CURRENCY_DIFFERS = """
            {"type":"urn:assay:problem:currency-differs","title":"Other currency than the portfolio's","status":422,
             "instance":"/v1/interaction-batches","code":"currency-differs","traceId":"4bf92f3577b34da6a3ce929d0e0e4736",
             "errors":[{"pointer":"/items/0/transaction/amount/currency","code":"currency-of-portfolio",
                        "detail":"portfolio main is kept in CNY"}]}""";

    static final String CLIENT_UNKNOWN = """
            {"type":"urn:assay:problem:client-unknown","title":"Unknown client","status":404,
             "instance":"/v1/interaction-batches","code":"client-unknown","traceId":"4bf92f3577b34da6a3ce929d0e0e4736",
             "errors":[{"pointer":"/items/0/client","code":"client-unknown","detail":"there is no such client"}]}""";

    private Examples() {}
}
