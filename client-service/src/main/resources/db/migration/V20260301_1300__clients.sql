-- Clients. Names and identifiers of natural persons, and every external reference, are stored encrypted under the
-- client's own key; what has to be found by equality has a keyed hash (blind index) beside it.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE client (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL CHECK (version >= 1),
    portfolio        text        NOT NULL,
    type             text        NOT NULL,
    subtype          text,
    person           text        NOT NULL CHECK (person IN ('LEGAL', 'NATURAL')),
    name             text,
    name_folded      text,
    name_sealed      bytea,
    name_index       bytea,
    reference_sealed bytea       NOT NULL,
    size_class       text,
    wealth_class     text,
    industry         text        COLLATE "C",
    region           text        COLLATE "C",
    book             text        NOT NULL,
    legal_basis      text        NOT NULL CHECK (legal_basis IN ('CONTRACT', 'CONSENT')),
    registered_at    timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    -- The name of a human being never stands here in the clear.
    CHECK (person = 'LEGAL' OR (name IS NULL AND name_folded IS NULL)),
    CHECK ((name_sealed IS NULL) = (name_index IS NULL))
);

-- Codes are compared byte by byte, so that their indexes serve prefixes: a section, a country.
-- Lists are read in the order of registration, which is the order of the ids.
CREATE INDEX client_of_portfolio ON client (portfolio, id);
CREATE INDEX client_of_book ON client (book, id);
CREATE INDEX client_of_industry ON client (industry, id) WHERE industry IS NOT NULL;
CREATE INDEX client_of_region ON client (region, id) WHERE region IS NOT NULL;
CREATE INDEX client_by_part_of_name ON client USING gin (name_folded gin_trgm_ops) WHERE name_folded IS NOT NULL;
CREATE INDEX client_by_personal_name ON client (name_index) WHERE name_index IS NOT NULL;

-- A reference belongs to one client for ever. It is claimed before the client is written, so that of two
-- registrations at the same time exactly one goes on; hence the deferred check.
CREATE TABLE client_reference (
    reference_index bytea PRIMARY KEY,
    client_id       uuid  NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE client_identifier (
    client_id    uuid     NOT NULL REFERENCES client (id),
    ordinal      smallint NOT NULL,
    scheme       text     NOT NULL,
    value_sealed bytea    NOT NULL,
    value_index  bytea    NOT NULL,
    PRIMARY KEY (client_id, ordinal)
);

CREATE INDEX client_by_identifier ON client_identifier (value_index);

GRANT SELECT, INSERT, UPDATE ON client TO ${app};
GRANT SELECT, INSERT ON client_reference TO ${app};
-- A change replaces the whole list of identifiers.
GRANT SELECT, INSERT, UPDATE, DELETE ON client_identifier TO ${app};
