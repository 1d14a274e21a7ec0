package assay.scoring.valuation;

import assay.scoring.activity.ActivityQuery;
import assay.scoring.valuation.Estimates.Made;
import assay.scoring.valuation.domain.insight.ValueChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Splits the change of clients' gross values between two days: first time passes under the earlier model, then what was
 * done in between becomes known, then the model changes. A client without a value counts as nothing on that day.
 */
@ApplicationScoped
class ChangeOfValues {

    private final Estimates estimates;

    ChangeOfValues(Estimates estimates) {
        this.estimates = estimates;
    }

    /**
     * Between which days and models.
     *
     * @param knownAt facts recorded later are left out on both days; null for all
     */
    record Span(
            ModelSet earlier,
            ModelSet later,
            LocalDate from,
            LocalDate to,
            @Nullable Instant knownAt) {}

    /**
     * One client.
     *
     * @param before state on the earlier day
     * @param after state on the later day
     * @param beforeMinor value on the earlier day in minor units; null for none
     * @param afterMinor value on the later day; null for none
     * @param change in minor units
     */
    record Changed(
            UUID clientId,
            ValuationState before,
            ValuationState after,
            @Nullable Long beforeMinor,
            @Nullable Long afterMinor,
            ValueChange change) {}

    /**
     * The clients of a selection who had a counted transaction by the later day, in the order of their ids. Needs a
     * running transaction where they are many.
     *
     * @param which narrows a query to the clients wanted
     */
    List<Changed> of(Span span, UnaryOperator<ActivityQuery> which) {
        Map<UUID, Made> before = made(span, span.earlier(), span.from(), which, UnaryOperator.identity());
        Map<UUID, Made> idle = made(span, span.earlier(), span.from(), which, activity -> activity.agedTo(span.to()));
        Map<UUID, Made> known = made(span, span.earlier(), span.to(), which, UnaryOperator.identity());
        Map<UUID, Made> after = span.later().equals(span.earlier())
                ? known
                : made(span, span.later(), span.to(), which, UnaryOperator.identity());
        SortedSet<UUID> clients = new TreeSet<>(known.keySet());
        clients.addAll(after.keySet());
        return clients.stream()
                .map(client ->
                        changed(client, before.get(client), idle.get(client), known.get(client), after.get(client)))
                .toList();
    }

    private Map<UUID, Made> made(
            Span span,
            ModelSet models,
            LocalDate until,
            UnaryOperator<ActivityQuery> which,
            UnaryOperator<ClientActivity> state) {
        return estimates.of(
                models,
                until,
                settings -> which.apply(settings.activityUntil(until)).knownAt(span.knownAt()),
                state);
    }

    private static Changed changed(
            UUID client, @Nullable Made before, @Nullable Made idle, @Nullable Made known, @Nullable Made after) {
        double start = minor(before);
        double waited = minor(idle);
        double told = minor(known);
        double end = minor(after);
        return new Changed(
                client,
                state(before),
                state(after),
                before == null ? null : before.estimate().grossClvMinor(),
                after == null ? null : after.estimate().grossClvMinor(),
                new ValueChange(start, waited - start, told - waited, end - told, end));
    }

    private static ValuationState state(@Nullable Made made) {
        return made == null ? ValuationState.NO_TRANSACTIONS : made.estimate().state();
    }

    private static double minor(@Nullable Made made) {
        Long value = made == null ? null : made.estimate().grossClvMinor();
        return value == null ? 0 : value;
    }
}
