-- The account of the TV portal: loaded on the bill, spent at merchants. Amounts are micro-euros.
create table merchant_tv_account (
  account_id uuid not null,
  agreement_id uuid not null,
  balance bigint not null check (balance >= 0),
  primary key (account_id, agreement_id)
);
select regie_wall('merchant_tv_account');

create table merchant_tv_movement (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  kind text not null check (kind in ('load', 'purchase', 'refund')),
  -- Signed.
  amount bigint not null,
  balance bigint not null,
  at timestamptz not null,
  charge_id uuid,
  purchase_id uuid,
  decision uuid,
  because text[] not null,
  primary key (account_id, id)
);
select regie_wall('merchant_tv_movement');
create index merchant_tv_movement_agreement on merchant_tv_movement (account_id, agreement_id, id desc);
