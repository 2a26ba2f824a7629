-- What is counted day by day is found by its day, whatever the number of customers.
create index agreement_began on agreement (operator_id, activated_on) where activated_on is not null;
create index agreement_ended on agreement (operator_id, ends_on) where ends_on is not null;
create index customer_bill_issued on customer_bill (operator_id, issued_on);
create index payment_received on payment (operator_id, received_on);
create index direct_debit_rejected on direct_debit (operator_id, settled_on) where state = 'rejected';
create index collection_case_opened on collection_case (operator_id, opened_on);
create index collection_case_closed on collection_case (operator_id, closed_on) where closed_on is not null;
create index process_flow_tickets on process_flow (operator_id, opened_on)
  where procedure_group in ('quality', 'complaint');
create index line_interruption_started on line_interruption (operator_id, started_at);
create index line_interruption_running on line_interruption (operator_id, cause) where ended_at is null and not cancelled;
