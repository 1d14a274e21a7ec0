package assay.scoring.policies;

import assay.scoring.documents.Documents;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document with its life: written by one person, released by another.
 *
 * @param portfolio portfolio it is for; {@link #EVERY_PORTFOLIO} for those without one of their own
 * @param number version of the document among those of its kind and portfolio, from 1
 * @param version changes with every step of its life, from 1
 * @param document as it was written; never changed
 */
public record Policy(
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

    /** Stands for every portfolio without a document of its own. */
    public static final String EVERY_PORTFOLIO = "*";

    /** What the document is. */
    public enum Kind {
        MASTER_SCALE("master-scale"),
        DECISION_STRATEGY("decision-strategy"),
        FINANCING_POLICY("financing-policy");

        private final String resource;

        Kind(String resource) {
            this.resource = resource;
        }

        /** Name in problems, audit and locations. */
        public String resource() {
            return resource;
        }
    }

    /** The steps of its life. */
    @Schema(name = "PolicyStatus")
    public enum Status {
        /** Waiting for somebody else's release. */
        CANDIDATE,
        /** Released: it is what counts. */
        ACTIVE,
        /** Replaced by another one; may be released again. */
        RETIRED
    }

    /** The document itself. */
    public <T> T read(Class<T> type) {
        return Documents.read(document, type);
    }
}
