-- Our copy of what the log has to know about clients, built from their events. The version guards it against older news.
CREATE TABLE client_directory (
    client_id uuid PRIMARY KEY,
    portfolio text COLLATE "C" NOT NULL,
    book text COLLATE "C" NOT NULL,
    version bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON client_directory TO ${app};

-- External references as keyed hashes; the reference itself never gets here.
CREATE TABLE client_reference (
    key_id text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL,
    client_id uuid NOT NULL,
    PRIMARY KEY (key_id, hash)
);
CREATE INDEX client_reference_client ON client_reference (client_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON client_reference TO ${app};
