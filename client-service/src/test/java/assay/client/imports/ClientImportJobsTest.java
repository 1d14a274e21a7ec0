package assay.client.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import assay.client.Callers;
import assay.client.Database;
import assay.foundation.security.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** An import as a job: whose it is, how often it happens, and how it ends. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientImportJobsTest {

    private final ImportFixture given = new ImportFixture();

    @Test
    void an_upload_with_the_same_key_is_the_same_job_and_with_another_file_refused() {
        UUID mapping = given.mapping();
        String key = UUID.randomUUID().toString();
        String file = "number;kind;name;country\n" + given.row(1, "B", "One", "CN");

        UUID first = given.started(given.csv(file).header("Idempotency-Key", key), mapping);
        UUID second = given.started(given.csv(file).header("Idempotency-Key", key), mapping);

        assertThat(second).isEqualTo(first);
        given.csv(file + given.row(2, "B", "Two", "CN"))
                .header("Idempotency-Key", key)
                .post("/v1/client-imports?mapping=" + mapping)
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
    }

    @Test
    void an_import_is_shown_to_its_owner_and_operators_and_to_nobody_else() {
        UUID job = given.upload(given.mapping(), "number;kind;name;country\n" + given.row(1, "B", "One", "CN"));
        given.finished(job);

        otherWriter().get("/v1/client-imports/{id}", job).then().statusCode(404);
        otherWriter().get("/v1/client-imports/{id}/errors", job).then().statusCode(404);
        otherWriter().put("/v1/client-imports/{id}/cancellation", job).then().statusCode(404);
        Callers.caller("operator", Set.of(Roles.OPERATOR), Set.of())
                .get("/v1/client-imports/{id}", job)
                .then()
                .statusCode(200);
    }

    @Test
    void two_imports_of_one_file_at_the_same_time_register_each_client_once() throws Exception {
        UUID mapping = given.mapping();

        UUID one = given.upload(mapping, given.file(3_000));
        UUID other = given.upload(mapping, given.file(3_000));

        int accepted = given.finished(one).extract().<Integer>path("progress.accepted")
                + given.finished(other).extract().<Integer>path("progress.accepted");
        assertThat(accepted).isEqualTo(3_000);
        assertThat(Database.count("SELECT count(*) FROM client WHERE portfolio = '" + given.portfolio() + "'"))
                .isEqualTo(3_000);
        assertThat(Database.count("SELECT sum(ids_count) FROM audit WHERE action = 'import' AND resource = 'client'"))
                .isGreaterThanOrEqualTo(3_000);
    }

    @Test
    void a_cancelled_import_ends_early_and_keeps_what_it_has_registered() throws Exception {
        UUID job = given.upload(given.mapping(), given.file(40_000));

        Callers.writer().put("/v1/client-imports/{id}/cancellation", job).then().statusCode(200);

        int accepted =
                given.finished(job).body("state", is("CANCELLED")).extract().path("progress.accepted");
        assertThat(accepted).isLessThan(40_000);
        assertThat(Database.count("SELECT count(*) FROM client WHERE portfolio = '" + given.portfolio() + "'"))
                .isEqualTo(accepted);
    }

    @Test
    void a_finished_import_cannot_be_cancelled() {
        UUID job = given.upload(given.mapping(), "number;kind;name;country\n" + given.row(1, "B", "One", "CN"));
        given.finished(job);
        Callers.writer()
                .put("/v1/client-imports/{id}/cancellation", job)
                .then()
                .statusCode(409)
                .body("code", is("job-finished"));
    }

    @Test
    void an_unknown_or_unfit_mapping_is_refused_before_the_file_is_stored() {
        given.csv("a\n")
                .post("/v1/client-imports?mapping=" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", is("mapping-unknown"));
        UUID unfit = given.mapping("{\"name\":\"n\",\"format\":\"CSV\",\"fields\":{\"name\":{\"column\":\"a\"}}}");
        given.csv("a\n")
                .post("/v1/client-imports?mapping=" + unfit)
                .then()
                .statusCode(422)
                .body("code", is("mapping-unfit"))
                .body("errors.size()", is(3));
        given.csv("a\n").post("/v1/client-imports").then().statusCode(400);
        Callers.writer()
                .body("{}")
                .post("/v1/client-imports?mapping=" + unfit)
                .then()
                .statusCode(415);
    }

    private static RequestSpecification otherWriter() {
        return Callers.caller("other", Set.of(Roles.CLIENT_WRITER), Set.of("*"));
    }
}
