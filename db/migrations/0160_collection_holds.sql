-- Why collection waits for a customer, whatever the bill: each reason from a day to a day, or until somebody ends it.
create table collection_hold (
  account_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('over-indebtedness', 'social-fund', 'complaint', 'death', 'illness', 'other')),
  reason text not null,
  from_on date not null,
  -- Last day, included; null until somebody ends it.
  until_on date,
  ended_on date,
  -- What was decided on a request for help with the bills.
  outcome text check (outcome in ('granted', 'refused')),
  primary key (account_id, id)
);
select regie_wall('collection_hold');

alter table collection_case drop constraint collection_case_state_check;
-- `barred`: the time to claim the debt has passed, nothing more is asked.
alter table collection_case add constraint collection_case_state_check check (state in ('open', 'closed', 'barred'));
alter table collection_case
  -- The second step of a suspension that begins with a part of the service.
  add column fully_suspended_on date,
  -- Whether the day of presentation of the formal notice was told by the post, or is only reckoned.
  add column notice_presentation text check (notice_presentation in ('expected', 'told')),
  -- Since when, and for what, the case waits; the days that it has waited put its next steps off.
  add column held_from date,
  add column held_for text,
  add column held_days int not null default 0,
  -- Last day on which the debt can be claimed.
  add column expires_on date,
  add column reactivation_asked_at timestamptz,
  add column handed_over_on date,
  add column handed_over_to text;
create index collection_case_held on collection_case (operator_id, account_id) where state = 'open' and held_from is not null;
