-- Who did what to which records: one row per request. Append-only: the application's role has no UPDATE and no DELETE.
CREATE SEQUENCE audit_id;

CREATE TABLE audit (
    tx        xid8        NOT NULL DEFAULT pg_current_xact_id(),
    id        bigint      NOT NULL DEFAULT nextval('audit_id'),
    at        timestamptz NOT NULL,
    caller    text        NOT NULL,
    action    text        NOT NULL,
    resource  text        NOT NULL,
    ids       text[]      NOT NULL,
    ids_hash  text,
    ids_count integer     NOT NULL CHECK (ids_count >= 0),
    trace_id  text,
    PRIMARY KEY (tx, id)
);

-- The chain: block n covers the rows with from_tx <= tx < to_tx, and its digest covers the digest of block n - 1.
CREATE TABLE audit_block (
    number    bigint      NOT NULL PRIMARY KEY CHECK (number > 0),
    from_tx   xid8        NOT NULL,
    to_tx     xid8        NOT NULL CHECK (to_tx > from_tx),
    rows      bigint      NOT NULL CHECK (rows > 0),
    digest    bytea       NOT NULL,
    sealed_at timestamptz NOT NULL
);

GRANT SELECT, INSERT ON audit, audit_block TO ${app};
GRANT USAGE ON SEQUENCE audit_id TO ${app};
