package assay.scoring.valuation;

import assay.foundation.background.Leadership;
import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.bulk.Column;
import assay.scoring.valuation.ValuationModel.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The models of all portfolios. */
@ApplicationScoped
class ValuationModels {

    private static final String COLUMNS = """
            id, version, portfolio, status, reason, reason_args, observed_until, transaction_types, income_rules,
            horizon_weeks, discount_rate, requested_by, requested_at, currency, r, alpha_weeks, a, b,
            repeats_fit, p, q, v, spend_fit, fitted_at, activated_by, activated_at, retired_at, family, segment,
            product_line, covariates, holdout_weeks, s, beta_weeks, effects, self_tests, back_test
            """;

    /** Models looked at when one is to be fitted; the others wait for the next round. */
    private static final int MOST_WAITING = 50;

    private final Jdbi jdbi;

    ValuationModels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(ValuationModel model) {
        ModelSettings settings = model.settings();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO valuation_model (id, version, portfolio, status, observed_until, transaction_types,
                            income_rules, horizon_weeks, discount_rate, requested_by, requested_at, family, segment,
                            product_line, covariates, holdout_weeks)
                        VALUES (:id, :version, :portfolio, :status, :observedUntil, :types, :rules::jsonb, :horizon,
                            :rate, :requestedBy, :requestedAt, :family, :segment, :productLine, :covariates,
                            :holdoutWeeks)
                        """)
                .bind("id", model.id())
                .bind("version", model.version())
                .bind("portfolio", settings.portfolio())
                .bind("status", model.status())
                .bind("observedUntil", settings.observedUntil())
                .bind("types", Column.of("text", settings.transactionTypes(), Enum::name))
                .bind("rules", StoredJson.of(settings.incomeRules()))
                .bind("horizon", settings.horizon().weeks())
                .bind("rate", settings.horizon().annualRate())
                .bind("requestedBy", model.requestedBy())
                .bind("requestedAt", model.requestedAt())
                .bind("family", settings.family())
                .bind("segment", settings.scope().segment())
                .bind("productLine", settings.scope().productLine())
                .bind("covariates", Column.of("text", settings.covariates(), Enum::name))
                .bind("holdoutWeeks", settings.holdoutWeeks())
                .execute());
    }

    Optional<ValuationModel> find(UUID id) {
        return one("SELECT " + COLUMNS + " FROM valuation_model WHERE id = :id", "id", id);
    }

    /** The model, locked until the end of the transaction. */
    Optional<ValuationModel> lock(UUID id) {
        return one("SELECT " + COLUMNS + " FROM valuation_model WHERE id = :id FOR UPDATE", "id", id);
    }

    /** The released model of a whole portfolio. */
    Optional<ValuationModel> active(String portfolio) {
        return one(
                "SELECT " + COLUMNS + " FROM valuation_model WHERE portfolio = :portfolio AND status = 'ACTIVE'"
                        + " AND segment IS NULL AND product_line IS NULL",
                "portfolio",
                portfolio);
    }

    /** The released model of a product line. */
    Optional<ValuationModel> activeOfLine(String portfolio, String productLine) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS
                        + " FROM valuation_model WHERE portfolio = :portfolio AND status = 'ACTIVE'"
                        + " AND product_line = :line")
                .bind("portfolio", portfolio)
                .bind("line", productLine)
                .map(ModelRow::read)
                .findOne());
    }

    /** The released models that clients are valued with: the portfolio's and those of its segments. */
    List<ValuationModel> activeOfClients(String portfolio) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS
                        + " FROM valuation_model WHERE portfolio = :portfolio AND status = 'ACTIVE'"
                        + " AND product_line IS NULL ORDER BY id")
                .bind("portfolio", portfolio)
                .map(ModelRow::read)
                .list());
    }

    /** Models of a portfolio or of all, newest first. */
    Page<ValuationModel> list(@Nullable String portfolio, @Nullable String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1, "valuation-models", portfolio)
                .map(place -> place.uuid(0))
                .orElse(new UUID(-1, -1));
        List<ValuationModel> rows = jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + """
                        FROM valuation_model
                        WHERE id < :before AND (:portfolio::text IS NULL OR portfolio = :portfolio)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("before", before)
                .bind("portfolio", portfolio)
                .bind("limit", limit + 1)
                .map(ModelRow::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind("valuation-models", portfolio));
    }

