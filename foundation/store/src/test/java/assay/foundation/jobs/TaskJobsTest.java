package assay.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.foundation.StoreTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
@TestProfile(WorkersOff.class)
class TaskJobsTest {

    @Inject
    JobFixture given;

    @Inject
    JobLedger ledger;

    @Inject
    Jobs jobs;

    @Inject
    CountingTask task;

    @BeforeEach
    void emptyTables() {
        given.emptyTables();
        task.midway(() -> {});
    }

    @Test
    void a_computation_shows_progress_and_stores_its_result_with_its_success() throws Exception {
        UUID id = created(10);
        given.work();

        assertThat(found(id).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(found(id).progress().read()).isEqualTo(10);
        assertThat(given.imported()).isEqualTo(1);
    }

    @Test
    void a_killed_computation_begins_again_and_has_one_result() throws Exception {
        UUID id = created(10);
        task.midway(() -> {
            if (task.runs() == 1) {
                throw new SimulatedKill();
            }
        });
        assertThatThrownBy(given::work).isInstanceOf(SimulatedKill.class);
        given.letLeasesEnd();
        given.work();

        assertThat(task.runs()).isEqualTo(2);
        assertThat(found(id).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(given.imported()).isEqualTo(1);
    }

    @Test
    void a_cancelled_computation_stops_at_its_next_commit_without_a_result() throws Exception {
        UUID id = created(10);
        task.midway(() -> QuarkusTransaction.requiringNew().run(() -> jobs.cancel(id, "owner")));
        given.work();

        assertThat(found(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(found(id).progress().read()).isEqualTo(5);
        assertThat(given.imported()).isZero();
    }

    @Test
    void a_computation_that_cannot_be_done_says_why_and_a_bug_is_called_one() throws Exception {
        UUID impossible = created(-1);
        UUID broken = created(10);
        task.midway(() -> {
            throw new IllegalStateException("a bug");
        });
        given.work();

        assertThat(found(impossible).failure()).isEqualTo(new Job.Failure("import-empty", java.util.Map.of()));
        assertThat(found(broken).failure()).isEqualTo(new Job.Failure("job-broken", java.util.Map.of()));
        assertThat(given.imported()).as("both handlers were told").isEqualTo(2);
    }

    @Test
    void a_job_whose_workers_die_again_and_again_without_progress_is_given_up() throws Exception {
        UUID id = created(0);
        for (int death = 0; death < 20; death++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> ledger.take(java.util.List.of(CountingTask.KIND), java.time.Duration.ofSeconds(-1)));
        }
        given.work();

        assertThat(found(id).failure()).isEqualTo(new Job.Failure("job-stalled", java.util.Map.of()));
        assertThat(given.imported()).as("the handler was told").isEqualTo(1);
    }

    @Test
    void a_rolled_back_request_leaves_no_job() {
        QuarkusTransaction.begin();
        UUID id = insert(1);
        QuarkusTransaction.rollback();

        assertThat(jobs.find(id)).isEmpty();
    }

    private UUID created(int upTo) {
        return QuarkusTransaction.requiringNew().call(() -> insert(upTo));
    }

    private UUID insert(int upTo) {
        return jobs.create(CountingTask.KIND, new CountingTask.Spec(upTo), "owner");
    }

    private Job found(UUID id) {
        return jobs.find(id).orElseThrow();
    }
}
