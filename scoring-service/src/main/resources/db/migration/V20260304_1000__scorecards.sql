-- Scorecards: how they are to be developed, the cards, who released them and when.

CREATE TABLE scorecard_settings (
    id         uuid        NOT NULL PRIMARY KEY,
    document   text        NOT NULL, -- as it was asked for, JSON
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON scorecard_settings TO ${app};

-- Documents are text and not jsonb: their hash is over the very bytes, and numbers keep their notation.
CREATE TABLE scorecard (
    id            uuid        NOT NULL PRIMARY KEY,
    revision      bigint      NOT NULL,
    purpose       text        NOT NULL,
    version       integer     NOT NULL, -- among the cards of a purpose
    name          text        NOT NULL,
    origin        text        NOT NULL CHECK (origin IN ('DEVELOPED', 'JUDGEMENTAL')),
    status        text        NOT NULL
        CHECK (status IN ('AWAITING_TYPES', 'FITTING', 'CANDIDATE', 'ACTIVE', 'REJECTED', 'RETIRED', 'FAILED')),
    reason        text,        -- code of why there is no card
    reason_args   text,
    settings_id   uuid REFERENCES scorecard_settings,
    sample_hash   bytea,       -- SHA-256 of the file
    types         text,        -- types of the columns as found or confirmed, JSON
    document      text,
    document_hash bytea,
    report        text,        -- figures of the development
    self_test     text,        -- records with their scores
    requested_by  text        NOT NULL,
    requested_at  timestamptz NOT NULL,
    fitted_at     timestamptz,
    activated_by  text,
    activated_at  timestamptz,
    retired_at    timestamptz,
    UNIQUE (purpose, version),
    CHECK ((document IS NULL) = (status IN ('AWAITING_TYPES', 'FITTING', 'REJECTED', 'FAILED')))
);
CREATE INDEX scorecard_purpose ON scorecard (purpose, id);
CREATE UNIQUE INDEX scorecard_active ON scorecard (purpose) WHERE status = 'ACTIVE';
GRANT SELECT, INSERT ON scorecard TO ${app};
GRANT UPDATE (revision, status, reason, reason_args, types, document, document_hash, report, self_test, fitted_at,
    activated_by, activated_at, retired_at) ON scorecard TO ${app};
