-- Whose proposals are whose, as with credit decisions: erasing a client deletes its row here and leaves the proposals
-- complete and anonymous. "version" counts what was published about the client's financing and serialises those who
-- change it.
CREATE TABLE financing_subject (
    client_id  uuid PRIMARY KEY,
    subject_id uuid   NOT NULL UNIQUE,
    version    bigint NOT NULL DEFAULT 0
);
GRANT SELECT, INSERT, DELETE ON financing_subject TO ${app};
GRANT UPDATE (version) ON financing_subject TO ${app};

-- Proposals. Inputs and result are kept as they were written, to the last digit (json, not jsonb), so that a proposal can
-- be computed again and compared. Only its life changes.
CREATE TABLE financing_proposal (
    id              uuid PRIMARY KEY,
    subject_id      uuid        NOT NULL,
    portfolio       text        NOT NULL,
    project         text        NOT NULL,
    policy_id       uuid        NOT NULL REFERENCES credit_policy (id),
    currency        text        NOT NULL,
    requested       bigint      NOT NULL CHECK (requested > 0),
    notch           integer,
    inputs          json        NOT NULL,
    result          json        NOT NULL,
    created_by      text        NOT NULL,
    created_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    status          text        NOT NULL CHECK (status IN
        ('DRAFT', 'APPROVED', 'REFUSED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED')),
    valid_until     date        NOT NULL,
    selected_option text,
    signatures      integer
);
CREATE INDEX financing_proposal_subject ON financing_proposal (subject_id, id);
CREATE INDEX financing_proposal_open ON financing_proposal (valid_until)
    WHERE status IN ('DRAFT', 'APPROVED', 'OFFERED');
GRANT SELECT, INSERT ON financing_proposal TO ${app};
GRANT UPDATE (version, status, valid_until, selected_option, signatures) ON financing_proposal TO ${app};

-- What happened to a proposal, step by step; each step is a version of it.
CREATE TABLE financing_step (
    proposal_id uuid        NOT NULL REFERENCES financing_proposal (id),
    version     bigint      NOT NULL,
    step        text        NOT NULL CHECK (step IN
        ('PROPOSED', 'SELECTED', 'APPROVED', 'REFUSED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED')),
    option      text,
    reason      text,
    by          text        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, version)
);
GRANT SELECT, INSERT ON financing_step TO ${app};
