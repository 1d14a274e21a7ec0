-- How overrides and policy exceptions of a run's decisions fared.
ALTER TABLE monitoring_run ADD COLUMN departures text;
GRANT UPDATE (departures) ON monitoring_run TO ${app};
