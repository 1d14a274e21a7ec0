-- What a client's profile said from when on: one row per version we were told of, so that a score as of a past day sees
-- the profile of that day. What a feature may ask about is here; names, references and books are not.
CREATE TABLE client_state (
    client_id    uuid        NOT NULL,
    version      bigint      NOT NULL,
    type         text        NOT NULL,
    subtype      text,
    person       text        NOT NULL,
    size_class   text,
    wealth_class text,
    industry     text,
    region       text,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (client_id, version)
);
INSERT INTO client_state (client_id, version, type, person, recorded_at)
SELECT client_id, version, type, person, recorded_at FROM client;
-- DELETE only for erasure.
GRANT SELECT, INSERT, DELETE ON client_state TO ${app};
