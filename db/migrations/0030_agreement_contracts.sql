-- Subscription contracts, each pinned to a pack and to a version of its terms.
create table agreement (
  account_id uuid not null,
  id uuid not null,
  state text not null check (state in
    ('ordered', 'awaiting-activation', 'active', 'suspended', 'terminating', 'terminated', 'withdrawn', 'cancelled')),
  pack text not null,
  terms_version text not null,
  territory text not null,
  segment text not null check (segment in ('residential', 'professional')),
  channel text not null check (channel in ('shop', 'distance', 'door-to-door')),
  offer text not null,
  options text[] not null,
  characteristics jsonb not null,
  installation jsonb not null,
  monthly_price bigint not null,
  commitment_months integer not null,
  commitment_ends_on date,
  ordered_on date not null,
  activated_on date,
  suspended_on date,
  ends_on date,
  end_reason text,
  ending jsonb not null default 'null',
  address jsonb not null,
  version integer not null default 1,
  primary key (account_id, id),
  check (state not in ('active', 'suspended', 'terminating') or activated_on is not null),
  check (state not in ('terminating', 'terminated', 'withdrawn', 'cancelled') or ends_on is not null)
);
comment on column agreement.monthly_price is 'micro-euros, tax included';
comment on column agreement.ending is 'a pending termination: how it was asked, the charges it made, and the state to go back to';
select regie_wall('agreement');
create index agreement_id on agreement (id);

-- Notices to give equipment back, so that the contract can be asked what is due for a piece.
create table equipment_return (
  account_id uuid not null,
  agreement_id uuid not null,
  serial text not null,
  kind text not null,
  trigger text not null,
  trigger_on date not null,
  return_by date not null,
  deposit bigint not null default 0,
  notice_sent_on date,
  notice_presented_on date,
  returned_on date,
  condition text,
  charged boolean not null default false,
  primary key (account_id, agreement_id, serial)
);
comment on column equipment_return.deposit is 'micro-euros, tax included';
select regie_wall('equipment_return');
create index equipment_return_serial on equipment_return (operator_id, serial);
