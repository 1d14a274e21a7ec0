package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bins of a column from the good and bad rows per code: intervals by optimal binning of quantiles, categories
 * ordered by bad rate and then likewise, rare categories in OTHER, missing and specials each in a bin of their own. Every
 * code lands in a bin, also one that the rows at hand lack: an empty bin weighs 0.
 */
final class ColumnBinning {

    private final int column;
    private final ColumnSettings settings;
    private final CodeBook book;
    private final long[] good;
    private final long[] bad;
    private final BinningRules rules;
    private final WeightOfEvidence evidence;
    private final List<Bin> bins = new ArrayList<>();
    private final int[] binOfCode;
    private @Nullable BinningTrend shape;

    private ColumnBinning(int column, SampleEncoding.Column of, long[][] counts, BinningRules rules) {
        this.column = column;
        this.settings = of.settings();
        this.book = of.book();
        this.good = counts[0];
        this.bad = counts[1];
        this.rules = rules;
        evidence = new WeightOfEvidence(
                Arrays.stream(good).sum(), Arrays.stream(bad).sum(), rules.zeroCell());
        binOfCode = new int[book.size()];
    }

    /**
     * Bins of a column.
     *
     * @param counts good rows (index 0) and bad rows (index 1) per code
     */
    static ColumnBins of(int column, SampleEncoding.Column of, long[][] counts, BinningRules rules) {
        return new ColumnBinning(column, of, counts, rules).bins();
    }

    private ColumnBins bins() {
        if (book.type() == ValueType.NUMERIC) {
            intervals();
        } else {
            categories();
        }
        for (int i = 0; i < book.specials().size(); i++) {
            add(Bin.BinKind.SPECIAL, List.of(book.specials().get(i)), new int[] {book.firstSpecial() + i}, null, null);
        }
        add(Bin.BinKind.MISSING, List.of(), new int[] {book.missing()}, null, null);
        double iv = 0;
        int corrected = 0;
        for (Bin bin : bins) {
            iv += evidence.informationValue(bin.good(), bin.bad());
            corrected += evidence.isCorrected(bin.good(), bin.bad()) ? 1 : 0;
        }
        return new ColumnBins(column, bins, binOfCode, iv, shape, corrected);
    }

    private void intervals() {
        int[] codes = IntStream.range(0, book.regular()).toArray();
        int[] ends = settings.cuts().isEmpty() ? merged(codes, settings.shape()) : manualEnds();
        int start = 0;
        for (int end : ends) {
            Double lower = start == 0 ? null : Double.valueOf(book.upper(start - 1));
            Double upper = end == codes.length ? null : Double.valueOf(book.upper(end - 1));
            add(Bin.BinKind.INTERVAL, List.of(), Arrays.copyOfRange(codes, start, end), lower, upper);
            start = end;
        }
    }

    private int[] manualEnds() {
        int[] ends = new int[settings.cuts().size() + 1];
        for (int i = 0; i < settings.cuts().size(); i++) {
            ends[i] = book.codesBelow(settings.cuts().get(i));
        }
        ends[settings.cuts().size()] = book.regular();
        return ends;
    }

    private void categories() {
        List<Integer> common = new ArrayList<>();
        List<Integer> rare = new ArrayList<>(List.of(book.regular()));
        double least = rules.rareShare() * (evidence.allGood() + evidence.allBad());
        for (int code = 0; code < book.regular(); code++) {
            (good[code] + bad[code] >= least && good[code] + bad[code] > 0 ? common : rare).add(code);
        }
        if (!settings.groups().isEmpty()) {
            manualGroups();
            return;
        }
        if (!common.isEmpty()) {
            common.sort(Comparator.comparingDouble(this::rate).thenComparing(Comparator.naturalOrder()));
            int[] codes = ints(common);
            int start = 0;
            for (int end : merged(codes, BinningTrend.ASCENDING)) {
                addCategories(Arrays.copyOfRange(codes, start, end));
                start = end;
            }
        }
        add(Bin.BinKind.OTHER, List.of(), ints(rare), null, null);
    }

    private void manualGroups() {
        boolean[] taken = new boolean[book.regular() + 1];
        for (List<String> group : settings.groups()) {
            int[] codes = group.stream()
                    .mapToInt(book::code)
                    .filter(code -> code < book.regular())
                    .toArray();
            for (int code : codes) {
                taken[code] = true;
            }
            add(Bin.BinKind.CATEGORIES, group, codes, null, null);
        }
        add(
                Bin.BinKind.OTHER,
                List.of(),
                IntStream.rangeClosed(0, book.regular())
                        .filter(code -> !taken[code])
                        .toArray(),
                null,
                null);
    }

    private void addCategories(int[] codes) {
        add(
                Bin.BinKind.CATEGORIES,
                Arrays.stream(codes).mapToObj(book::category).sorted().toList(),
                codes,
                null,
                null);
    }

    /** Ends of the bins that codes in order are merged into. */
    private int[] merged(int[] codes, BinningTrend wanted) {
        int[] pieces = pieces(codes);
        long[] g = new long[pieces.length];
        long[] b = new long[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            for (int c = i == 0 ? 0 : pieces[i - 1]; c < pieces[i]; c++) {
                g[i] += good[codes[c]];
                b[i] += bad[codes[c]];
            }
        }
        Optional<OptimalBinning.Bins> best = new OptimalBinning(g, b, evidence, rules).best(wanted);
        if (best.isEmpty()) {
            return new int[] {codes.length};
        }
        shape = best.get().shape();
        return Arrays.stream(best.get().ends()).map(end -> pieces[end - 1]).toArray();
    }

    /** Ends of pieces of nearly the same size; a code with many rows is a piece of its own. */
    private int[] pieces(int[] codes) {
        long rows =
                Arrays.stream(codes).mapToLong(code -> good[code] + bad[code]).sum();
        double size = rows / (double) rules.maxPrebins();
        List<Integer> ends = new ArrayList<>();
        long seen = 0;
        long inPiece = 0;
        for (int i = 0; i < codes.length; i++) {
            long here = good[codes[i]] + bad[codes[i]];
            seen += here;
            inPiece += here;
            boolean full = seen >= size * (ends.size() + 1) && inPiece > 0;
            if (full && ends.size() < rules.maxPrebins() - 1 && seen < rows) {
                ends.add(i + 1);
                inPiece = 0;
            }
        }
        ends.add(codes.length);
        return ints(ends);
    }

    private void add(
            Bin.BinKind kind, List<String> values, int[] codes, @Nullable Double lower, @Nullable Double upper) {
        long g = 0;
        long b = 0;
        for (int code : codes) {
            g += good[code];
            b += bad[code];
            binOfCode[code] = bins.size();
        }
        bins.add(new Bin(kind, lower, upper, values, g, b, evidence.woe(g, b), 0, 0));
    }

    private double rate(int code) {
        return bad[code] / (double) (good[code] + bad[code]);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
