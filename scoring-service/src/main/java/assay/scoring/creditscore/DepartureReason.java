package assay.scoring.creditscore;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reasons for which people may depart from a decision. A list, so that departures can be counted by it. */
@Schema(name = "DepartureReason", description = "The first five are for overrides, the others for policy exceptions")
enum DepartureReason {
    PARENT_SUPPORT(Departure.Kind.OVERRIDE),
    NEWER_INFORMATION(Departure.Kind.OVERRIDE),
    MARKET_OUTLOOK(Departure.Kind.OVERRIDE),
    MANAGEMENT_CHANGE(Departure.Kind.OVERRIDE),
    PENDING_LITIGATION(Departure.Kind.OVERRIDE),
    STRATEGIC_RELATION(Departure.Kind.POLICY_EXCEPTION),
    GUARANTEE_GIVEN(Departure.Kind.POLICY_EXCEPTION),
    PUBLIC_PROGRAMME(Departure.Kind.POLICY_EXCEPTION),
    WORKOUT(Departure.Kind.POLICY_EXCEPTION);

    private final Departure.Kind kind;

    DepartureReason(Departure.Kind kind) {
        this.kind = kind;
    }

    boolean isFor(Departure.Kind other) {
        return kind == other;
    }

    /** Key of its text. */
    String text() {
        return "departure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
