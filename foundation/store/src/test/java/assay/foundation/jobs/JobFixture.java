package assay.foundation.jobs;

import assay.foundation.OwnerConnection;
import assay.foundation.harness.Infrastructure;
import assay.foundation.security.Roles;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Jdbi;

/** Uploads files as a caller does, and looks at what came of them. */
@Singleton
class JobFixture {

    private final Jdbi jdbi;
    private final JobWorker worker;
    private final LedgerImport handler;

    JobFixture(Jdbi jdbi, JobWorker worker, LedgerImport handler) {
        this.jdbi = jdbi;
        this.worker = worker;
        this.handler = handler;
    }

    void emptyTables() {
        handler.beforeBatch(number -> {});
        OwnerConnection.execute("CREATE TABLE IF NOT EXISTS imported (id text PRIMARY KEY, row_number bigint)");
        OwnerConnection.execute("GRANT ALL ON imported TO assay_app");
        OwnerConnection.execute("TRUNCATE imported, job, job_chunk, job_upload_key, job_row_error, job_row_count,"
                + " job_cancellation");
    }

    RequestSpecification as(String subject, String... roles) {
        String token = Infrastructure.running().tokens().token(subject, Set.of(roles), Set.of("*"));
        return RestAssured.given().auth().oauth2(token);
    }

    RequestSpecification writer() {
        return as("teller", Roles.CLIENT_WRITER);
    }

    Response upload(boolean withIds, String file) {
        return writer().contentType("text/csv")
                .queryParam("withIds", withIds)
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/ledger-imports");
    }

    UUID uploaded(boolean withIds, String file) {
        return UUID.fromString(
                upload(withIds, file).then().statusCode(202).extract().path("id"));
    }

    static String file(int rows, IntFunction<String> row) {
        StringBuilder file = new StringBuilder("id,name,amount\n");
        for (int number = 1; number <= rows; number++) {
            file.append(row.apply(number)).append('\n');
        }
        return file.toString();
    }

    static String plain(int number) {
        return "r" + number + ",n" + number + "," + number + ".00";
    }

    JobView view(UUID id) {
        return writer().get("/v1/ledger-imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(JobView.class);
    }

    /** Works as one worker until there is nothing it may take. */
    void work() throws Exception {
        boolean worked = true;
        while (worked) {
            worked = worker.round();
        }
    }

    long imported() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM imported")
                .mapTo(Long.class)
                .one());
    }

    void letLeasesEnd() {
        OwnerConnection.execute("UPDATE job SET lease_until = now() - interval '1 second' WHERE state = 'RUNNING'");
    }
}
