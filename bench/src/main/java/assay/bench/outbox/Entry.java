package assay.bench.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A journal row as the interaction log has them.
 *
 * @param occurredAt business time
 * @param amountMinor amount in minor units
 */
record Entry(UUID id, UUID client, OffsetDateTime occurredAt, String externalId, long amountMinor) {

    private static final int CLIENTS = 2_000;
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    /** Ids grow with time as version 7 does, so that all layouts load the primary key at its end. */
    static Entry random(RandomGenerator random, long number) {
        return new Entry(
                new UUID(0x0190_0000_0000_7000L + (number << 16), random.nextLong()),
                new UUID(0, random.nextInt(CLIENTS)),
                START.plusSeconds(random.nextInt(86_400 * 300)),
                Long.toString(number),
                random.nextInt(1_000_000));
    }

    /** Body of the event, about as long as the real one. */
    byte[] payload() {
        String text = "{\"interactionId\":\"" + id + "\",\"clientId\":\"" + client
                + "\",\"portfolio\":\"main\",\"kind\":\"TRANSACTION\",\"occurredAt\":\"" + occurredAt
                + "\",\"recordedAt\":\"" + occurredAt + "\",\"source\":\"CORE\",\"productLine\":\"LOAN\","
                + "\"transaction\":{\"type\":\"PURCHASE\",\"amountMinor\":" + amountMinor
                + ",\"currency\":\"CNY\"},\"sequence\":\"" + externalId + "\"}";
        return text.getBytes(UTF_8);
    }

    /** Headers of the event as JSON, about as long as the real ones. */
    String headers() {
        return "{\"ce_specversion\":\"1.0\",\"ce_id\":\"" + id + "\",\"ce_type\":\"InteractionRecorded\","
                + "\"ce_source\":\"interaction-service\",\"ce_time\":\"" + occurredAt + "\",\"ce_subject\":\"" + client
                + "\",\"ce_sequence\":\"" + externalId + "\",\"content-type\":\"application/json\","
                + "\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\"}";
    }
}
