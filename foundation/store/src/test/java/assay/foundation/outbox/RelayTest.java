package assay.foundation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import assay.foundation.StoreTest;
import assay.foundation.Topic;
import assay.foundation.events.Topics;
import assay.foundation.harness.BrokerProcess;
import assay.foundation.harness.Infrastructure;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@StoreTest
@TestProfile(RelayOff.class)
class RelayTest {

    private static final int WRITERS = 8;

    @Inject
    RelayFixture given;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void emptyTables() {
        given.emptyTables();
    }

    @Test
    void every_committed_event_is_published_in_the_order_of_its_client() throws Exception {
        List<UUID> clients = given.clients(10);

        try (var _ = given.replica(50)) {
            given.changeAtRandom(clients, WRITERS, 60);
            awaitEmptyOutbox();
        }

        assertPublishedInOrder(clients);
    }

    @Test
    void two_relays_at_once_and_leaders_killed_in_the_middle_lose_and_disorder_nothing() throws Exception {
        List<UUID> clients = given.clients(10);
        AtomicBoolean done = new AtomicBoolean();
        Thread killer = Thread.startVirtualThread(() -> {
            while (!done.get()) {
                given.killLeaders();
                sleep(150);
            }
        });

        try (var _ = given.replica(7);
                var _ = given.replica(7)) {
            given.changeAtRandom(clients, WRITERS, 60);
            done.set(true);
            killer.join();
            awaitEmptyOutbox();
        }

        assertPublishedInOrder(clients);
    }

    @Test
    void a_leader_that_stalls_with_records_in_hand_is_deposed_and_cannot_put_old_behind_new() throws Exception {
        UUID client = given.clients(1).getFirst();
        StallingSource stalling = new StallingSource(new OutboxTable(jdbi));

        try (var _ = given.replica(Infrastructure.running().kafka().bootstrapServers(), 100, stalling)) {
            given.change(List.of(client), true);
            awaitEmptyOutbox(); // its session with the broker is open now
            stalling.stallNext();
            given.change(List.of(client), true);
            stalling.awaitStall();
            given.change(List.of(client), true);
            try (var _ = given.replica(100)) {
                awaitEmptyOutbox();
                stalling.goOn();
                await().atMost(Duration.ofSeconds(10)).until(stalling::hasTriedToSend);
                sleep(1_000);
            }
        }

        List<ConsumerRecord<String, byte[]>> records = read(Map.of(client, 3L));
        assertThat(RelayFixture.firstCopies(records, client)).containsExactly(1L, 2L, 3L);
        assertThat(RelayFixture.lastCopy(records, client)).isEqualTo(3);
    }

    @Test
    void a_leader_that_stops_in_order_leaves_the_place_to_the_next() {
        List<UUID> client = given.clients(1);

        try (var _ = given.replica(50)) {
            given.change(client, true);
            awaitEmptyOutbox();
            assertThat(leaders()).isEqualTo(1);
        }

        assertThat(leaders()).isZero();
    }

    @Test
    void nothing_is_lost_while_the_broker_is_away(@TempDir Path directory) throws Exception {
        List<UUID> clients = given.clients(5);
        BrokerProcess broker = BrokerProcess.start(directory, 0);
        String address = broker.bootstrapServers();
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));

        try (var _ = given.replica(address, 50, new OutboxTable(jdbi))) {
            given.changeAtRandom(clients, 4, 20);
            awaitEmptyOutbox();
            ProcessHandle process = ProcessHandle.of(broker.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
            broker.close();
            given.changeAtRandom(clients, 4, 20);
            sleep(4_000); // longer than the relay waits for acknowledgements
            assertThat(given.waiting()).isGreaterThan(100);

            try (BrokerProcess again = BrokerProcess.start(directory, port)) {
                awaitEmptyOutbox();
                Map<UUID, Long> versions = given.versions(clients);
                assertInOrder(versions, Topic.read(again.bootstrapServers(), Topics.CLIENTS, has(versions)));
            }
        }
    }

    private void awaitEmptyOutbox() {
        await().atMost(Duration.ofMinutes(1)).until(() -> given.waiting() == 0);
    }

    private int leaders() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM relay_leader WHERE until > clock_timestamp()")
                        .mapTo(Integer.class)
                        .one());
    }

    private void assertPublishedInOrder(List<UUID> clients) {
        Map<UUID, Long> versions = given.versions(clients);
        assertInOrder(versions, read(versions));
    }

    private static void assertInOrder(Map<UUID, Long> versions, List<ConsumerRecord<String, byte[]>> records) {
        versions.forEach((client, version) -> {
            assertThat(RelayFixture.firstCopies(records, client))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, version).boxed().toList());
            assertThat(RelayFixture.lastCopy(records, client)).isEqualTo(version);
        });
    }

    private static List<ConsumerRecord<String, byte[]>> read(Map<UUID, Long> versions) {
        return Topic.read(Topics.CLIENTS, has(versions));
    }

    /** The newest version of each client has arrived. */
    private static java.util.function.Predicate<List<ConsumerRecord<String, byte[]>>> has(Map<UUID, Long> versions) {
        return records -> versions.entrySet().stream()
                .allMatch(client ->
                        RelayFixture.firstCopies(records, client.getKey()).contains(client.getValue()));
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The table as a replica sees it that is stopped between reading and sending, as by SIGSTOP. */
    private static final class StallingSource implements OutboxSource {

        private final OutboxSource table;
        private final AtomicBoolean stallsNext = new AtomicBoolean();
        private final CountDownLatch stalled = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);
        private volatile boolean wentOn;

        StallingSource(OutboxSource table) {
            this.table = table;
        }

        void stallNext() {
            stallsNext.set(true);
        }

        void awaitStall() throws InterruptedException {
            stalled.await();
        }

        void goOn() {
            goesOn.countDown();
        }

        boolean hasTriedToSend() {
            return wentOn;
        }

        @Override
        public String name() {
            return table.name();
        }

        @Override
        public boolean isWaiting(Handle handle) {
            return table.isWaiting(handle);
        }

        @Override
        public List<OutboxRecord> next(Handle handle, int limit) {
            List<OutboxRecord> records = table.next(handle, limit);
            if (!records.isEmpty() && stallsNext.compareAndSet(true, false)) {
                stalled.countDown();
                try {
                    goesOn.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                wentOn = true;
            }
            return records;
        }

        @Override
        public void sent(Handle handle, List<OutboxRecord> records) {
            table.sent(handle, records);
        }

        @Override
        public Lag lag(Handle handle) {
            return table.lag(handle);
        }
    }
}
