-- The key under which the codes of vouchers are kept.
create table balance_voucher_key (
  operator_id text not null default current_setting('regie.operator'),
  key bytea not null,
  primary key (operator_id)
);
select regie_wall('balance_voucher_key');

create table balance_voucher_batch (
  id uuid not null primary key,
  name text not null,
  count int not null check (count > 0),
  value bigint not null check (value > 0),
  territory text not null,
  valid_from date not null,
  valid_until date not null,
  made_at timestamptz not null,
  made_by text not null,
  sold_count int not null default 0,
  redeemed_count int not null default 0
);
select regie_wall('balance_voucher_batch');

create table balance_voucher (
  batch_id uuid not null references balance_voucher_batch (id),
  rank int not null,
  code_hash bytea not null,
  state text not null default 'ready' check (state in ('ready', 'redeemed', 'cancelled')),
  sold boolean not null default false,
  account_id uuid,
  agreement_id uuid,
  redeemed_at timestamptz,
  primary key (batch_id, rank)
);
select regie_wall('balance_voucher');
create unique index balance_voucher_code on balance_voucher (operator_id, code_hash);

-- Wrong codes typed, to slow down whoever guesses.
create table balance_voucher_failure (
  who text not null,
  at timestamptz not null
);
select regie_wall('balance_voucher_failure');
create index balance_voucher_failure_who on balance_voucher_failure (operator_id, who, at);