    /** The model that waits longest for its fit and that no other replica is fitting; ours until the transaction ends. */
    Optional<ValuationModel> takeNextToFit() {
        return jdbi.withHandle(handle ->
                handle.createQuery("SELECT " + COLUMNS + """
                        FROM (SELECT * FROM valuation_model WHERE status = 'FITTING' ORDER BY id LIMIT :most) AS waiting
                        """).bind("most", MOST_WAITING).map(ModelRow::read).stream()
                        .filter(model -> Leadership.tryTake(handle, "fit " + model.id()))
                        .findFirst()
                        // another replica may have finished it between the two statements
                        .filter(model -> find(model.id()).orElseThrow().status() == Status.FITTING));
    }

    /** A fit succeeded. */
    void fitted(UUID id, FittedParameters fitted, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE valuation_model SET version = version + 1, status = 'CANDIDATE', fitted_at = :at,
                            currency = :currency, r = :r, alpha_weeks = :alphaWeeks, a = :a, b = :b, s = :s,
                            beta_weeks = :betaWeeks, effects = :effects::jsonb, repeats_fit = :repeatsFit::jsonb,
                            p = :p, q = :q, v = :v, spend_fit = :spendFit::jsonb, self_tests = :selfTests::jsonb,
                            back_test = :backTest::jsonb
                        WHERE id = :id AND status = 'FITTING'
                        """)
                .bind("id", id)
                .bind("at", at)
                .bind("currency", fitted.currency())
                .bindMap(parameters(fitted))
                .bind("effects", StoredJson.of(fitted.effects()))
                .bind("selfTests", StoredJson.of(fitted.selfTests()))
                .bind("backTest", fitted.backTest() == null ? null : StoredJson.of(fitted.backTest()))
                .bind("repeatsFit", StoredJson.of(fitted.repeatsQuality()))
                .bind("p", fitted.spend() == null ? null : fitted.spend().p())
                .bind("q", fitted.spend() == null ? null : fitted.spend().q())
                .bind("v", fitted.spend() == null ? null : fitted.spend().v())
                .bind("spendFit", fitted.spendQuality() == null ? null : StoredJson.of(fitted.spendQuality()))
                .execute());
    }

    /** A fit came to nothing. */
    void refused(UUID id, Status status, String reason, Map<String, Object> figures, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE valuation_model SET version = version + 1, status = :status, reason = :reason,
                            reason_args = :figures::jsonb, fitted_at = :at
                        WHERE id = :id AND status = 'FITTING'
                        """)
                .bind("id", id)
                .bind("status", status)
                .bind("reason", reason)
                .bind("figures", StoredJson.of(figures))
                .bind("at", at)
                .execute());
    }

    /** Every family's columns; those of other families are empty. */
    private static Map<String, @Nullable Double> parameters(FittedParameters fitted) {
        Map<String, @Nullable Double> columns = new HashMap<>();
        List.of("r", "alphaWeeks", "a", "b", "s", "betaWeeks").forEach(column -> columns.put(column, null));
        columns.putAll(fitted.repeats().parameters());
        return columns;
    }

    /** Retires the released model of the same part of the portfolio, if there is one, and releases this one. */
    void activate(ValuationModel model, String by, Instant at) {
        jdbi.useHandle(handle -> {
            // two releases in one portfolio follow each other
            handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('activation/' || :portfolio, 0))")
                    .bind("portfolio", model.settings().portfolio())
                    .mapTo(int.class)
                    .one();
            handle.createUpdate("""
                            UPDATE valuation_model SET version = version + 1, status = 'RETIRED', retired_at = :at
                            WHERE portfolio = :portfolio AND status = 'ACTIVE' AND segment IS NOT DISTINCT FROM :segment
                              AND product_line IS NOT DISTINCT FROM :productLine
                            """)
                    .bind("portfolio", model.settings().portfolio())
                    .bind("segment", model.settings().scope().segment())
                    .bind("productLine", model.settings().scope().productLine())
                    .bind("at", at)
                    .execute();
            handle.createUpdate("""
                            UPDATE valuation_model SET version = version + 1, status = 'ACTIVE', activated_by = :by,
                                activated_at = :at, retired_at = NULL
                            WHERE id = :id
                            """)
                    .bind("id", model.id())
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
        });
    }

    private Optional<ValuationModel> one(String sql, String name, Object value) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(name, value).map(ModelRow::read).findOne());
    }
}
