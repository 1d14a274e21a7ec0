-- Portfolio runs, cut into ranges of client ids that any replica may work on.

CREATE TABLE rescoring_run (
    id              uuid PRIMARY KEY,
    portfolio       text        NOT NULL,
    model_id        uuid        NOT NULL,
    as_of           date        NOT NULL,
    a_percent       integer     NOT NULL,
    b_percent       integer     NOT NULL,
    state           text        NOT NULL CHECK (state IN ('SCORING', 'TIERING', 'SUCCEEDED', 'FAILED')),
    ranges          integer     NOT NULL,
    ranges_scored   integer     NOT NULL DEFAULT 0,
    ranges_tiered   integer     NOT NULL DEFAULT 0,
    clients_scored  bigint      NOT NULL DEFAULT 0,
    clients_valued  bigint      NOT NULL DEFAULT 0,
    clients_changed bigint      NOT NULL DEFAULT 0,
    lowest_of_a_minor bigint,
    lowest_of_b_minor bigint,
    requested_by    text        NOT NULL,
    created_at      timestamptz NOT NULL,
    finished_at     timestamptz
);
CREATE UNIQUE INDEX rescoring_run_open ON rescoring_run (portfolio) WHERE state IN ('SCORING', 'TIERING');
GRANT SELECT, INSERT, UPDATE ON rescoring_run TO ${app};

-- A range is scored first and, when all are scored, tiered; each step is a row of its own with its own event.
CREATE TABLE rescoring_range (
    id          uuid PRIMARY KEY,
    run_id      uuid    NOT NULL REFERENCES rescoring_run (id),
    step        text    NOT NULL CHECK (step IN ('SCORE', 'TIER')),
    ordinal     integer NOT NULL,
    from_client uuid,
    to_client   uuid,
    done        boolean NOT NULL DEFAULT false,
    UNIQUE (run_id, step, ordinal)
);
GRANT SELECT, INSERT, UPDATE ON rescoring_range TO ${app};
