-- Long work. rows_read is also the checkpoint: so many records of the file are settled. A worker's commits carry the
-- fence it got when it took the job; a later taker has a greater one.
CREATE TABLE job (
    id           uuid        NOT NULL PRIMARY KEY,
    kind         text        NOT NULL,
    caller       text        NOT NULL,
    state        text        NOT NULL
        CHECK (state IN ('SPOOLING', 'QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    spec         text        NOT NULL,
    mapping      text,
    data_key     bytea,
    content_hash bytea,
    rows_read    bigint      NOT NULL DEFAULT 0,
    accepted     bigint      NOT NULL DEFAULT 0,
    duplicate    bigint      NOT NULL DEFAULT 0,
    rejected     bigint      NOT NULL DEFAULT 0,
    left_out     bigint      NOT NULL DEFAULT 0,
    fence        bigint      NOT NULL DEFAULT 0,
    lease_until  timestamptz,
    stalls       integer     NOT NULL DEFAULT 0,
    problem_code text,
    problem_args text,
    created_at   timestamptz NOT NULL,
    finished_at  timestamptz
) WITH (fillfactor = 50); -- progress is written to the row again and again

CREATE INDEX job_waiting ON job (created_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX job_finished ON job (finished_at) WHERE data_key IS NOT NULL;

-- The uploaded file, sealed with the job's data key, in pieces of 1 MiB.
CREATE TABLE job_chunk (
    job_id  uuid    NOT NULL REFERENCES job,
    ordinal integer NOT NULL,
    sealed  bytea   NOT NULL,
    PRIMARY KEY (job_id, ordinal)
);
ALTER TABLE job_chunk ALTER COLUMN sealed SET STORAGE EXTERNAL; -- what is encrypted does not compress

-- Uploads that named an Idempotency-Key.
CREATE TABLE job_upload_key (
    caller      text  NOT NULL,
    key_hash    bytea NOT NULL,
    fingerprint bytea NOT NULL,
    job_id      uuid  NOT NULL REFERENCES job,
    PRIMARY KEY (caller, key_hash)
);
CREATE INDEX job_upload_key_job ON job_upload_key (job_id);

-- Rows of the file that were not taken. Holds no value of the row.
CREATE TABLE job_row_error (
    job_id      uuid   NOT NULL REFERENCES job,
    row_number  bigint NOT NULL,
    line        bigint NOT NULL,
    column_name text   NOT NULL,
    code        text   NOT NULL,
    args        text   NOT NULL,
    PRIMARY KEY (job_id, row_number)
);

-- How often each row of a file without ids has occurred so far, by the hash of the row.
CREATE TABLE job_row_count (
    job_id      uuid    NOT NULL REFERENCES job,
    row_hash    bytea   NOT NULL,
    occurrences integer NOT NULL,
    PRIMARY KEY (job_id, row_hash)
) WITH (fillfactor = 90);

-- Wishes to end a job early, in a table of their own so that nobody waits for the worker's lock.
CREATE TABLE job_cancellation (
    job_id uuid        NOT NULL PRIMARY KEY REFERENCES job,
    caller text        NOT NULL,
    at     timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON job TO ${app};
GRANT SELECT, INSERT, DELETE ON job_chunk, job_upload_key, job_cancellation, job_row_error TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON job_row_count TO ${app};
