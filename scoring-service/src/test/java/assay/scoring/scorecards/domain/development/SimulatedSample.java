package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.development.DevelopmentSettings.CentralTendency;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * A sample with a known law: default is likelier with debt, less likely with age, likelier in some trades; one value in
 * ten of the income is missing, one in twenty is the special code -99.
 */
public record SimulatedSample(List<String> header, List<List<String>> rows) {

    static final CentralTendency TENDENCY = new CentralTendency(0.02, "2016-2025", 0.001);
    static final List<String> HEADER = List.of("debt", "age", "income", "trade", "noise", "observed", "outcome");

    public static SimulatedSample of(long seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] trades = {"building", "farming", "retail", "transport"};
        List<List<String>> list = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            double debt = random.nextInt(0, 1000) / 10.0;
            int age = random.nextInt(20, 70);
            double income = random.nextInt(100, 9000);
            int trade = random.nextInt(trades.length);
            double odds =
                    -1.5 + 0.03 * (debt - 50) - 0.04 * (age - 45) - 0.0002 * (income - 4500) + 0.4 * (trade - 1.5);
            boolean bad = random.nextDouble() < 1 / (1 + StrictMath.exp(-odds));
            int gap = random.nextInt(20);
            list.add(List.of(
                    Double.toString(debt),
                    Integer.toString(age),
                    gap < 2 ? "" : gap == 2 ? "-99" : Double.toString(income),
                    trades[trade],
                    Integer.toString(random.nextInt(50)),
                    LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)).toString(),
                    bad ? "default" : "paid"));
        }
        return new SimulatedSample(HEADER, list);
    }

    static DevelopmentSettings settings() {
        ColumnSettings income = ColumnSettings.of("income");
        return DevelopmentSettings.of("simulated", new Label("outcome", Set.of("default"), Set.of()), TENDENCY)
                .withColumns(List.of(
                        new ColumnSettings(
                                "income",
                                null,
                                List.of("-99"),
                                income.missingTokens(),
                                false,
                                BinningTrend.AUTO,
                                List.of(),
                                List.of(),
                                income.label(),
                                income.repayment(),
                                income.question(),
                                income.action(),
                                income.reason()),
                        ColumnSettings.of("observed").exclude()));
    }

    public DevelopmentOutcome develop() {
        return Samples.develop(settings(), header, rows);
    }

    /** As a file. */
    public String csv(String separator) {
        StringBuilder csv = new StringBuilder(String.join(separator, header)).append('\n');
        rows.forEach(row -> csv.append(String.join(separator, row)).append('\n'));
        return csv.toString();
    }

    /** The same rows with a cell replaced. */
    public SimulatedSample with(int row, String column, String value) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(header.indexOf(column), value);
        changed.set(row, List.copyOf(cells));
        return new SimulatedSample(header, changed);
    }

    /** The same rows with another column. */
    public SimulatedSample and(String column, IntFunction<String> values) {
        List<String> names = new ArrayList<>(header);
        names.add(column);
        List<List<String>> wider = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i));
            cells.add(values.apply(i));
            wider.add(List.copyOf(cells));
        }
        return new SimulatedSample(List.copyOf(names), wider);
    }

    boolean isBad(int row) {
        return rows.get(row).get(header.indexOf("outcome")).equals("default");
    }
}
