package assay.scoring.valuation;

import assay.scoring.valuation.domain.TierCutoffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What new facts are valued by: the released models of a portfolio and the tier cut-offs in force, in one look. */
@ApplicationScoped
class Yardsticks {

    private static final String IN_FORCE = """
            SELECT m.id, m.version, c.lowest_of_a_minor, c.lowest_of_b_minor, s.id
            FROM valuation_model m LEFT JOIN tier_cutoff c ON c.portfolio = m.portfolio
                LEFT JOIN valuation_settings s ON s.portfolio = m.portfolio AND s.status = 'ACTIVE'
            WHERE m.portfolio = :portfolio AND m.status = 'ACTIVE' AND m.product_line IS NULL
            ORDER BY m.id
            """;

    /**
     * @param models released models
     * @param cutoffs null until the portfolio's first run
     */
    record Yardstick(ModelSet models, @Nullable TierCutoffs cutoffs) {}

    private record InForce(
            Named model,
            @Nullable TierCutoffs cutoffs,
            @Nullable UUID settingsId) {}

    private record Named(UUID id, long version) {}

    private record Known(List<Named> names, List<ValuationModel> models) {}

    private final Jdbi jdbi;
    private final ValuationModels models;
    private final SettingsVersions settings;

    /** The models last used for each portfolio, a handful; good only while the database names their ids and versions. */
    private final Map<String, Known> read = new ConcurrentHashMap<>();

    Yardsticks(Jdbi jdbi, ValuationModels models, SettingsVersions settings) {
        this.jdbi = jdbi;
        this.models = models;
        this.settings = settings;
    }

    /** What is in force now; empty while no model is released. */
    Optional<Yardstick> of(String portfolio) {
        List<InForce> found = jdbi.withHandle(handle -> handle.createQuery(IN_FORCE)
                .bind("portfolio", portfolio)
                .map((row, _) -> new InForce(
                        new Named(row.getObject(1, UUID.class), row.getLong(2)),
                        row.getObject(3) == null ? null : new TierCutoffs(row.getLong(3), row.getLong(4)),
                        row.getObject(5, UUID.class)))
                .list());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Named> names = found.stream().map(InForce::model).toList();
        return ModelSet.of(
                        models(portfolio, names), settings.byId(found.getFirst().settingsId()))
                .map(models -> new Yardstick(models, found.getFirst().cutoffs()));
    }

    private List<ValuationModel> models(String portfolio, List<Named> names) {
        Known known = read.get(portfolio);
        if (known == null || !known.names().equals(names)) {
            known = new Known(
                    names,
                    names.stream()
                            .map(named -> models.find(named.id()).orElseThrow())
                            .toList());
            read.put(portfolio, known);
        }
        return known.models();
    }
}
