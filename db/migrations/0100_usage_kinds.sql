-- Messages, data, incoming and roaming records beside calls, and records that correct another.
alter table usage_record
  add column kind text not null default 'voice' check (kind in ('voice', 'sms', 'mms', 'data')),
  -- Messages or bytes; a call has its duration.
  add column quantity bigint not null default 0,
  -- What is charged: seconds of a call, messages, bytes.
  add column charged_units bigint not null default 0,
  add column direction text not null default 'out' check (direction in ('out', 'in')),
  add column visited_country text,
  -- The call id of the record that this one corrects.
  add column replaces text,
  -- The call id of the record that corrected this one: it counts no more.
  add column replaced_by text;
