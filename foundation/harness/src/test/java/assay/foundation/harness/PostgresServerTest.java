package assay.foundation.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresServerTest {

    @TempDir
    Path directory;

    @Test
    void a_durable_server_says_so_and_keeps_its_passwords_to_itself() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory, 0, true)) {
            assertThat(List.of(
                            server.show("fsync"), server.show("synchronous_commit"), server.show("full_page_writes")))
                    .containsOnly("on");
            assertThat(server.show("max_connections")).isEqualTo("200");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("credentials"))))
                    .isEqualTo("rw-------");
            server.createDatabase("assay_client");
            server.createDatabase("assay_client");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            server.jdbcUrl("assay_client"), PostgresServer.APPLICATION, "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_killed_server_recovers_what_was_committed_on_the_same_directory() throws Exception {
        PostgresServer killed = PostgresServer.start(directory, 0, true);
        killed.createDatabase("assay_test");
        owner(killed, "CREATE TABLE kept(n int)");
        owner(killed, "INSERT INTO kept VALUES (42)");
        ProcessHandle postmaster = ProcessHandle.of(killed.pid()).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        killed.close();
        assertThat(directory.resolve("data/postmaster.pid")).exists();

        try (PostgresServer again = PostgresServer.start(directory, 0, true)) {
            assertThat(count(again)).isEqualTo(42);
            assertThat(again.ownerPassword()).isEqualTo(killed.ownerPassword());
        }
    }

    @Test
    void a_stale_process_file_that_names_a_stranger_is_no_obstacle() throws Exception {
        try (PostgresServer first = PostgresServer.start(directory, 0, false)) {
            assertThat(first.pid()).isPositive();
        }
        Files.writeString(
                directory.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        try (PostgresServer again = PostgresServer.start(directory, 0, false)) {
            assertThat(again.show("port")).isEqualTo(Integer.toString(again.port()));
        }
    }

    @Test
    void an_orphan_that_still_runs_on_the_directory_is_ended_first() throws Exception {
        PostgresServer first = PostgresServer.start(directory, 0, false);
        first.createDatabase("assay_test");
        first.close();
        PostgresHome.open(directory).close();
        // a server nobody guards: started without the pipe
        ProcessBuilder command = new ProcessBuilder(PostgresHome.serverCommand(directory, first.port()));
        Process orphan = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!Ports.listening("127.0.0.1:" + first.port())) {
            Pause.millis(20);
        }

        try (PostgresServer again = PostgresServer.start(directory, 0, false)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(again.pid()).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    void a_directory_or_port_in_use_is_said_in_one_sentence(@TempDir Path other) {
        try (PostgresServer server = PostgresServer.start(directory, 0, false)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> PostgresServer.start(directory, 0, false))
                    .withMessageMatching("The data folder .* is in use by another process\\.");
            assertThatIllegalStateException()
                    .isThrownBy(() -> PostgresServer.start(other, server.port(), false))
                    .withMessage("Port " + server.port() + " for PostgreSQL is in use.");
        }
    }

    private static void owner(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl("assay_test"), PostgresServer.OWNER, server.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(PostgresServer server) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl("assay_test"), PostgresServer.OWNER, server.ownerPassword());
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT n FROM kept")) {
            result.next();
            return result.getInt(1);
        }
    }
}
