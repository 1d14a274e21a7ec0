package assay.foundation.problem;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.Tokens;
import assay.foundation.sample.SampleApplication;
import assay.foundation.security.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** One line for the caller's faults, the stack for ours, and nothing about persons in either. */
@QuarkusTest
@QuarkusTestResource(SampleApplication.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemLogTest {

    private static final String NAME = "Zhang-Canary";

    Tokens tokens;

    private final Recorder recorder = new Recorder();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(recorder);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(recorder);
    }

    @Test
    void the_callers_fault_is_one_line_without_a_stack() {
        call().get("/v1/samples/failures/missing").then().statusCode(404);

        assertThat(recorder.records).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).isEqualTo("404 not-found GET /v1/samples/failures/missing");
            assertThat(line.getThrown()).isNull();
            assertThat(((ExtLogRecord) line).getMdc("traceId")).hasSize(32);
        });
    }

    @Test
    void our_fault_comes_with_its_stack() {
        call().get("/v1/samples/failures/surprise").then().statusCode(500);

        assertThat(recorder.records).singleElement().satisfies(line -> {
            assertThat(line.getLevel().intValue()).isGreaterThan(Level.WARNING.intValue());
            assertThat(line.getThrown()).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void neither_persons_nor_tokens_get_into_the_logs() {
        String token = tokens.token(NAME, Set.of(Roles.CLIENT_READER), Set.of(NAME));
        RequestSpecification with = RestAssured.given().auth().oauth2(token).contentType("application/json");
        with.body("{\"name\":\"" + NAME + "\",\"" + NAME + "\":1}").post("/v1/samples");
        with.body("{\"name\":\"" + NAME + "\"").post("/v1/samples");
        with.body("{\"kind\":\"" + NAME + "\"}").post("/v1/samples");
        with.get("/v1/samples?limit=" + NAME);
        with.get("/v1/" + NAME + "/a");
        with.get("/v1/samples/failures/surprise?name=" + NAME);
        RestAssured.given().auth().oauth2(token + NAME).get("/v1/samples/me");
        RestAssured.given().get("/v1/samples/me?access_token=" + token);

        assertThat(recorder.records).hasSize(8);
        assertThat(recorder.records)
                .extracting(line -> line.getMessage() + line.getThrown())
                .noneMatch(line -> line.contains(NAME) || line.contains("eyJ"));
    }

    private RequestSpecification call() {
        return RestAssured.given().auth().oauth2(tokens.token("a", Set.of(Roles.CLIENT_READER), Set.of("north")));
    }

    private static final class Recorder extends Handler {

        private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                ((ExtLogRecord) line).copyMdc(); // it belongs to the thread that logs
                records.add(line);
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
