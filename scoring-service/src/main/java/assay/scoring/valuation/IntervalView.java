package assay.scoring.valuation;

import assay.scoring.valuation.domain.evidence.Interval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a number lies with a given confidence. */
@Schema(name = "ConfidenceInterval", description = "Percentile interval of the bootstrap.")
record IntervalView(double lower, double upper) {

    static IntervalView of(Interval interval) {
        return new IntervalView(interval.lower(), interval.upper());
    }
}
