-- Who is asked to review a decision.
ALTER TABLE credit_review ADD COLUMN reviewer_role text NOT NULL DEFAULT 'CREDIT_OFFICER'
    CHECK (reviewer_role IN ('CREDIT_OFFICER', 'MODEL_VALIDATOR'));
CREATE INDEX credit_review_deadline ON credit_review (deadline, id);
