-- A financing policy is one more kind of document that somebody else than its author releases.
ALTER TABLE credit_policy DROP CONSTRAINT credit_policy_kind_check;
ALTER TABLE credit_policy ADD CONSTRAINT credit_policy_kind_check
    CHECK (kind IN ('MASTER_SCALE', 'DECISION_STRATEGY', 'FINANCING_POLICY'));
