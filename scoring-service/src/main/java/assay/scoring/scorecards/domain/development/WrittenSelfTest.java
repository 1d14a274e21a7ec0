package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Self-test records of a card without a sample: each bin of a characteristic with the first bins of all others. */
public final class WrittenSelfTest {

    private WrittenSelfTest() {}

    /** A record for every bin, with the score that the card gives it now. */
    public static List<SelfTestRecord> of(Scorecard card) {
        CardEvaluator evaluator = new CardEvaluator(card);
        List<SelfTestRecord> records = new ArrayList<>();
        for (Characteristic varied : card.characteristics()) {
            for (Bin bin : varied.bins()) {
                SortedMap<String, String> inputs = new TreeMap<>();
                for (Characteristic characteristic : card.characteristics()) {
                    Bin taken = characteristic == varied
                            ? bin
                            : characteristic.bins().getFirst();
                    if (taken.kind() != Bin.BinKind.MISSING) {
                        inputs.put(characteristic.name(), example(characteristic, taken));
                    }
                }
                SelfTestRecord.of(evaluator, inputs).ifPresent(records::add);
            }
        }
        return records;
    }

    private static String example(Characteristic characteristic, Bin bin) {
        if (!bin.values().isEmpty()) {
            return bin.values().getFirst();
        }
        if (bin.kind() == Bin.BinKind.OTHER) {
            StringBuilder text = new StringBuilder("other");
            while (characteristic
                            .bins()
                            .get(characteristic.binOf(text.toString()))
                            .kind()
                    != Bin.BinKind.OTHER) {
                text.append('_');
            }
            return text.toString();
        }
        if (bin.lower() != null) {
            return Numbers.text(bin.lower());
        }
        return Numbers.text(bin.upper() == null ? 0 : bin.upper() - StrictMath.max(1, StrictMath.abs(bin.upper())));
    }
}
