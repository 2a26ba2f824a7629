-- Customers told that a limit of their month comes near or is reached: once for each limit, month and threshold.
create table usage_alert (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  month date not null,
  -- Name of the counter of the contract, or `spending` for the sum that the customer chose.
  counter text not null,
  percent int not null check (percent between 1 and 100),
  label jsonb not null,
  unit text not null,
  used bigint not null,
  ceiling bigint not null,
  -- A rule obliges to tell it.
  owed boolean not null,
  because text[] not null,
  decision_id uuid,
  sent_at timestamptz not null,
  primary key (account_id, id)
);
select regie_wall('usage_alert');
comment on column usage_alert.month is 'first day of the month';
comment on column usage_alert.used is 'seconds, messages, bytes, different numbers or micro-euros, as the unit says';
create unique index usage_alert_once on usage_alert (account_id, agreement_id, month, counter, percent);

-- Up to which records customers were told, and where the work goes on when it was stopped.
create table usage_alert_look (
  operator_id text not null default current_setting('regie.operator') primary key,
  -- Files received before this instant have been looked at; null: none.
  through timestamptz not null default '-infinity',
  -- A look that is under way: the instant up to which it looks, and the last contract that it looked at.
  until timestamptz,
  after_agreement uuid
);
select regie_wall('usage_alert_look');
