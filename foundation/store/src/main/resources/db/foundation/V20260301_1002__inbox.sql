-- Ids of events whose effect a reader of this service has already committed.
CREATE TABLE inbox (
    consumer    text        NOT NULL,
    ce_id       text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, ce_id)
);

-- Rows come in order of time, so a block range index finds the old ones and costs next to nothing to maintain.
CREATE INDEX inbox_received_at ON inbox USING brin (received_at);

-- Records a reader could not use, as they came.
CREATE TABLE dead_letter (
    id          uuid        NOT NULL PRIMARY KEY,
    consumer    text        NOT NULL,
    topic       text        NOT NULL,
    partition   integer     NOT NULL,
    position    bigint      NOT NULL,
    key         text,
    headers     text        NOT NULL,
    payload     bytea,
    reason      text        NOT NULL,
    parked_at   timestamptz NOT NULL DEFAULT now(),
    replayed_at timestamptz,
    UNIQUE (consumer, topic, partition, position)
);

CREATE INDEX dead_letter_waiting ON dead_letter (id) WHERE replayed_at IS NULL;

GRANT SELECT, INSERT, DELETE ON inbox TO ${app};
GRANT SELECT, INSERT, DELETE ON dead_letter TO ${app};
GRANT UPDATE (replayed_at) ON dead_letter TO ${app};
