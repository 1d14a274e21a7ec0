-- The interaction log. Nobody changes or deletes an entry: the application role may only add and read.
-- Kinds that come later keep their facts in "details" and their personal data in "sealed".
CREATE TABLE interaction (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    portfolio text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    source text COLLATE "C",
    external_id text COLLATE "C",
    product_line text COLLATE "C",
    reverses uuid,
    transaction_type text COLLATE "C",
    amount_minor bigint,
    currency text COLLATE "C",
    details jsonb,
    sealed bytea,
    -- The row is its own outbox: whoever publishes reads in the order of (tx, ordinal).
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    ordinal integer NOT NULL,
    PRIMARY KEY (client_id, occurred_at, id),
    CHECK (kind <> 'TRANSACTION' OR (transaction_type IS NOT NULL AND amount_minor IS NOT NULL AND currency IS NOT NULL)),
    CHECK (external_id IS NULL OR source IS NOT NULL)
) PARTITION BY RANGE (occurred_at);
CREATE INDEX interaction_id ON interaction (id);
CREATE INDEX interaction_tx ON interaction (tx, ordinal);
COMMENT ON COLUMN interaction.sealed IS 'personal texts of the entry, encrypted with the key of the client';
GRANT SELECT, INSERT ON interaction TO ${app};

-- What a source calls an entry: unique for ever, so never partitioned by time and never archived.
CREATE TABLE external_key (
    source text COLLATE "C" NOT NULL,
    external_id text COLLATE "C" NOT NULL,
    interaction_id uuid NOT NULL,
    content_hash bytea NOT NULL,
    PRIMARY KEY (source, external_id)
);
GRANT SELECT, INSERT ON external_key TO ${app};

-- An entry is taken back at most once.
CREATE TABLE reversal (
    interaction_id uuid PRIMARY KEY,
    reversed_by uuid NOT NULL
);
GRANT SELECT, INSERT ON reversal TO ${app};

-- The currency of a portfolio, fixed by its first transaction.
CREATE TABLE portfolio (
    key text COLLATE "C" PRIMARY KEY,
    currency text COLLATE "C" NOT NULL
);
GRANT SELECT, INSERT ON portfolio TO ${app};

-- Which transactions wrote entries into which month: one row per transaction and month, so that publishing neither
-- searches all partitions nor pays anything while there is nothing to do.
CREATE TABLE journal_commit (
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    last_ordinal integer NOT NULL,
    month date NOT NULL,
    entries integer NOT NULL,
    recorded_at timestamptz NOT NULL,
    traceparent text,
    PRIMARY KEY (tx, last_ordinal)
);
GRANT SELECT, INSERT, DELETE ON journal_commit TO ${app};

-- How far the log is published.
CREATE TABLE journal_cursor (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    tx xid8 NOT NULL,
    ordinal integer NOT NULL
) WITH (fillfactor = 50);
INSERT INTO journal_cursor (tx, ordinal) VALUES ('0', -1);
GRANT SELECT, UPDATE ON journal_cursor TO ${app};
