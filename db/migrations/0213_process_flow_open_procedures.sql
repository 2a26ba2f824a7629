-- Every day looks for open cases of a few procedures: among those that are open, not among all that ever were.
create index process_flow_open_procedure on process_flow (operator_id, procedure) where closed_on is null;
