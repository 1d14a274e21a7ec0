package assay.scoring.scorecards.domain.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.PostgresServer;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.CardScore;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import assay.scoring.scorecards.domain.evaluation.RandomCards;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqlExportTest {

    private static final int CARDS = 10;
    private static final int RECORDS = 1_000;

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(null, 0, false);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_query_scores_ten_thousand_records_as_the_card_does() throws SQLException {
        try (Connection connection = server.superuser()) {
            for (int seed = 0; seed < CARDS; seed++) {
                RandomCards random = new RandomCards(seed);
                Scorecard plain = random.card(10);
                Scorecard card = NastyNames.rename(plain);
                List<Map<String, InputValue>> records = new ArrayList<>();
                for (int i = 0; i < RECORDS; i++) {
                    records.add(NastyNames.rename(random.record(plain)));
                }
                String table = "re\"cord " + seed;
                load(connection, table, card, records);
                compare(connection, sql(card, table), card, records);
            }
        }
    }

    @Test
    void a_record_that_the_card_does_not_score_has_no_score_in_the_database_either() throws SQLException {
        Scorecard whole = new RandomCards(4).card(3);
        Scorecard card = new Scorecard(
                whole.name(),
                whole.origin(),
                whole.scale(),
                whole.intercept(),
                null,
                whole.characteristics().stream()
                        .map(SqlExportTest::withoutBinForMissing)
                        .toList(),
                null);
        try (Connection connection = server.superuser()) {
            load(connection, "gap", card, List.of(Map.of()));
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql(card, "gap"))) {
                assertThat(row.next()).isTrue();
                assertThat(row.getObject("score")).isNull();
                assertThat(row.getObject("pd")).isNull();
            }
        }
    }

    @Test
    void quoting_means_the_same_with_and_without_standard_strings() throws SQLException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("on", "off")) {
                statement.execute("SET standard_conforming_strings = " + setting);
                for (String nasty : List.of("a'b", "a\\'b", "\\", "''", "E'x'", "\\\\n")) {
                    try (ResultSet row = statement.executeQuery("SELECT " + SqlExport.text(nasty))) {
                        row.next();
                        assertThat(row.getString(1)).isEqualTo(nasty);
                    }
                }
            }
        }
    }

    @Test
    void the_character_that_postgresql_has_not_is_refused() {
        Scorecard card = new RandomCards(1).card(1);
        Characteristic c = card.characteristics().getFirst();
        Scorecard broken = new Scorecard(
                "",
                card.origin(),
                card.scale(),
                0,
                null,
                List.of(new Characteristic(
                        "a\0b",
                        c.label(),
                        c.type(),
                        -1,
                        c.bins(),
                        c.repayment(),
                        c.question(),
                        c.action(),
                        c.reason())),
                null);
        assertThat(SqlExport.of(broken, "t")).isEqualTo(new Export.Inexpressible("a\0b"));
    }

    private static Characteristic withoutBinForMissing(Characteristic c) {
        return new Characteristic(
                c.name(),
                c.label(),
                c.type(),
                c.coefficient(),
                c.bins().stream()
                        .filter(bin -> bin.kind() != assay.scoring.scorecards.domain.Bin.BinKind.MISSING)
                        .toList(),
                c.repayment(),
                c.question(),
                c.action(),
                c.reason());
    }

    private static String sql(Scorecard card, String table) {
        return ((Export.Document) SqlExport.of(card, table)).text();
    }

    private static void load(Connection connection, String table, Scorecard card, List<Map<String, InputValue>> records)
            throws SQLException {
        String columns = card.characteristics().stream()
                .map(c -> SqlExport.identifier(c.name()) + (c.type() == ValueType.NUMERIC ? " float8" : " varchar(40)"))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + SqlExport.identifier(table) + " (row int, " + columns + ")");
        }
        String places =
                String.join(",", Collections.nCopies(card.characteristics().size() + 1, "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + SqlExport.identifier(table).replace("?", "??") + " VALUES (" + places + ")")) {
            for (int i = 0; i < records.size(); i++) {
                insert.setInt(1, i);
                for (int j = 0; j < card.characteristics().size(); j++) {
                    Characteristic c = card.characteristics().get(j);
                    InputValue value = records.get(i).getOrDefault(c.name(), new InputValue.Missing());
                    insert.setObject(
                            j + 2,
                            switch (value) {
                                case InputValue.OfNumber(double number) -> number;
                                case InputValue.OfText(String text) -> text;
                                default -> null;
                            },
                            c.type() == ValueType.NUMERIC ? java.sql.Types.DOUBLE : java.sql.Types.VARCHAR);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void compare(
            Connection connection, String sql, Scorecard card, List<Map<String, InputValue>> records)
            throws SQLException {
        CardEvaluator evaluator = new CardEvaluator(card);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int rows = 0;
            while (row.next()) {
                Map<String, InputValue> record = records.get(row.getInt("row"));
                CardScore served = evaluator.score((CardInput) evaluator.read(record, 0));
                assertThat(row.getInt("score")).as("%s", record).isEqualTo(served.score());
                assertThat(row.getDouble("log_good_odds")).isEqualTo(served.logGoodOdds());
                assertThat(row.getDouble("pd")).isCloseTo(served.pd(), within(1e-15));
                rows++;
            }
            assertThat(rows).isEqualTo(records.size());
        }
    }
}
