package assay.scoring.scorecards;

import assay.foundation.ids.Ids;
import assay.scoring.documents.Documents;
import assay.scoring.scorecards.domain.Scorecard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Puts cards into the registry as if they had been developed and released. */
@ApplicationScoped
public class StoredCards {

    private final Jdbi jdbi;
    private final Clock clock;

    StoredCards(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Of a purpose of its own. */
    public UUID released(Scorecard card) {
        UUID id = Ids.next();
        String document = Documents.writeSparse(CardDocument.written(card));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO scorecard (id, revision, purpose, version, name, origin, status, document,
                            document_hash, requested_by, requested_at, activated_by, activated_at)
                        VALUES (:id, 2, :purpose, 1, :name, :origin, 'ACTIVE', :document, :hash, 'owner', :at,
                            'validator', :at)
                        """)
                .bind("id", id)
                .bind("purpose", "test-" + id)
                .bind("name", card.name())
                .bind("origin", card.origin().name())
                .bind("document", document)
                .bind("hash", Documents.hash(document))
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
        return id;
    }
}
