package assay.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import assay.foundation.OwnerConnection;
import assay.foundation.StoreTest;
import assay.foundation.audit.AuditVerification.Finding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StoreTest
class AuditTrailTest {

    @Inject
    Audit audit;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditVerification verification;

    @Inject
    VerifyAudit command;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void emptyTrail() {
        OwnerConnection.execute("TRUNCATE audit, audit_block");
    }

    @Test
    void a_row_names_up_to_ten_records() {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(10).toList();

        record(ids);

        Map<String, Object> row = onlyRow();
        assertThat(row).containsEntry("caller", "teller").containsEntry("action", "register");
        assertThat(row).containsEntry("ids_count", 10).containsEntry("ids_hash", null);
        assertThat((String[]) row.get("ids"))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList());
    }

    @Test
    void of_more_records_it_keeps_their_number_and_a_hash_that_does_not_depend_on_their_order() {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(11).toList();

        record(ids.reversed());

        String expected = Audit.hashOf(ids.stream().map(UUID::toString).sorted().toList());
        assertThat(onlyRow()).containsEntry("ids_count", 11).containsEntry("ids_hash", expected);
    }

    @Test
    void what_is_rolled_back_leaves_no_trace_and_without_a_transaction_nothing_is_recorded() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.recordAs("teller", "register", "client", List.of(UUID.randomUUID()));
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");

        assertThat(rows()).isZero();
        assertThatThrownBy(() -> audit.recordAs("teller", "register", "client", List.of()))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void the_chain_over_concurrent_writers_verifies_and_covers_every_row() {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 400; i++) {
                writers.submit(() -> record(List.of(UUID.randomUUID())));
            }
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(verification.verify().unsealed()).isZero());
        assertThat(verification.verify()).satisfies(finding -> {
            assertThat(finding.broken()).isNull();
            assertThat(finding.rows()).isEqualTo(400);
            assertThat(finding.blocks()).isPositive();
        });
    }

    @Test
    void a_row_of_a_transaction_that_is_still_open_waits_for_a_later_block() {
        QuarkusTransaction.begin();
        audit.recordAs("teller", "register", "client", List.of(UUID.randomUUID()));
        inAnotherThread(() -> {
            record(List.of(UUID.randomUUID()));
            while (sealer.seal()) {} // as much as can be sealed
        });
        assertThat(sealedRows()).isZero();

        QuarkusTransaction.commit();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(sealedRows()).isEqualTo(2));
        assertThat(verification.verify().broken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET caller = 'somebody else' WHERE id = (SELECT max(id) FROM audit)",
                "UPDATE audit SET at = at + interval '1 microsecond' WHERE id = (SELECT min(id) FROM audit)",
                "UPDATE audit SET ids = '{}' WHERE id = (SELECT min(id) FROM audit)",
                "DELETE FROM audit WHERE id = (SELECT min(id) FROM audit)",
                "INSERT INTO audit (tx, at, caller, action, resource, ids, ids_count)"
                        + " SELECT tx, at, caller, action, resource, ids, ids_count FROM audit LIMIT 1",
                "UPDATE audit_block SET digest = sha256(digest) WHERE number = 1",
                "DELETE FROM audit_block WHERE number = 1",
            })
    void a_change_by_the_owner_of_the_tables_is_found(String tampering) {
        sealedTrailOfTwoBlocks();
        assertThat(verification.verify().broken()).isNull();

        OwnerConnection.execute(tampering);

        Finding finding = verification.verify();
        assertThat(finding.broken()).startsWith("block ");
        StringWriter out = new StringWriter();
        assertThat(command.run(List.of(), new PrintWriter(out))).isEqualTo(1);
        assertThat(out.toString()).contains("BROKEN: block ");
    }

    @Test
    void the_command_counts_what_is_in_order() {
        sealedTrailOfTwoBlocks();
        StringWriter out = new StringWriter();

        assertThat(command.run(List.of(), new PrintWriter(out))).isZero();

        assertThat(out.toString()).contains("2 rows in 2 blocks are as they were sealed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET caller = 'x'",
                "DELETE FROM audit",
                "TRUNCATE audit",
                "UPDATE audit_block SET digest = ''",
                "DELETE FROM audit_block",
                "ALTER TABLE audit DISABLE TRIGGER ALL"
            })
    void the_application_can_neither_change_nor_delete(String statement) {
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private void sealedTrailOfTwoBlocks() {
        for (int block = 1; block <= 2; block++) {
            record(List.of(UUID.randomUUID()));
            long wanted = block;
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                sealer.seal(); // sooner than its own next round
                return sealedRows() == wanted;
            });
        }
    }

    private void record(List<UUID> ids) {
        QuarkusTransaction.requiringNew().run(() -> audit.recordAs("teller", "register", "client", ids));
    }

    private static void inAnotherThread(Runnable work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            thread.submit(work).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> onlyRow() {
        return jdbi.withHandle(handle -> {
            Map<String, Object> row = handle.createQuery("SELECT caller, action, ids_count, ids_hash FROM audit")
                    .mapToMap()
                    .one();
            row.put(
                    "ids",
                    handle.createQuery("SELECT ids FROM audit")
                            .mapTo(String[].class)
                            .one());
            return row;
        });
    }

    private long rows() {
        return number("SELECT count(*) FROM audit");
    }

    private long sealedRows() {
        return number("SELECT coalesce(sum(rows), 0) FROM audit_block");
    }

    private long number(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
