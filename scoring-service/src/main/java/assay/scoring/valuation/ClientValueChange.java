package assay.scoring.valuation;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.scoring.activity.KnownClient;
import assay.scoring.valuation.ChangeOfValues.Changed;
import assay.scoring.valuation.ChangeOfValues.Span;
import assay.scoring.valuation.domain.insight.ValueChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells why one client's value is another than before. */
@ApplicationScoped
class ClientValueChange {

    private static final String FORMULA = "time-transactions-model";

    private final ValuationReading reading;
    private final ModelChoice choice;
    private final ChangeOfValues changes;
    private final Clock clock;

    ClientValueChange(ValuationReading reading, ModelChoice choice, ChangeOfValues changes, Clock clock) {
        this.reading = reading;
        this.choice = choice;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The change between two days.
     *
     * @param fromModelId a fitted model of the client's portfolio; null for the released one
     * @param toModelId as above
     * @param knownAt facts recorded later are left out on both days; null for all
     */
    ClientValueChangeView of(
            UUID clientId,
            LocalDate from,
            LocalDate to,
            @Nullable UUID fromModelId,
            @Nullable UUID toModelId,
            @Nullable Instant knownAt) {
        reading.requirePast(to, knownAt);
        if (!from.isBefore(to)) {
            throw new Invalid(FieldError.of("to", "not-after-from"));
        }
        KnownClient client = reading.visible(clientId);
        Optional<ModelSet> earlier = choice.of(client, fromModelId, null);
        Optional<ModelSet> later = choice.of(client, toModelId, null);
        Instant known = Objects.requireNonNullElseGet(knownAt, clock::instant);
        if (earlier.isEmpty() || later.isEmpty()) {
            return new ClientValueChangeView(
                    clientId,
                    client.portfolio(),
                    from,
                    to,
                    known,
                    null,
                    null,
                    null,
                    ValuationState.NO_ACTIVE_MODEL,
                    ValuationState.NO_ACTIVE_MODEL,
                    null,
                    FORMULA);
        }
        ModelTerms terms = earlier.get().whole().terms();
        Changed changed = changes
                .of(new Span(earlier.get(), later.get(), from, to, knownAt), query -> query.of(List.of(clientId)))
                .stream()
                .findFirst()
                .orElseGet(() -> new Changed(
                        clientId,
                        ValuationState.NO_TRANSACTIONS,
                        ValuationState.NO_TRANSACTIONS,
                        null,
                        null,
                        new ValueChange(0, 0, 0, 0, 0)));
        return new ClientValueChangeView(
                clientId,
                client.portfolio(),
                from,
                to,
                known,
                terms.modelId(),
                later.get().whole().id(),
                terms.looksAhead(from, knownAt),
                changed.before(),
                changed.after(),
                ValueChangeView.of(changed.change(), terms.currency()),
                FORMULA);
    }
}
