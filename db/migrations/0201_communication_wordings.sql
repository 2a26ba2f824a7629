-- Words that an operator has put in place of the product's own. A version is never changed: a later one takes its place.
create table message_wording (
  operator_id text not null default regie_operator(),
  template text not null,
  channel text not null check (channel in ('email', 'letter', 'sms')),
  language text not null check (language in ('fr', 'en')),
  version int not null check (version > 0),
  -- Null: the product's own words again.
  subject text,
  body jsonb,
  note text not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (operator_id, template, channel, language, version)
);
select regie_wall('message_wording');
create function message_wording_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'published words are never changed';
end $$;
create trigger message_wording_kept before update or delete on message_wording
  for each row execute function message_wording_is_kept();
