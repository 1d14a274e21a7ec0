package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.ArrayList;
import java.util.List;

/** How far each characteristic can move the score: what a missing value weighs. */
final class DataWeights {

    private final List<Characteristic> characteristics;
    private final int[] ranges;
    private final double total;

    DataWeights(Scorecard card) {
        characteristics = card.characteristics();
        ranges = characteristics.stream().mapToInt(DataWeights::range).toArray();
        double sum = 0;
        for (int range : ranges) {
            sum += range;
        }
        total = sum;
    }

    /** @param bins by characteristic */
    Completeness of(int[] bins) {
        List<String> missing = new ArrayList<>();
        double given = total;
        for (int j = 0; j < bins.length; j++) {
            Characteristic characteristic = characteristics.get(j);
            if (characteristic.bins().get(bins[j]).kind() == Bin.BinKind.MISSING) {
                missing.add(characteristic.name());
                given -= ranges[j];
            }
        }
        return Completeness.of(total == 0 ? 1 : given / total, missing);
    }

    private static int range(Characteristic characteristic) {
        int most = characteristic.bins().stream().mapToInt(Bin::points).max().orElse(0);
        int least = characteristic.bins().stream().mapToInt(Bin::points).min().orElse(0);
        return most - least;
    }
}
