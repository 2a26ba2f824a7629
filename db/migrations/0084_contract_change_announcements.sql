-- Changes of prices or terms that an operator announces, and what each contract concerned was told.
create table contract_change (
  id uuid primary key,
  kind text not null check (kind in ('price', 'terms')),
  pack text not null,
  from_version text,
  to_version text,
  cause text not null,
  territories text[],
  legal jsonb not null,
  prices jsonb not null,
  reason jsonb not null,
  announced_on date not null,
  announce_by date,
  effective_on date not null,
  state text not null default 'announced' check (state in ('announced', 'withdrawn')),
  run_state text not null default 'running' check (run_state in ('running', 'stopped', 'done')),
  after_account uuid,
  after_agreement uuid,
  total int not null,
  told int not null default 0,
  not_allowed int not null default 0,
  failed int not null default 0,
  created_at timestamptz not null
);
select regie_wall('contract_change');
create index contract_change_page on contract_change (operator_id, announced_on, id);

create table contract_change_customer (
  account_id uuid not null,
  change_id uuid not null references contract_change (id),
  agreement_id uuid not null,
  state text not null check (state in ('told', 'not-allowed', 'failed', 'leaving', 'applied', 'not-applied')),
  told_on date not null,
  old_price bigint not null,
  new_price bigint not null,
  exit_from date,
  exit_until date,
  exit_reason jsonb,
  reason text,
  decision uuid,
  because text[] not null default '{}',
  document_id uuid,
  primary key (account_id, change_id, agreement_id)
);
comment on column contract_change_customer.old_price is 'micro-euros a month, tax included';
comment on column contract_change_customer.new_price is 'micro-euros a month, tax included';
select regie_wall('contract_change_customer');
create index contract_change_customer_agreement on contract_change_customer (agreement_id);
create index contract_change_customer_state on contract_change_customer (change_id, state);
create index subscribed_contract_running on subscribed_contract (operator_id, pack, account_id, agreement_id)
  where ended_on is null;
