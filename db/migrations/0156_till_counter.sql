-- Amounts are micro-euros.
create table till (
  id uuid not null primary key,
  name text not null,
  shop text not null,
  territory text not null,
  -- Number of the next receipt: receipts of a till follow one another without gap.
  next_receipt int not null default 1,
  -- Cash that stayed in the drawer when the till was last closed.
  in_drawer bigint not null default 0 check (in_drawer >= 0),
  created_at timestamptz not null
);
select regie_wall('till');
create unique index till_name on till (operator_id, name);

create table till_session (
  id uuid not null primary key,
  till_id uuid not null references till (id),
  agent text not null,
  opened_at timestamptz not null,
  opened_on date not null,
  -- Cash counted in the drawer at the opening, and what of it was brought from the bank.
  floated bigint not null check (floated >= 0),
  brought bigint not null check (brought >= 0),
  opening_difference bigint not null,
  opening_note text,
  state text not null check (state in ('open', 'closed')),
  closed_at timestamptz,
  closed_on date,
  closed_by text,
  -- What should be there and what was counted, by way of paying.
  expected jsonb,
  counted jsonb,
  denominations jsonb,
  difference bigint,
  closing_note text,
  to_bank bigint
);
select regie_wall('till_session');
create unique index till_session_one_a_till on till_session (operator_id, till_id) where state = 'open';
create unique index till_session_one_an_agent on till_session (operator_id, agent) where state = 'open';
create index till_session_opened on till_session (operator_id, opened_at desc);

create table till_payment (
  account_id uuid not null,
  id uuid not null,
  session_id uuid not null references till_session (id),
  till_id uuid not null,
  receipt int not null,
  payment_id uuid not null,
  method text not null check (method in ('cash', 'cheque', 'card', 'voucher')),
  amount bigint not null check (amount > 0),
  -- Cash handed over, and given back.
  tendered bigint,
  change bigint,
  reference text not null,
  -- Who drew the cheque and on which bank.
  drawn_by text,
  taken_at timestamptz not null,
  deposit_id uuid,
  primary key (account_id, id)
);
select regie_wall('till_payment');
create unique index till_payment_receipt on till_payment (operator_id, till_id, receipt);
create index till_payment_session on till_payment (session_id, receipt);
create index till_payment_cheques on till_payment (operator_id, taken_at) where method = 'cheque' and deposit_id is null;

-- What leaves a counter for the bank: a bag of cash, a slip of cheques, the takings of a card terminal.
create table till_deposit (
  id uuid not null primary key,
  kind text not null check (kind in ('cash', 'cheque', 'card')),
  number text not null,
  shop text not null,
  amount bigint not null check (amount > 0),
  pieces int not null,
  made_on date not null,
  made_at timestamptz not null,
  made_by text not null,
  arrived_on date
);
select regie_wall('till_deposit');
create unique index till_deposit_named on till_deposit (operator_id, number);

create table till_deposit_number (
  series text not null,
  next int not null
);
select regie_wall('till_deposit_number');
create unique index till_deposit_number_series on till_deposit_number (operator_id, series);
