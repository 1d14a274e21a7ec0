package assay.foundation.jobs;

import static assay.foundation.jobs.JobFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.OwnerConnection;
import assay.foundation.StoreTest;
import assay.foundation.harness.FixedClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
@TestProfile(WorkersOff.class)
class UploadsTest {

    @Inject
    JobFixture given;

    @Inject
    Spool spool;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @BeforeEach
    void emptyTables() {
        given.emptyTables();
    }

    @Test
    void an_upload_is_stored_in_sealed_pieces_and_comes_back_whole() throws Exception {
        String file = file(120_000, n -> n + ",Frau Holle,1.00");
        UUID id = given.uploaded(true, file);

        assertThat(chunks()).isGreaterThan(2);
        byte[] sealed = jdbi.withHandle(handle -> handle.createQuery("SELECT sealed FROM job_chunk WHERE ordinal = 1")
                .mapTo(byte[].class)
                .one());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Holle");
        byte[] key = jdbi.withHandle(handle -> handle.createQuery("SELECT data_key FROM job")
                .mapTo(byte[].class)
                .one());
        assertThat(spool.read(id, key).readAllBytes()).isEqualTo(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_repeated_upload_with_its_key_gets_the_first_answer_even_when_the_job_is_done() throws Exception {
        Response first = upload("k-1", file(10, JobFixture::plain));
        given.work();
        Response again = upload("k-1", file(10, JobFixture::plain));

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(jobs()).isEqualTo(1);
        assertThat(chunks()).isEqualTo(1);
    }

    @Test
    void a_key_of_another_upload_or_a_malformed_one_is_refused_and_leaves_nothing() {
        upload("k-1", file(10, JobFixture::plain)).then().statusCode(202);

        upload("k-1", file(11, JobFixture::plain))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        upload("a b", file(11, JobFixture::plain)).then().statusCode(400);

        assertThat(jobs()).isEqualTo(1);
        assertThat(chunks()).isEqualTo(1);
    }

    @Test
    void an_upload_that_breaks_off_leaves_no_job() throws Exception {
        String token = assay.foundation.harness.Infrastructure.running()
                .tokens()
                .token("teller", java.util.Set.of("client-writer"), java.util.Set.of("*"));
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port);
                OutputStream out = socket.getOutputStream()) {
            out.write(("POST /v1/ledger-imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: text/csv\r\nContent-Length: 5000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[3_000_000]);
            out.flush();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> chunks() > 0);
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jobs() == 0 && chunks() == 0);
    }

    @Test
    void files_are_deleted_seven_days_after_the_job_and_the_job_stays() throws Exception {
        UUID id = given.uploaded(false, file(10, JobFixture::plain));
        UUID waiting = given.uploaded(false, file(10, JobFixture::plain));
        OwnerConnection.execute("UPDATE job SET state = 'RUNNING', lease_until = now() + interval '1 hour' WHERE id = '"
                + waiting + "'");
        given.work();

        sweep(Duration.ofDays(7).minusHours(1));
        assertThat(chunks()).isEqualTo(2);
        sweep(Duration.ofDays(7).plusHours(1));
        assertThat(chunks()).isEqualTo(1);
        assertThat(given.view(id).progress().accepted()).isEqualTo(10);
    }

    @Test
    void an_upload_that_never_became_complete_is_deleted_with_its_job_after_a_day() {
        UUID id = given.uploaded(false, file(10, JobFixture::plain));
        OwnerConnection.execute("UPDATE job SET state = 'SPOOLING'");
        given.writer().put("/v1/ledger-imports/" + id + "/cancellation").then().statusCode(200);

        sweep(Duration.ofHours(25));

        assertThat(jobs()).isZero();
        assertThat(chunks()).isZero();
    }

    private void sweep(Duration later) {
        SpoolRetention retention =
                new SpoolRetention(spool, new FixedClock(clock.instant().plus(later)));
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    int removed = 1;
                    while (removed > 0) {
                        removed = retention.remove(handle, 5_000);
                    }
                }));
    }

    private Response upload(String key, String file) {
        return given.writer()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .queryParam("withIds", true)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/ledger-imports");
    }

    private long jobs() {
        return count("SELECT count(*) FROM job");
    }

    private long chunks() {
        return count("SELECT count(*) FROM job_chunk");
    }

    private long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
