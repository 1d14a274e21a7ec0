-- Data keys of clients, wrapped. Erasing a client deletes its row; backups of this table should be kept for a shorter
-- time than those of the data, or a restore brings erased clients back.
CREATE TABLE client_key (
    client_id  uuid        NOT NULL PRIMARY KEY,
    wrapped    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- Keys of blind indexes, wrapped: one per indexed field.
CREATE TABLE blind_index_key (
    field      text        NOT NULL PRIMARY KEY,
    wrapped    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT, DELETE ON client_key TO ${app};
GRANT SELECT, INSERT ON blind_index_key TO ${app};
