package assay.client;

import assay.foundation.harness.Infrastructure;
import assay.foundation.harness.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The service's database from the outside. */
public final class Database {

    private Database() {}

    /** As the application sees it: only what the migrations grant. */
    public static Connection asApplication() throws SQLException {
        return as(
                PostgresServer.APPLICATION, Infrastructure.running().postgres().appPassword());
    }

    public static Connection asOwner() throws SQLException {
        return as(PostgresServer.OWNER, Infrastructure.running().postgres().ownerPassword());
    }

    private static Connection as(String user, String password) throws SQLException {
        return DriverManager.getConnection(Infrastructure.running().postgres().jdbcUrl("assay_client"), user, password);
    }

    /** First column of a query. */
    public static List<String> texts(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    public static long count(String sql) throws SQLException {
        return Long.parseLong(texts(sql).getFirst());
    }

    /** Every row of every table as text; bytes also as the text they would be in the clear. */
    public static String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : texts("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
            texts("SELECT t::text FROM \"" + table + "\" AS t").forEach(all::append);
        }
        return all.toString();
    }
}
