-- How the columns of a file are to be read. A mapping never changes: jobs point to it for ever.
CREATE TABLE import_mapping (
    id         uuid        PRIMARY KEY,
    document   jsonb       NOT NULL,
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL
);

GRANT SELECT, INSERT ON import_mapping TO ${app};
