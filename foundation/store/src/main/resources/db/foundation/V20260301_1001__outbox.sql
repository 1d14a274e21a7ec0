-- Events of committed transactions that the broker has not acknowledged yet; a row is deleted when it has.
-- CACHE 1: a session that keeps a stock of ids would give a later transaction a smaller one, and for one key the order
-- of the ids must be the order of the commits.
CREATE SEQUENCE outbox_id CACHE 1;

CREATE TABLE outbox (
    id         bigint      NOT NULL DEFAULT nextval('outbox_id') PRIMARY KEY,
    topic      text        NOT NULL,
    key        text,
    headers    text        NOT NULL,
    payload    bytea,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (
    -- The table is nearly always empty and always changing: what was deleted is cleared away by amount, not by share,
    -- or the search for the smallest id would wade through dead index entries.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);

GRANT SELECT, INSERT, DELETE ON outbox TO ${app};
GRANT USAGE ON SEQUENCE outbox_id TO ${app};

-- The replica that publishes from a source whose order matters, so that leadership does not move with every batch.
CREATE TABLE relay_leader (
    source text        NOT NULL PRIMARY KEY,
    holder uuid        NOT NULL,
    until  timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON relay_leader TO ${app};
