-- Whose decisions are whose. A decision names a subject, which means nothing without this table: erasing a client
-- deletes its row here and leaves the record of decisions complete and anonymous. "version" counts what was published
-- about the client and serialises those who score it.
CREATE TABLE credit_subject (
    client_id  uuid PRIMARY KEY,
    subject_id uuid   NOT NULL UNIQUE,
    version    bigint NOT NULL DEFAULT 0
);
GRANT SELECT, INSERT, DELETE ON credit_subject TO ${app};
GRANT UPDATE (version) ON credit_subject TO ${app};

-- The record of decisions. Inputs and result are kept as they were written, to the last digit (json, not jsonb), so
-- that a decision can be recomputed and compared. The application adds rows and reads them, nothing else.
CREATE TABLE credit_decision (
    id                uuid PRIMARY KEY,
    subject_id        uuid        NOT NULL,
    portfolio         text        NOT NULL,
    version           bigint      NOT NULL,
    role              text        NOT NULL CHECK (role IN ('CHAMPION', 'CHALLENGER')),
    occasion          text        NOT NULL CHECK (occasion IN ('REQUEST', 'NEW_FACTS', 'PROFILE_CHANGE', 'REVIEW')),
    as_of             date        NOT NULL,
    known_at          timestamptz NOT NULL,
    scorecard_id      uuid        NOT NULL,
    master_scale_id   uuid        NOT NULL REFERENCES credit_policy (id),
    strategy_id       uuid        NOT NULL REFERENCES credit_policy (id),
    points            integer     NOT NULL,
    pd                float8      NOT NULL CHECK (pd > 0 AND pd < 1),
    grade             text        NOT NULL,
    outcome           text        NOT NULL CHECK (outcome IN ('ACCEPT', 'REFER', 'DECLINE')),
    inputs            json        NOT NULL,
    result            json        NOT NULL,
    champion_id       uuid REFERENCES credit_decision (id),
    reviewed_id       uuid REFERENCES credit_decision (id),
    decided_by        text        NOT NULL,
    decided_at        timestamptz NOT NULL,
    CHECK ((role = 'CHALLENGER') = (champion_id IS NOT NULL)),
    CHECK ((occasion = 'REVIEW') = (reviewed_id IS NOT NULL))
);
CREATE INDEX credit_decision_subject ON credit_decision (subject_id, role, id);
CREATE INDEX credit_decision_portfolio ON credit_decision (portfolio, role, id);
GRANT SELECT, INSERT ON credit_decision TO ${app};

-- Departures of people from a decision: an override puts another grade in its place, a policy exception another
-- outcome. They are two things and are counted apart. Asked for by one person, approved or refused by another.
CREATE TABLE credit_departure (
    id           uuid PRIMARY KEY,
    decision_id  uuid        NOT NULL REFERENCES credit_decision (id),
    kind         text        NOT NULL CHECK (kind IN ('OVERRIDE', 'POLICY_EXCEPTION')),
    model_value  text        NOT NULL,
    value        text        NOT NULL,
    notches      integer     NOT NULL,
    reason       text        NOT NULL,
    expires_on   date        NOT NULL,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL
);
CREATE INDEX credit_departure_decision ON credit_departure (decision_id);
GRANT SELECT, INSERT ON credit_departure TO ${app};

CREATE TABLE credit_departure_verdict (
    departure_id uuid PRIMARY KEY REFERENCES credit_departure (id),
    approved     boolean     NOT NULL,
    decided_by   text        NOT NULL,
    decided_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT ON credit_departure_verdict TO ${app};

-- A client's request that a person looks at a decision, and what came of it.
CREATE TABLE credit_review (
    id           uuid PRIMARY KEY,
    decision_id  uuid        NOT NULL REFERENCES credit_decision (id),
    reason       text        NOT NULL,
    deadline     date        NOT NULL,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL
);
CREATE INDEX credit_review_decision ON credit_review (decision_id);
GRANT SELECT, INSERT ON credit_review TO ${app};

CREATE TABLE credit_review_outcome (
    review_id       uuid PRIMARY KEY REFERENCES credit_review (id),
    outcome         text        NOT NULL CHECK (outcome IN ('UPHELD', 'CHANGED')),
    reason          text        NOT NULL,
    new_decision_id uuid REFERENCES credit_decision (id),
    reviewer        text        NOT NULL,
    reviewed_at     timestamptz NOT NULL,
    CHECK ((outcome = 'CHANGED') = (new_decision_id IS NOT NULL))
);
GRANT SELECT, INSERT ON credit_review_outcome TO ${app};
