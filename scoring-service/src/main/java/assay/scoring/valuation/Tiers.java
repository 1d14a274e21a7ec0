package assay.scoring.valuation;

import assay.scoring.valuation.domain.TierCutoffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The cut-offs each portfolio run freezes. */
@ApplicationScoped
class Tiers {

    /**
     * {@link TierCutoffs#of(long[], int, int)} in the database: integers only, exact, without fetching the values. A
     * client is in a tier while the clients before it hold less than the tier's share.
     */
    private static final String COMPUTE = """
            SELECT coalesce(min(value) FILTER (WHERE before * 100 < total * :aPercent), :none) AS a,
                coalesce(min(value) FILTER (WHERE before * 100 < total * :bPercent), :none) AS b
            FROM (SELECT gross_clv_minor AS value,
                    sum(gross_clv_minor) OVER (ORDER BY gross_clv_minor DESC, client_id
                        ROWS UNBOUNDED PRECEDING) - gross_clv_minor AS before,
                    (SELECT sum(gross_clv_minor) FROM valuation
                        WHERE portfolio = :portfolio AND gross_clv_minor > 0) AS total
                FROM valuation WHERE portfolio = :portfolio AND gross_clv_minor > 0) AS ranked
            """;

    private final Jdbi jdbi;

    Tiers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The cut-offs in force; empty until the portfolio's first run. */
    Optional<TierCutoffs> of(String portfolio) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT lowest_of_a_minor AS a, lowest_of_b_minor AS b FROM tier_cutoff
                        WHERE portfolio = :portfolio
                        """)
                .bind("portfolio", portfolio)
                .map((row, _) -> new TierCutoffs(row.getLong("a"), row.getLong("b")))
                .findOne());
    }

    /** The cut-offs of the values that are stored now. */
    TierCutoffs compute(String portfolio, int aPercent, int bPercent) {
        return jdbi.withHandle(handle -> handle.createQuery(COMPUTE)
                .bind("portfolio", portfolio)
                .bind("aPercent", aPercent)
                .bind("bPercent", bPercent)
                .bind("none", Long.MAX_VALUE)
                .map((row, _) -> new TierCutoffs(row.getLong("a"), row.getLong("b")))
                .one());
    }

    void freeze(String portfolio, UUID runId, TierCutoffs cutoffs, int aPercent, int bPercent, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO tier_cutoff (portfolio, run_id, lowest_of_a_minor, lowest_of_b_minor, a_percent,
                            b_percent, frozen_at)
                        VALUES (:portfolio, :run, :a, :b, :aPercent, :bPercent, :at)
                        ON CONFLICT (portfolio) DO UPDATE SET run_id = excluded.run_id,
                            lowest_of_a_minor = excluded.lowest_of_a_minor,
                            lowest_of_b_minor = excluded.lowest_of_b_minor, a_percent = excluded.a_percent,
                            b_percent = excluded.b_percent, frozen_at = excluded.frozen_at
                        """)
                .bind("portfolio", portfolio)
                .bind("run", runId)
                .bind("a", cutoffs.lowestOfAMinor())
                .bind("b", cutoffs.lowestOfBMinor())
                .bind("aPercent", aPercent)
                .bind("bPercent", bPercent)
                .bind("at", at)
                .execute());
    }
}
