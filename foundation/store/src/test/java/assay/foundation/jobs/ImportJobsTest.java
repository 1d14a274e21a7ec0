package assay.foundation.jobs;

import static assay.foundation.jobs.JobFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.StoreTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
@TestProfile(WorkersOff.class)
class ImportJobsTest {

    @Inject
    JobFixture given;

    @Inject
    LedgerImport handler;

    @Inject
    JobLedger ledger;

    @BeforeEach
    void emptyTables() {
        given.emptyTables();
    }

    @Test
    void a_broken_row_3000_of_6000_is_reported_with_its_line_and_the_others_are_taken() throws Exception {
        UUID id = given.uploaded(true, file(6_000, n -> n == 3_000 ? "r3000,\"n,5" : JobFixture.plain(n)));
        assertThat(given.view(id).state()).isEqualTo(JobState.QUEUED);

        given.work();

        JobView done = given.view(id);
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.progress()).isEqualTo(new JobProgress(6_000, 5_999, 0, 1, 0));
        assertThat(given.imported()).isEqualTo(5_999);
        given.writer()
                .header("Accept-Language", "zh")
                .get(String.valueOf(done.errors()))
                .then()
                .statusCode(200)
                .body("items.row", contains(3_000))
                .body("items.line", contains(3_001))
                .body("items.code", contains("quote-unclosed"))
                .body("items.detail", contains("引号未闭合"))
                .body("next", nullValue());
    }

    @Test
    void a_killed_worker_is_followed_by_another_that_goes_on_at_the_checkpoint() throws Exception {
        UUID id = given.uploaded(false, file(5_500, n -> "x,same,1"));
        handler.beforeBatch(number -> {
            if (number == 4) {
                throw new SimulatedKill();
            }
        });
        assertThatThrownBy(given::work).isInstanceOf(SimulatedKill.class);
        assertThat(given.view(id).progress().read()).isEqualTo(3_000);

        given.letLeasesEnd();
        handler.beforeBatch(number -> {});
        given.work();

        assertThat(given.view(id).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(given.view(id).progress()).isEqualTo(new JobProgress(5_500, 5_500, 0, 0, 0));
        assertThat(given.imported()).isEqualTo(5_500); // identical rows, told apart by ordinals 1 to 5,500
    }

    @Test
    void a_worker_that_was_thought_dead_changes_nothing_when_it_wakes_up() throws Exception {
        UUID id = given.uploaded(true, file(3_000, JobFixture::plain));
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        handler.beforeBatch(number -> {
            if (number == 2) {
                asleep.countDown();
                await(awake);
            }
        });
        try (ExecutorService zombie = Executors.newSingleThreadExecutor()) {
            Future<?> sleeper = zombie.submit(() -> {
                given.work();
                return null;
            });
            await(asleep);
            given.letLeasesEnd();
            given.work();
            assertThat(given.view(id).progress()).isEqualTo(new JobProgress(3_000, 3_000, 0, 0, 0));

            awake.countDown();
            sleeper.get(30, TimeUnit.SECONDS);
        }
        assertThat(given.view(id).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(given.view(id).progress()).isEqualTo(new JobProgress(3_000, 3_000, 0, 0, 0));
        assertThat(given.imported()).isEqualTo(3_000);
    }

    @Test
    void a_worker_whose_job_was_taken_may_not_commit_even_before_the_other_has_done_anything() {
        given.uploaded(true, file(10, JobFixture::plain));
        Job late = taken();
        given.letLeasesEnd();
        Job present = taken();

        QuarkusTransaction.requiringNew().run(() -> {
            assertThatThrownBy(() -> ledger.hold(late)).isInstanceOf(LeaseLost.class);
            assertThat(ledger.hold(present)).isZero();
        });
    }

    @Test
    void two_workers_share_jobs_and_never_one_job() throws Exception {
        UUID one = given.uploaded(true, file(2_500, JobFixture::plain));
        UUID other = given.uploaded(true, file(2_500, n -> "other" + JobFixture.plain(n)));
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            Future<?> first = workers.submit(() -> {
                given.work();
                return null;
            });
            Future<?> second = workers.submit(() -> {
                given.work();
                return null;
            });
            first.get(60, TimeUnit.SECONDS);
            second.get(60, TimeUnit.SECONDS);
        }
        for (UUID id : new UUID[] {one, other}) {
            assertThat(given.view(id).progress()).isEqualTo(new JobProgress(2_500, 2_500, 0, 0, 0));
        }
    }

    @Test
    void the_same_file_again_has_no_second_effect_and_real_duplicates_survive() throws Exception {
        String file = file(2_000, n -> "x,n" + n % 500 + ",1");
        UUID first = given.uploaded(false, file);
        given.work();
        UUID second = given.uploaded(false, file);
        given.work();

        assertThat(given.view(first).progress()).isEqualTo(new JobProgress(2_000, 2_000, 0, 0, 0));
        assertThat(given.view(second).progress()).isEqualTo(new JobProgress(2_000, 0, 2_000, 0, 0));
        assertThat(given.imported()).isEqualTo(2_000);
    }

    @Test
    void a_row_that_meets_a_bug_of_ours_is_rejected_alone() throws Exception {
        UUID id = given.uploaded(true, file(1_500, n -> n == 700 ? "r700,breaks,1" : JobFixture.plain(n)));
        given.work();

        assertThat(given.view(id).progress()).isEqualTo(new JobProgress(1_500, 1_499, 0, 1, 0));
        given.writer()
                .get("/v1/ledger-imports/" + id + "/errors")
                .then()
                .body("items.row", contains(700))
                .body("items.code", contains("row-not-processed"));
    }

    @Test
    void errors_come_in_pages_in_the_order_of_the_file() throws Exception {
        UUID id = given.uploaded(true, file(30, n -> n % 10 == 0 ? "r,n,much" : JobFixture.plain(n)));
        given.work();

        String path = "/v1/ledger-imports/" + id + "/errors";
        String next = given.writer()
                .get(path + "?limit=2")
                .then()
                .body("items.row", contains(10, 20))
                .body("items.column", contains("amount", "amount"))
                .extract()
                .path("next");
        given.writer().get(path + "?limit=2&cursor=" + next).then().body("items.row", contains(30));
    }

    @Test
    void a_waiting_job_is_cancelled_at_once_and_a_running_one_at_its_next_commit() throws Exception {
        UUID waiting = given.uploaded(true, file(10, JobFixture::plain));
        cancel(waiting).then().statusCode(200).body("state", equalTo("CANCELLED"));
        UUID running = given.uploaded(true, file(3_000, JobFixture::plain));
        handler.beforeBatch(number -> {
            if (number == 2) {
                cancel(running).then().statusCode(200).body("state", equalTo("RUNNING"));
            }
        });
        given.work();

        assertThat(given.view(running).state()).isEqualTo(JobState.CANCELLED);
        assertThat(given.view(running).progress().read()).isEqualTo(1_000);
        assertThat(given.imported()).isEqualTo(1_000);
        cancel(running).then().statusCode(200);
    }

    @Test
    void a_finished_job_cannot_be_cancelled() throws Exception {
        UUID id = given.uploaded(true, file(1, JobFixture::plain));
        given.work();

        cancel(id).then().statusCode(409).body("code", equalTo("job-finished"));
    }

    @Test
    void a_file_that_cannot_be_read_at_all_fails_its_job_with_the_reason() throws Exception {
        UUID empty = given.uploaded(true, "");
        UUID otherColumns = given.uploaded(true, "id,amount\n1,2\n");
        given.work();

        assertThat(given.view(empty).state()).isEqualTo(JobState.FAILED);
        given.writer()
                .get("/v1/ledger-imports/" + empty)
                .then()
                .body("problem.code", equalTo("import-empty"))
                .body("problem.title", equalTo("The file is empty"));
        given.writer()
                .get("/v1/ledger-imports/" + otherColumns)
                .then()
                .body("problem.code", equalTo("import-columns-missing"))
                .body("problem.detail", equalTo("Missing: name."));
    }

    @Test
    void a_job_does_not_exist_for_strangers_but_for_operators() {
        UUID id = given.uploaded(true, file(1, JobFixture::plain));
        String path = "/v1/ledger-imports/" + id;

        given.as("stranger", "client-writer").get(path).then().statusCode(404);
        given.as("stranger", "client-writer").get(path + "/errors").then().statusCode(404);
        given.as("stranger", "client-writer").put(path + "/cancellation").then().statusCode(404);
        given.as("night-shift", "operator").get(path).then().statusCode(200);
    }

    private Job taken() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.take(List.of(LedgerImport.KIND), Duration.ofMinutes(1)))
                .orElseThrow();
    }

    private io.restassured.response.Response cancel(UUID id) {
        return given.writer().put("/v1/ledger-imports/" + id + "/cancellation");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
