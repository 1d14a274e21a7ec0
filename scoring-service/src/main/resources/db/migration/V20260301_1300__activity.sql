-- What the other services told this one. Facts are only ever added; nothing here is a running sum.

-- Client directory: the part of a client's state that scoring needs.
CREATE TABLE client (
    client_id   uuid PRIMARY KEY,
    version     bigint      NOT NULL,
    portfolio   text        NOT NULL,
    book        text        NOT NULL,
    type        text        NOT NULL,
    person      text        NOT NULL,
    legal_basis text        NOT NULL,
    recorded_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON client TO ${app};

-- One row per (client, interaction). The primary key is the dedupe: a fact that is told twice is stored once.
-- "day" is the day of occurrence in the portfolio's time zone. A fact with "reverses" takes another one back
-- and never counts itself, whichever of the two arrives first.
CREATE TABLE activity_fact (
    client_id      uuid        NOT NULL,
    interaction_id uuid        NOT NULL,
    portfolio      text        NOT NULL,
    kind           text        NOT NULL,
    day            date        NOT NULL,
    occurred_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    reverses       uuid,
    product_line   text,
    type           text,
    amount_minor   bigint,
    currency       text,
    channel        text,
    direction      text,
    PRIMARY KEY (client_id, interaction_id),
    CHECK ((type IS NULL) = (amount_minor IS NULL) AND (type IS NULL) = (currency IS NULL))
);
CREATE INDEX activity_fact_reversal ON activity_fact (client_id, reverses) WHERE reverses IS NOT NULL;
-- No UPDATE, no DELETE: the application adds facts and reads them.
GRANT SELECT, INSERT ON activity_fact TO ${app};
