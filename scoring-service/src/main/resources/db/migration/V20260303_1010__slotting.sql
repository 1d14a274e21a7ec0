-- Slotting cards and the ratings of projects made with them.

CREATE TABLE slotting_card (
    id            uuid PRIMARY KEY,
    version       bigint      NOT NULL,
    portfolio     text        NOT NULL,
    status        text        NOT NULL CHECK (status IN ('CANDIDATE', 'ACTIVE', 'RETIRED')),
    -- never changed: another document is another card; text, so that its bytes and its hash survive
    document      text        NOT NULL,
    document_hash text        NOT NULL,
    author        text        NOT NULL,
    registered_at timestamptz NOT NULL,
    activated_by  text,
    activated_at  timestamptz,
    retired_at    timestamptz
);
CREATE INDEX slotting_card_portfolio ON slotting_card (portfolio, id);
CREATE UNIQUE INDEX slotting_card_active ON slotting_card (portfolio) WHERE status = 'ACTIVE';
GRANT SELECT, INSERT ON slotting_card TO ${app};
GRANT UPDATE (version, status, activated_by, activated_at, retired_at) ON slotting_card TO ${app};

-- Decisions: written once. Inputs and result are text, so that a replay can be compared byte by byte.
CREATE TABLE slotting_rating (
    id              uuid PRIMARY KEY,
    portfolio       text        NOT NULL,
    project         text        NOT NULL,
    project_name    text,
    card_id         uuid        NOT NULL REFERENCES slotting_card,
    currency        text        NOT NULL,
    inputs          text        NOT NULL,
    override_reason text,
    result          text        NOT NULL,
    rated_by        text        NOT NULL,
    rated_at        timestamptz NOT NULL
);
CREATE INDEX slotting_rating_project ON slotting_rating (project, id);
GRANT SELECT, INSERT ON slotting_rating TO ${app};
