-- Messages by SMS, letters that wait for their batch, messages that an agent stopped, and what proves each of them.
alter table outbox_message drop constraint outbox_message_channel_check;
alter table outbox_message add constraint outbox_message_channel_check check (channel in ('email', 'letter', 'sms'));
alter table outbox_message drop constraint outbox_message_state_check;
alter table outbox_message add constraint outbox_message_state_check
  check (state in ('waiting', 'claimed', 'ready', 'sent', 'failed', 'stopped'));
alter table outbox_message
  -- A letter that the post hands over against a signature.
  add column registered boolean not null default false,
  add column provider text,
  -- The very address that it left for.
  add column sent_to text,
  -- SHA-256 of what left: the text of a mail or an SMS, the page of a letter.
  add column content_sha256 text,
  add column delivery text check (delivery in ('delivered', 'undelivered')),
  add column delivered_at timestamptz;
create index outbox_message_recent on outbox_message (operator_id, created_at desc, id desc);
create index outbox_message_open on outbox_message (operator_id, state, created_at desc) where state <> 'sent';

-- What happened to a message beside its leaving: never changed.
create table message_event (
  account_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('attempt-failed', 'retried', 'stopped', 'batched', 'posted', 'numbered', 'presented',
    'delivered', 'undelivered', 'resent')),
  actor text not null,
  detail jsonb not null default '{}',
  primary key (account_id, id)
);
select regie_wall('message_event');
create index message_event_message on message_event (account_id, message_id, at);

-- Addresses that messages came back from; another address of the same customer is not concerned.
create table message_bad_address (
  account_id uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  address text not null,
  since timestamptz not null,
  reason text not null,
  message_id uuid,
  primary key (account_id, channel, address)
);
select regie_wall('message_bad_address');

-- How a customer wants to be written to, where the contract and the law leave them the choice.
create table message_preference (
  account_id uuid primary key,
  channel text check (channel in ('email', 'sms', 'letter')),
  -- Whether they have agreed to offers.
  offers boolean not null default false,
  changed_at timestamptz not null,
  changed_by text not null
);
select regie_wall('message_preference');
