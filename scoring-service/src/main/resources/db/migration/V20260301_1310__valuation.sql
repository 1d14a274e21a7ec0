-- Models of lifetime value, what they say about each client now, and what they said before.

CREATE TABLE valuation_model (
    id                 uuid PRIMARY KEY,
    version            bigint      NOT NULL,
    portfolio          text        NOT NULL,
    status             text        NOT NULL
        CHECK (status IN ('FITTING', 'CANDIDATE', 'ACTIVE', 'REJECTED', 'RETIRED', 'FAILED')),
    reason             text,
    reason_args        jsonb       NOT NULL DEFAULT '{}',
    -- what was asked for; never changed, so that a stored valuation can name the model instead of repeating it
    observed_until     date        NOT NULL,
    transaction_types  text[]      NOT NULL,
    income_rules       jsonb       NOT NULL,
    horizon_weeks      integer     NOT NULL,
    discount_rate      float8      NOT NULL,
    requested_by       text        NOT NULL,
    requested_at       timestamptz NOT NULL,
    -- what the fit found
    currency           text,
    r                  float8,
    alpha_weeks        float8,
    a                  float8,
    b                  float8,
    repeats_fit        jsonb,
    p                  float8,
    q                  float8,
    v                  float8,
    spend_fit          jsonb,
    fitted_at          timestamptz,
    -- who released it
    activated_by       text,
    activated_at       timestamptz,
    retired_at         timestamptz
);
CREATE INDEX valuation_model_portfolio ON valuation_model (portfolio, id);
CREATE UNIQUE INDEX valuation_model_active ON valuation_model (portfolio) WHERE status = 'ACTIVE';
GRANT SELECT, INSERT ON valuation_model TO ${app};
GRANT UPDATE (version, status, reason, reason_args, currency, r, alpha_weeks, a, b, repeats_fit, p, q, v, spend_fit,
    fitted_at, activated_by, activated_at, retired_at) ON valuation_model TO ${app};

-- The present valuation of every client with at least one fact, also while there is none (state NOT_YET_VALUED).
-- "revision" counts the transactions of this service that brought new facts: it tells a portfolio run that a client
-- changed under its hands. "version" counts what was published. "pending" marks inputs that a running portfolio run
-- has changed and not yet published.
CREATE TABLE valuation (
    portfolio                 text   NOT NULL,
    client_id                 uuid   NOT NULL,
    version                   bigint NOT NULL DEFAULT 0,
    revision                  bigint NOT NULL DEFAULT 0,
    pending                   boolean NOT NULL DEFAULT false,
    state                     text   NOT NULL DEFAULT 'NOT_YET_VALUED',
    model_id                  uuid,
    as_of                     date,
    frequency                 integer,
    first_day                 date,
    last_day                  date,
    income_minor              bigint,
    margin                    float8,
    p_alive                   float8,
    expected_transactions     float8,
    discounted_transactions   float8,
    monetary_value            float8,
    expected_spend            float8,
    gross_clv_minor           bigint,
    net_clv_minor             bigint,
    tier                      text,
    recorded_at               timestamptz,
    PRIMARY KEY (portfolio, client_id)
) WITH (fillfactor = 80);
-- Serves the ranked list and the cut-offs; clients without a value are not in it and their updates stay cheap.
CREATE INDEX valuation_rank ON valuation (portfolio, gross_clv_minor DESC, client_id, tier)
    WHERE gross_clv_minor IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON valuation TO ${app};

-- Every published valuation, as it was.
CREATE TABLE valuation_history (
    client_id                 uuid   NOT NULL,
    version                   bigint NOT NULL,
    portfolio                 text   NOT NULL,
    state                     text   NOT NULL,
    model_id                  uuid   NOT NULL,
    as_of                     date   NOT NULL,
    frequency                 integer,
    first_day                 date,
    last_day                  date,
    income_minor              bigint,
    margin                    float8,
    p_alive                   float8,
    expected_transactions     float8,
    discounted_transactions   float8,
    monetary_value            float8,
    expected_spend            float8,
    gross_clv_minor           bigint,
    net_clv_minor             bigint,
    tier                      text,
    recorded_at               timestamptz NOT NULL,
    PRIMARY KEY (portfolio, client_id, version)
);
-- DELETE only for erasure.
GRANT SELECT, INSERT, DELETE ON valuation_history TO ${app};

-- The cut-offs the latest portfolio run froze; single updates use them until the next run.
CREATE TABLE tier_cutoff (
    portfolio         text PRIMARY KEY,
    run_id            uuid        NOT NULL,
    lowest_of_a_minor bigint      NOT NULL,
    lowest_of_b_minor bigint      NOT NULL,
    a_percent         integer     NOT NULL,
    b_percent         integer     NOT NULL,
    frozen_at         timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON tier_cutoff TO ${app};
