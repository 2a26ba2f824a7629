-- Visits of a day or a week are found by their hour.
create index appointment_at on appointment (operator_id, at);
