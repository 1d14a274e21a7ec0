-- Master scales and decision strategies: versioned documents that somebody else than their author releases. A document
-- never changes; '*' stands for every portfolio that has none of its own.
CREATE TABLE credit_policy (
    id           uuid PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('MASTER_SCALE', 'DECISION_STRATEGY')),
    portfolio    text        NOT NULL,
    number       bigint      NOT NULL,
    version      bigint      NOT NULL,
    status       text        NOT NULL CHECK (status IN ('CANDIDATE', 'ACTIVE', 'RETIRED')),
    document     json        NOT NULL,
    author       text        NOT NULL,
    created_at   timestamptz NOT NULL,
    activated_by text,
    activated_at timestamptz,
    retired_at   timestamptz,
    UNIQUE (kind, portfolio, number)
);
CREATE UNIQUE INDEX credit_policy_active ON credit_policy (kind, portfolio) WHERE status = 'ACTIVE';
CREATE INDEX credit_policy_list ON credit_policy (kind, id);
GRANT SELECT, INSERT ON credit_policy TO ${app};
GRANT UPDATE (version, status, activated_by, activated_at, retired_at) ON credit_policy TO ${app};
