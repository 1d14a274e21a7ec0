-- Answers to requests that named an Idempotency-Key, written in the transaction of their effect. A row without a
-- status exists only inside the transaction that is still working on the request.
CREATE TABLE idempotency (
    caller      text        NOT NULL,
    key_hash    bytea       NOT NULL,
    route       text        NOT NULL,
    fingerprint bytea       NOT NULL,
    status      smallint,
    headers     text,
    body        bytea,
    created     timestamptz NOT NULL,
    expires     timestamptz NOT NULL,
    PRIMARY KEY (caller, key_hash)
) WITH (fillfactor = 70); -- the answer is added to the row: leave it room on its page

CREATE INDEX idempotency_expires ON idempotency USING brin (expires);

GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency TO ${app};
