-- What became of decisions: reported once, never changed.
CREATE TABLE credit_outcome (
    decision_id uuid        NOT NULL PRIMARY KEY REFERENCES credit_decision,
    defaulted   boolean     NOT NULL,
    observed_on date        NOT NULL,
    reported_by text        NOT NULL,
    reported_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON credit_outcome TO ${app};
CREATE INDEX credit_decision_scorecard ON credit_decision (scorecard_id, portfolio, decided_at);

-- Runs over scored records; the id is that of the job.
CREATE TABLE monitoring_run (
    id           uuid        NOT NULL PRIMARY KEY,
    settings     text        NOT NULL, -- as asked for, JSON
    report       text,                 -- JSON; NULL until computed
    comparison   text,                 -- JSON; NULL without a challenger or pairs
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE (report, comparison) ON monitoring_run TO ${app};

-- Who answers for a model, how much depends on it, and what its validation found. Every change is a row.
CREATE TABLE model_record (
    model_id   uuid        NOT NULL,
    version    bigint      NOT NULL,
    purpose    text        NOT NULL,
    owner      text        NOT NULL,
    tier       smallint    NOT NULL CHECK (tier BETWEEN 1 AND 3),
    validation text        NOT NULL
        CHECK (validation IN ('NOT_VALIDATED', 'VALIDATED', 'VALIDATED_WITH_FINDINGS', 'REJECTED')),
    findings   text,
    review_due date,
    written_by text        NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (model_id, version)
);
GRANT SELECT, INSERT ON model_record TO ${app};
