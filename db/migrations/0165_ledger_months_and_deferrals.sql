-- The paper that an entry records (a bill's number, a bank's reference) and its own day, which stays when the entry has to
-- move because its month is closed. Null in entries older than these columns.
alter table ledger_entry add column document text;
alter table ledger_entry add column document_on date;
comment on column ledger_entry.document is 'number of the paper that the entry records';
comment on column ledger_entry.document_on is 'day of that paper; on_date is the day in the books';

-- Where the sale is taxed and at which rate: on the lines of revenue (the base) and of VAT.
alter table ledger_line add column territory text;
alter table ledger_line add column vat_rate text;
comment on column ledger_line.vat_rate is 'as an exact share, 0.085; null where VAT has no part';

-- Revenue billed before it is earned: what a line of account 487 waits for. Earned by the day, both days included.
create table ledger_deferral (
  entry_id uuid not null,
  position int not null,
  account_id uuid,
  -- The account of revenue that it is for.
  account text not null,
  territory text,
  from_day date not null,
  to_day date not null,
  -- All of it, without tax, micro-euros; a credit is below zero.
  amount bigint not null,
  -- Earned through that day when it was posted: the entry itself carries that part as revenue.
  recognised_to date not null,
  check (to_day >= from_day and to_day > recognised_to)
);
select regie_wall('ledger_deferral');
alter table ledger_deferral add primary key (operator_id, entry_id, position);
create index ledger_deferral_pending on ledger_deferral (operator_id, to_day);
create trigger ledger_deferral_append_only before update or delete on ledger_deferral
  for each row execute function ledger_refuse_change();
create trigger ledger_deferral_no_truncate before truncate on ledger_deferral
  for each statement execute function ledger_refuse_change();

-- Months whose deferred revenue has been released.
create table ledger_release (
  month date not null check (extract(day from month) = 1),
  -- Null when nothing was to be released.
  entry_id uuid,
  amount bigint not null,
  released_at timestamptz not null
);
select regie_wall('ledger_release');
alter table ledger_release add primary key (operator_id, month);

-- Months of the books that are closed, or were and have been opened again.
create table ledger_month (
  month date not null check (extract(day from month) = 1),
  state text not null check (state in ('closed', 'reopened')),
  closed_at timestamptz not null,
  closed_by text not null,
  reopened_at timestamptz,
  reopened_by text,
  reason text
);
select regie_wall('ledger_month');
alter table ledger_month add primary key (operator_id, month);

-- The number of an entry in its year, given for good when its month is closed: without gap, in the order of days.
create table ledger_number (
  year int not null,
  number int not null,
  entry_id uuid not null,
  validated_on date not null
);
select regie_wall('ledger_number');
alter table ledger_number add primary key (operator_id, year, number);
create unique index ledger_number_entry on ledger_number (operator_id, entry_id);
create trigger ledger_number_append_only before update or delete on ledger_number
  for each row execute function ledger_refuse_change();
create trigger ledger_number_no_truncate before truncate on ledger_number
  for each statement execute function ledger_refuse_change();

-- What of an amount over some days is earned through a day, rounded to the cent: the parts of the months add up to it.
create function ledger_earned(amount bigint, from_day date, to_day date, through date) returns bigint language sql immutable as $$
  select case when through < from_day then 0
              when through >= to_day then amount
              else (round((amount::numeric / 10000) * (through - from_day + 1) / (to_day - from_day + 1)) * 10000)::bigint end
$$;

-- Who posts shares the books until its transaction ends; who closes a month or releases revenue has them alone. Answers how
-- far they are closed and released, as seen once the lock is had.
create function ledger_enter() returns table (closed_through date, released_through date) language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ledger:' || current_setting('regie.operator'), 0));
  return query select
    (select (max(m.month) + interval '1 month' - interval '1 day')::date from ledger_month m where m.state = 'closed'),
    (select (max(r.month) + interval '1 month' - interval '1 day')::date from ledger_release r);
end $$;
create function ledger_enter_alone() returns table (closed_through date, released_through date) language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('ledger:' || current_setting('regie.operator'), 0));
  return query select * from ledger_enter();
end $$;
