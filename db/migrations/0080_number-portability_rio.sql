-- The operator identity codes of lines: one for a number as long as an agreement has it.
create table rio (
  account_id uuid not null,
  e164 text not null,
  agreement_id uuid not null,
  operator_id text not null default current_setting('regie.operator'),
  reference text not null,
  rio text not null,
  issued_at timestamptz not null,
  primary key (account_id, e164, agreement_id),
  unique (operator_id, reference)
);
select regie_wall('rio');
create index rio_number on rio (operator_id, e164);
