-- Comparisons of families, and fits to clients drawn anew, from which intervals are taken.

CREATE TABLE model_comparison (
    id           uuid PRIMARY KEY,
    portfolio    text        NOT NULL,
    request      jsonb       NOT NULL,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL,
    result       jsonb,
    finished_at  timestamptz
);
CREATE INDEX model_comparison_portfolio ON model_comparison (portfolio, id);
GRANT SELECT, INSERT ON model_comparison TO ${app};
GRANT UPDATE (result, finished_at) ON model_comparison TO ${app};

CREATE TABLE bootstrap_run (
    id           uuid PRIMARY KEY,
    model_id     uuid        NOT NULL REFERENCES valuation_model (id),
    replicates   integer     NOT NULL,
    seed         bigint      NOT NULL,
    level        float8      NOT NULL,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL,
    -- the models of the draws in their order; a refused one is null. Texts of numbers that keep their bits.
    draws        jsonb,
    finished_at  timestamptz
);
CREATE INDEX bootstrap_run_model ON bootstrap_run (model_id, id);
GRANT SELECT, INSERT ON bootstrap_run TO ${app};
GRANT UPDATE (draws, finished_at) ON bootstrap_run TO ${app};
