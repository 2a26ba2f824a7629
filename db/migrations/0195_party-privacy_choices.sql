-- What customers chose under a contract: a row each time something was chosen, never changed. The newest row of a sheet holds.
create table party_privacy_choice (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  sheet text not null,
  -- Every option of the sheet with its value from then on.
  chosen jsonb not null,
  -- The options that changed, with the value before and the words under which they were shown.
  changed jsonb not null,
  -- The offer under which it was chosen.
  offer text not null,
  -- How it reached the operator, and who wrote it down: the proof of a consent and of its withdrawal.
  source text not null,
  actor text not null,
  chosen_at timestamptz not null,
  decision uuid,
  because text[] not null,
  primary key (account_id, id)
);
select regie_wall('party_privacy_choice');
create index party_privacy_choice_agreement on party_privacy_choice (account_id, agreement_id, sheet, id desc);
