package assay.foundation.command;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.Infrastructure;
import assay.foundation.harness.PostgresServer;
import assay.foundation.harness.ServiceInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.List;
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
    }

    @AfterEach
    void leaveCommandMode() {
        System.clearProperty(CommandMode.SWITCH);
    }

    @Test
    void a_command_runs_without_consumers_and_ends(QuarkusMainLauncher launcher) {
        var result = launcher.launch("verify-audit");

        assertThat(result.exitCode()).isZero();
        assertThat(result.getOutput() + result.getErrorOutput()).contains("channel `ranges-in` disabled");
    }

    /** The test framework opens ports of its own accord, so only the settings can be looked at here. */
    @Test
    void ports_and_background_work_are_off_in_command_mode_alone() {
        CommandMode mode = new CommandMode();
        assertThat(mode.getValue("quarkus.http.host-enabled")).isNull();
        assertThat(mode.getPropertyNames()).isEmpty();

        System.setProperty(CommandMode.SWITCH, "verify-audit");

        for (String off : List.of(
                "quarkus.http.host-enabled",
                "quarkus.management.host-enabled",
                "assay.relay.enabled",
                "assay.background.enabled",
                "mp.messaging.incoming.clients-in.enabled")) {
            assertThat(mode.getValue(off)).as(off).isEqualTo("false");
        }
        assertThat(mode.getValue("quarkus.datasource.username")).isNull();
    }

    @Test
    void wrong_arguments_end_with_status_2(QuarkusMainLauncher launcher) {
        assertThat(launcher.launch("replay-dead-letters", "one", "two").exitCode())
                .isEqualTo(2);
    }
}
