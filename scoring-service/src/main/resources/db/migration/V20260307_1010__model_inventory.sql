-- Every model of the service in one list.
CREATE VIEW model_inventory AS
SELECT id, 'VALUATION_MODEL' AS kind, portfolio AS scope, NULL::text AS name, status, requested_by AS author,
       requested_at AS created_at, activated_at, activated_by
  FROM valuation_model
UNION ALL
SELECT id, 'SCORECARD', purpose, name, status, requested_by, requested_at, activated_at, activated_by
  FROM scorecard
UNION ALL
SELECT id, kind, portfolio, document ->> 'name', status, author, created_at, activated_at, activated_by
  FROM credit_policy
UNION ALL
SELECT id, 'SLOTTING_CARD', portfolio, document::json -> 'name' ->> 'en', status, author, registered_at, activated_at,
       activated_by
  FROM slotting_card;
GRANT SELECT ON model_inventory TO ${app};
-- Releases are read from the audit trail, which names the model.
CREATE INDEX audit_activation ON audit USING gin (ids) WHERE action = 'activate';
