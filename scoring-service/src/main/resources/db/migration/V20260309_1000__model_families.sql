-- Families beside BG/NBD, models of a segment or a product line beside the portfolio's, covariates, and what a model
-- said of made-up clients when it was fitted, which is computed again before its release.

ALTER TABLE valuation_model
    ADD COLUMN family        text    NOT NULL DEFAULT 'BG_NBD'
        CHECK (family IN ('BG_NBD', 'MBG_NBD', 'PARETO_NBD')),
    ADD COLUMN segment       text,
    ADD COLUMN product_line  text,
    ADD COLUMN covariates    text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN holdout_weeks integer NOT NULL DEFAULT 0,
    ADD COLUMN s             float8,
    ADD COLUMN beta_weeks    float8,
    -- shortest texts that name the same binary number, so jsonb keeps the bits
    ADD COLUMN effects       jsonb   NOT NULL DEFAULT '[]',
    ADD COLUMN self_tests    jsonb   NOT NULL DEFAULT '[]',
    ADD COLUMN back_test     jsonb,
    ADD CHECK (segment IS NULL OR product_line IS NULL);
GRANT UPDATE (s, beta_weeks, effects, self_tests, back_test) ON valuation_model TO ${app};

DROP INDEX valuation_model_active;
CREATE UNIQUE INDEX valuation_model_active
    ON valuation_model (portfolio, coalesce(segment, ''), coalesce(product_line, '')) WHERE status = 'ACTIVE';

ALTER TABLE valuation ADD COLUMN lifecycle_stage text;
ALTER TABLE valuation_history ADD COLUMN lifecycle_stage text;

-- The models of segments a run began with, beside the portfolio's own in model_id.
ALTER TABLE rescoring_run ADD COLUMN segment_models uuid[] NOT NULL DEFAULT '{}';
