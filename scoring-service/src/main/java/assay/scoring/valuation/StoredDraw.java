package assay.scoring.valuation;

import assay.scoring.valuation.domain.evidence.Bootstrap;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.MbgNbd;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.util.SortedMap;

/** The models of one draw as they are stored. */
record StoredDraw(RepeatFamily family, SortedMap<String, Double> repeats, GammaGamma spend) {

    static StoredDraw of(Bootstrap.Replicate replicate) {
        return new StoredDraw(replicate.repeats().family(), replicate.repeats().parameters(), replicate.spend());
    }

    Bootstrap.Replicate replicate() {
        double r = repeats.get("r");
        double alphaWeeks = repeats.get("alphaWeeks");
        RepeatModel model = switch (family) {
            case BG_NBD -> new BgNbd(r, alphaWeeks, repeats.get("a"), repeats.get("b"));
            case MBG_NBD -> new MbgNbd(r, alphaWeeks, repeats.get("a"), repeats.get("b"));
            case PARETO_NBD -> new ParetoNbd(r, alphaWeeks, repeats.get("s"), repeats.get("betaWeeks"));
        };
        return new Bootstrap.Replicate(model, spend);
    }
}
