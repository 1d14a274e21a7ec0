package assay.foundation.command;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.Infrastructure;
import assay.foundation.harness.PostgresServer;
import assay.foundation.harness.ServiceInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusMainTest
@QuarkusTestResource(
        value = ServiceInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "assay_store"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandLineTest {

    @BeforeEach
    void migrate() {
        PostgresServer postgres = Infrastructure.running().postgres();
        postgres.createDatabase("assay_store");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("assay_store"), PostgresServer.OWNER, postgres.ownerPassword())
                .locations("db/foundation")
                .placeholders(Map.of("app", PostgresServer.APPLICATION))
                .load()
                .migrate();
        // here the settings are read before main is called; in a packaged service main is first
        System.setProperty(CommandMode.SWITCH, "test");
    }

    @AfterEach
    void leaveCommandMode() {
        System.clearProperty(CommandMode.SWITCH);
    }

    @Test
    void a_command_runs_without_ports_consumers_and_background_work_and_ends(QuarkusMainLauncher launcher) {
        var result = launcher.launch("verify-audit");

        assertThat(result.exitCode()).isZero();
        assertThat(result.getOutput() + result.getErrorOutput())
                .contains("store-under-test", "channel `ranges-in` disabled")
                .doesNotContain("Listening on: http", "Management interface listening");
    }

    @Test
    void an_unknown_command_or_wrong_arguments_end_with_status_2(QuarkusMainLauncher launcher) {
        assertThat(launcher.launch("no-such-command").exitCode()).isEqualTo(2);
        assertThat(launcher.launch("replay-dead-letters", "one", "two").exitCode())
                .isEqualTo(2);
    }
}
