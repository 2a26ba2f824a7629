-- What buyers complain of: an order, or what was done with their data; talked about, then settled or left without agreement.
create table shop_complaint (
  account_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  subject text not null check (subject in ('order', 'personal-data')),
  about text not null,
  -- A trader: the terms name the courts of traders alone.
  merchant boolean not null,
  opened_at timestamptz not null,
  opened_by text not null,
  outcome text not null check (outcome in ('pending', 'settled', 'failed')),
  -- What the terms say comes next, with the decision that says so.
  next_step text not null,
  next_words jsonb not null,
  decision uuid not null,
  because text[] not null,
  answer text,
  -- Whether the shop answers for what happened, once its cause was judged.
  liability jsonb,
  closed_at timestamptz,
  closed_by text,
  primary key (account_id, id)
);
select regie_wall('shop_complaint');
create index shop_complaint_order on shop_complaint (account_id, order_id);
create index shop_complaint_open on shop_complaint (operator_id, opened_at) where outcome = 'pending';
