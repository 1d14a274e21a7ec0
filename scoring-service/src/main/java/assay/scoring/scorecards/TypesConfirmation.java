package assay.scoring.scorecards;

import assay.foundation.audit.Audit;
import assay.foundation.etag.Etag;
import assay.foundation.jobs.Jobs;
import assay.foundation.jobs.Uploads;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.NotFound;
import assay.scoring.documents.Documents;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Confirms or corrects the types that were found in a sample; the development goes on with them. */
@ApplicationScoped
class TypesConfirmation {

    private final CardRegistry registry;
    private final Scorecards cards;
    private final Uploads uploads;
    private final Jobs jobs;
    private final Audit audit;

    TypesConfirmation(CardRegistry registry, Scorecards cards, Uploads uploads, Jobs jobs, Audit audit) {
        this.registry = registry;
        this.cards = cards;
        this.uploads = uploads;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Settles the types.
     *
     * @param types every column of the sample once
     * @throws Conflict {@code types-not-awaited} if the card does not wait for them, {@code sample-expired} if its
     *     sample has been deleted meanwhile
     */
    @Transactional
    CardEntry confirm(UUID id, @Nullable String ifMatch, List<ColumnType> types) {
        CardEntry card = registry.lock(id).orElseThrow(() -> new NotFound("scorecard", id));
        Etag.require(ifMatch, card.revision());
        if (card.status() != CardStatus.AWAITING_TYPES || card.types() == null) {
            throw new Conflict("types-not-awaited", Map.of("status", card.status()));
        }
        if (uploads.open(id).isEmpty()) {
            throw new Conflict("sample-expired", Map.of());
        }
        registry.confirmTypes(id, settled(card.types(), types));
        jobs.create(ConfirmedDevelopment.KIND, new ConfirmedDevelopment.Spec(id));
        audit.record("confirm-types", "scorecard", List.of(id));
        return cards.entry(id).orElseThrow();
    }

    private static List<ColumnType> settled(String found, List<ColumnType> wanted) {
        Map<String, ColumnType> open = new LinkedHashMap<>();
        Documents.read(found, new TypeReference<List<ColumnType>>() {}).forEach(type -> open.put(type.name(), type));
        List<FieldError> errors = new ArrayList<>();
        List<ColumnType> settled = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ColumnType type = wanted.get(i);
            ColumnType before = open.remove(type.name());
            if (before == null) {
                errors.add(FieldError.of("/" + i + "/name", "column-not-open"));
            } else {
                settled.add(new ColumnType(
                        type.name(), type.type(), before.declared(), before.distinct(), before.missing()));
            }
        }
        open.keySet().forEach(name -> errors.add(new FieldError("", "column-unconfirmed", Map.of("column", name))));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return settled;
    }
}
