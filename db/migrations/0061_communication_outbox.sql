-- Messages to customers, written in the transaction of the fact that they tell, and delivered afterwards.
create table outbox_message (
  account_id uuid not null,
  id uuid not null,
  template text not null,
  channel text not null check (channel in ('email', 'letter')),
  language text not null check (language in ('fr', 'en')),
  -- Whom it goes to, as known when it was written.
  recipient jsonb not null,
  data jsonb not null,
  dedupe_key text not null,
  state text not null check (state in ('waiting', 'claimed', 'sent', 'failed')),
  attempts int not null default 0,
  next_at timestamptz not null,
  -- A claim that is not followed by an end within this time was made by a worker that died.
  claimed_until timestamptz,
  last_error text,
  sent_at timestamptz,
  -- What the post office or the mail server answered.
  proof text,
  -- As it was sent.
  subject text,
  body jsonb,
  created_at timestamptz not null,
  primary key (account_id, id),
  check ((state = 'sent') = (sent_at is not null))
);
select regie_wall('outbox_message');
create unique index outbox_message_dedupe on outbox_message (operator_id, dedupe_key);
create index outbox_message_due on outbox_message (operator_id, next_at, account_id, id) where state in ('waiting', 'claimed');
create index outbox_message_newest on outbox_message (account_id, created_at desc, id desc);
create index outbox_message_failed on outbox_message (operator_id, created_at) where state = 'failed';
