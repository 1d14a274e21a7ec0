package assay.scoring.valuation;

import assay.scoring.valuation.domain.TierCutoffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What new facts are valued by: the released model of a portfolio and the tier cut-offs in force, in one look. */
@ApplicationScoped
class Yardsticks {

    private static final String IN_FORCE = """
            SELECT m.id, m.version, c.lowest_of_a_minor, c.lowest_of_b_minor
            FROM valuation_model m LEFT JOIN tier_cutoff c ON c.portfolio = m.portfolio
            WHERE m.portfolio = :portfolio AND m.status = 'ACTIVE'
            """;

    /**
     * @param model released model
     * @param cutoffs null until the portfolio's first run
     */
    record Yardstick(ValuationModel model, @Nullable TierCutoffs cutoffs) {}

    private record InForce(
            UUID modelId, long modelVersion, @Nullable TierCutoffs cutoffs) {}

    private final Jdbi jdbi;
    private final ValuationModels models;

    /** The model last used for each portfolio, a handful; good only while the database names its id and version. */
    private final Map<String, ValuationModel> read = new ConcurrentHashMap<>();

    Yardsticks(Jdbi jdbi, ValuationModels models) {
        this.jdbi = jdbi;
        this.models = models;
    }

    /** What is in force now; empty while no model is released. */
    Optional<Yardstick> of(String portfolio) {
        Optional<InForce> found = jdbi.withHandle(handle -> handle.createQuery(IN_FORCE)
                .bind("portfolio", portfolio)
                .map((row, _) -> new InForce(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getObject(3) == null ? null : new TierCutoffs(row.getLong(3), row.getLong(4))))
                .findOne());
        return found.map(inForce -> new Yardstick(model(portfolio, inForce), inForce.cutoffs()));
    }

    private ValuationModel model(String portfolio, InForce inForce) {
        ValuationModel known = read.get(portfolio);
        if (known != null && known.id().equals(inForce.modelId()) && known.version() == inForce.modelVersion()) {
            return known;
        }
        ValuationModel model = models.find(inForce.modelId()).orElseThrow();
        read.put(portfolio, model);
        return model;
    }
}
