-- What is earned and what clients cost, by product line, and the rates their values are discounted at. A version never
-- changes; the released one is applied by valuations from then on, and each names the version it was made with.

CREATE TABLE valuation_settings (
    id           uuid PRIMARY KEY,
    portfolio    text        NOT NULL,
    version      bigint      NOT NULL,
    status       text        NOT NULL CHECK (status IN ('PROPOSED', 'ACTIVE', 'RETIRED')),
    document     jsonb       NOT NULL,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL,
    activated_by text,
    activated_at timestamptz
);
CREATE INDEX valuation_settings_portfolio ON valuation_settings (portfolio, id);
CREATE UNIQUE INDEX valuation_settings_active ON valuation_settings (portfolio) WHERE status = 'ACTIVE';
GRANT SELECT, INSERT ON valuation_settings TO ${app};
GRANT UPDATE (version, status, activated_by, activated_at) ON valuation_settings TO ${app};

ALTER TABLE valuation
    ADD COLUMN settings_id        uuid,
    ADD COLUMN discount_rate      float8,
    ADD COLUMN service_cost_minor bigint;
ALTER TABLE valuation_history
    ADD COLUMN settings_id        uuid,
    ADD COLUMN discount_rate      float8,
    ADD COLUMN service_cost_minor bigint;
ALTER TABLE rescoring_run ADD COLUMN settings_id uuid;
