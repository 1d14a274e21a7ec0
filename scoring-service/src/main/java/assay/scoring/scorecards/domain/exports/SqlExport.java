package assay.scoring.scorecards.domain.exports;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card as one PostgreSQL query over a table that has a column per characteristic: numbers for numeric ones, text for
 * the others. It returns every column of the table and {@code score}, {@code log_good_odds} and {@code pd}, all NULL
 * for a record that the card does not score. NaN counts as missing.
 */
public final class SqlExport {

    private SqlExport() {}

    /**
     * Writes the query.
     *
     * @param table name of the table, as it is spelt in the database
     * @return the query, or the characteristic whose name or categories hold the character NUL, which PostgreSQL has not
     */
    public static Export of(Scorecard card, String table) {
        for (Characteristic characteristic : card.characteristics()) {
            if (hasNul(characteristic)) {
                return new Export.Inexpressible(characteristic.name());
            }
        }
        String points = sum(card, Stream.empty(), bin -> Integer.toString(bin.points()));
        String logOdds = sum(card, Stream.of(number(card.intercept())), bin -> number(bin.logGoodOdds()));
        return new Export.Document("""
                -- %s
                SELECT r.*, s.score, s.log_good_odds, 1 / (1 + exp(s.log_good_odds)) AS pd
                  FROM %s AS r
                 CROSS JOIN LATERAL (
                SELECT %s AS score,
                       %s AS log_good_odds
                       ) AS s
                """.formatted(comment(card.name()), identifier(table), points, logOdds));
    }

    private static String sum(Scorecard card, Stream<String> first, Function<Bin, String> worth) {
        return Stream.concat(first, card.characteristics().stream().map(c -> cases(c, worth)))
                .collect(Collectors.joining("\n     + "));
    }

    private static String cases(Characteristic characteristic, Function<Bin, String> worth) {
        boolean numeric = characteristic.type() == ValueType.NUMERIC;
        String column = "r." + identifier(characteristic.name());
        // text as text and compared byte by byte, whatever type and collation the column has
        String value = numeric ? column + "::double precision" : column + "::text COLLATE \"C\"";
        String missing = numeric ? value + " IS NULL OR " + value + " = 'NaN'" : value + " IS NULL";
        StringBuilder sql = new StringBuilder("CASE");
        when(sql, missing, characteristic, worth, Bin.BinKind.MISSING);
        List<Bin> bins = characteristic.bins();
        if (bins.stream().noneMatch(bin -> bin.kind() == Bin.BinKind.MISSING)) {
            sql.append("\n         WHEN ").append(missing).append(" THEN NULL");
        }
        for (Bin bin : bins) {
            if (!bin.values().isEmpty() && (!numeric || bin.kind() == Bin.BinKind.SPECIAL)) {
                then(sql, value + " IN (" + literals(bin, numeric) + ")", worth.apply(bin));
            }
        }
        for (Bin bin : bins) {
            if (numeric && bin.kind() == Bin.BinKind.INTERVAL) {
                then(sql, interval(value, bin), worth.apply(bin));
            }
        }
        if (!numeric) {
            when(sql, "TRUE", characteristic, worth, Bin.BinKind.OTHER);
        }
        return sql.append(" END").toString();
    }

    private static void when(
            StringBuilder sql,
            String condition,
            Characteristic characteristic,
            Function<Bin, String> worth,
            Bin.BinKind kind) {
        characteristic.bins().stream()
                .filter(bin -> bin.kind() == kind)
                .findFirst()
                .ifPresent(bin -> then(sql, condition, worth.apply(bin)));
    }

    private static void then(StringBuilder sql, String condition, String worth) {
        sql.append("\n         WHEN ").append(condition).append(" THEN ").append(worth);
    }

    private static String interval(String value, Bin bin) {
        Stream<String> bounds = Stream.of(
                bin.lower() == null ? "" : value + " >= " + number(bin.lower()),
                bin.upper() == null ? "" : value + " < " + number(bin.upper()));
        String condition = bounds.filter(bound -> !bound.isEmpty()).collect(Collectors.joining(" AND "));
        return condition.isEmpty() ? "TRUE" : condition;
    }

    private static String literals(Bin bin, boolean numeric) {
        return bin.values().stream()
                .map(value -> numeric ? number(Double.parseDouble(value)) : text(value))
                .collect(Collectors.joining(", "));
    }

    /** Shortest decimal that reads back as the same double. */
    private static String number(double value) {
        return "'" + value + "'::double precision";
    }

    /** A literal that means the same with standard_conforming_strings on and off. */
    static String text(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return value.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String comment(String name) {
        return name.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean hasNul(Characteristic characteristic) {
        return Stream.concat(
                        Stream.of(characteristic.name()),
                        characteristic.bins().stream().flatMap(bin -> bin.values().stream()))
                .anyMatch(text -> text.indexOf('\0') >= 0);
    }
}
