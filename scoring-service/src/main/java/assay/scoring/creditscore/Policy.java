package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.documents.Documents;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A master scale or a decision strategy with its life.
 *
 * @param portfolio portfolio it is for; {@link #EVERY_PORTFOLIO} for those without one of their own
 * @param number version of the document among those of its kind and portfolio, from 1
 * @param version changes with every step of its life, from 1
 * @param document as it was written; never changed
 */
record Policy(
        UUID id,
        Kind kind,
        String portfolio,
        long number,
        long version,
        Status status,
        String document,
        String author,
        Instant createdAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    static final String EVERY_PORTFOLIO = "*";

    /** What the document is. */
    enum Kind {
        MASTER_SCALE("master-scale"),
        DECISION_STRATEGY("decision-strategy");

        private final String resource;

        Kind(String resource) {
            this.resource = resource;
        }

        /** Name in problems, audit and locations. */
        String resource() {
            return resource;
        }
    }

    /** The steps of its life. */
    @Schema(name = "PolicyStatus")
    enum Status {
        /** Waiting for somebody else's release. */
        CANDIDATE,
        /** Released: clients are scored with it. */
        ACTIVE,
        /** Replaced by another one; may be released again. */
        RETIRED
    }

    MasterScale masterScale() {
        return Documents.read(document, MasterScale.class);
    }

    DecisionStrategy strategy() {
        return Documents.read(document, DecisionStrategy.class);
    }
}
