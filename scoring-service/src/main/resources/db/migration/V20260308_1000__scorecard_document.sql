-- A card's document holds all of the model: the self-test and the lineage too, which stood beside it.
UPDATE scorecard SET document = regexp_replace(left(document, -1), '^\{"documentVersion":1', '{"documentVersion":2')
    || ',"selfTest":' || coalesce(self_test, '[]')
    || CASE WHEN report IS NULL OR settings_id IS NULL THEN '' ELSE
        ',"lineage":{"sampleHash":"' || encode(sample_hash, 'hex') || '","settings":'
        || (SELECT s.document FROM scorecard_settings s WHERE s.id = settings_id)
        || ',"types":' || coalesce(types, '[]') || ',"metrics":' || report || '}' END
    || '}'
WHERE document IS NOT NULL;
UPDATE scorecard SET document_hash = sha256(convert_to(document, 'UTF8')) WHERE document IS NOT NULL;
ALTER TABLE scorecard DROP COLUMN report, DROP COLUMN self_test;
