-- Scores of the rows of uploaded files, deleted a week after they were made. Rows are known by their number only.
CREATE TABLE scorecard_evaluation (
    job_id       uuid        NOT NULL,
    row_number   bigint      NOT NULL,
    score        integer     NOT NULL,
    pd           float8      NOT NULL CHECK (pd BETWEEN 0 AND 1),
    completeness text        NOT NULL,
    reasons      text        NOT NULL, -- characteristics, one a line
    scored_at    timestamptz NOT NULL,
    PRIMARY KEY (job_id, row_number)
);
CREATE INDEX scorecard_evaluation_age ON scorecard_evaluation (scored_at);
GRANT SELECT, INSERT, DELETE ON scorecard_evaluation TO ${app};
