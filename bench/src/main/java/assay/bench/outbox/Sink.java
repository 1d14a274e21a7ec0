package assay.bench.outbox;

/** Where a record goes instead of the broker; keeps the compiler from dropping the work of reading it. */
final class Sink {

    @SuppressWarnings("unused") // written only: that is its purpose
    private static volatile long sizes;

    private Sink() {}

    static void take(String key, String headers, byte[] payload) {
        sizes = key.length() + headers.length() + payload.length;
    }
}
