package assay.scoring.scorecards;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.security.Caller;
import assay.scoring.scorecards.domain.CardFaults;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.development.ForbiddenAttributes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** Takes cards that experts have written down. */
@ApplicationScoped
public class CardImport {

    private final CardRegistry registry;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    CardImport(CardRegistry registry, Caller caller, Audit audit, Clock clock) {
        this.registry = registry;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a card in the name of the present caller.
     *
     * @throws Invalid with a pointer to every contradiction of the card
     */
    @Transactional(TxType.MANDATORY)
    UUID take(NewJudgementalScorecard request) {
        UUID id = add(request.purposeOrMain(), card(request), caller.subject());
        audit.record("import", "scorecard", List.of(id));
        return id;
    }

    /**
     * Registers a judgemental card as candidate.
     *
     * @param author who cannot release it
     * @throws Invalid as for an import
     */
    @Transactional(TxType.MANDATORY)
    public UUID add(String purpose, Scorecard card, String author) {
        List<FieldError> errors = new ArrayList<>(forbidden(card));
        CardFaults.of(card).stream().map(CardImport::error).forEach(errors::add);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        UUID id = Ids.next();
        registry.addWritten(id, purpose, card, author, clock.instant());
        return id;
    }

    private static Scorecard card(NewJudgementalScorecard request) {
        NewJudgementalScorecard.Scale scale = request.scale();
        if (!Double.isFinite(scale.targetPoints())
                || !Double.isFinite(scale.targetOdds())
                || !Double.isFinite(scale.pdo())) {
            throw new Invalid(FieldError.of("/scale", "not-finite"));
        }
        return request.card();
    }

    /** What a developed card may not use, an expert may not either. */
    private static List<FieldError> forbidden(Scorecard card) {
        return IntStream.range(0, card.characteristics().size())
                .filter(i -> ForbiddenAttributes.isForbidden(
                        card.characteristics().get(i).name()))
                .mapToObj(i -> FieldError.of("/characteristics/" + i + "/name", "card-forbidden-attribute"))
                .toList();
    }

    private static FieldError error(CardFaults.Fault fault) {
        String pointer = fault.characteristic() < 0 ? "" : "/characteristics/" + fault.characteristic();
        String code = "card-" + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return FieldError.of(fault.bin() < 0 ? pointer : pointer + "/bins/" + fault.bin(), code);
    }
}
