package assay.scoring.slotting;

import assay.scoring.documents.Documents;
import assay.scoring.slotting.domain.ProjectRating;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stored ratings of projects, for whoever prices what is lent to them. */
@ApplicationScoped
public class KnownRatings {

    private final SlottingRatings ratings;

    KnownRatings(SlottingRatings ratings) {
        this.ratings = ratings;
    }

    /** A rating by its id. */
    public Optional<KnownRating> find(UUID id) {
        return ratings.find(id).map(KnownRatings::known);
    }

    private static KnownRating known(StoredRating stored) {
        ProjectRating rating = Documents.read(stored.result(), ProjectRating.class);
        return new KnownRating(
                stored.id(),
                stored.project(),
                stored.cardId(),
                rating.result(),
                rating.expectedLossShare(),
                rating.riskWeight(),
                rating.weightsVersion());
    }
}
