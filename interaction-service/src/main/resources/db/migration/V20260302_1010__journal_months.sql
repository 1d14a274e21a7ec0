-- Months that have a partition.
CREATE TABLE journal_month (
    month date PRIMARY KEY CHECK (extract(day FROM month) = 1)
);
GRANT SELECT ON journal_month TO ${app};

-- Makes the partitions of the given months. Runs with the owner's rights because the application role may not create
-- tables. Building the table first and attaching it afterwards does not stop writers of other months, which
-- "CREATE TABLE … PARTITION OF" would.
CREATE FUNCTION ensure_journal_months(months date[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
DECLARE
    wanted date;
    partition text;
    first_instant timestamptz;
    next_instant timestamptz;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('ensure_journal_months', 0));
    FOR wanted IN
        SELECT DISTINCT m FROM unnest(months) AS m WHERE m NOT IN (SELECT month FROM journal_month) ORDER BY m
    LOOP
        IF wanted < date '1900-01-01' OR wanted > (now() AT TIME ZONE 'UTC')::date + 31 THEN
            RAISE EXCEPTION 'no partition for month %', wanted;
        END IF;
        INSERT INTO journal_month (month) VALUES (wanted);
        partition := 'interaction_' || to_char(wanted, 'YYYY_MM');
        first_instant := wanted::timestamp AT TIME ZONE 'UTC';
        next_instant := (wanted + interval '1 month')::timestamp AT TIME ZONE 'UTC';
        EXECUTE format('CREATE TABLE %I (LIKE interaction INCLUDING ALL)', partition);
        EXECUTE format(
            'ALTER TABLE interaction ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
            partition, first_instant, next_instant);
        EXECUTE format('GRANT SELECT ON %I TO ${app}', partition);
    END LOOP;
END
$$;
REVOKE EXECUTE ON FUNCTION ensure_journal_months(date[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ensure_journal_months(date[]) TO ${app};

-- Entries of the given transactions in the given months. Names the partitions itself: a query of the whole log would
-- plan and lock every month there is.
CREATE FUNCTION journal_entries(months date[], transactions xid8[]) RETURNS SETOF interaction
    LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS
$$
DECLARE
    wanted date;
BEGIN
    FOR wanted IN SELECT DISTINCT m FROM unnest(months) AS m LOOP
        RETURN QUERY EXECUTE format(
            'SELECT * FROM %I WHERE tx = ANY ($1)', 'interaction_' || to_char(wanted, 'YYYY_MM'))
            USING transactions;
    END LOOP;
END
$$;
REVOKE EXECUTE ON FUNCTION journal_entries(date[], xid8[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journal_entries(date[], xid8[]) TO ${app};
