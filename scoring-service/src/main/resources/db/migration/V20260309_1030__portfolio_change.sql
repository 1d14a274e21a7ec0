-- What a portfolio's value changed by between two days, and why.
CREATE TABLE portfolio_change (
    id           uuid PRIMARY KEY,
    portfolio    text        NOT NULL,
    request      jsonb       NOT NULL,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL,
    result       jsonb,
    finished_at  timestamptz
);
GRANT SELECT, INSERT ON portfolio_change TO ${app};
GRANT UPDATE (result, finished_at) ON portfolio_change TO ${app};
