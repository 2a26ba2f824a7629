-- Documents of customers. A document made by the product keeps its template and data, and its bytes from the first time that
-- they are asked for; bytes are kept once for each content, and never change.
create table document (
  account_id uuid not null,
  id uuid not null,
  kind text not null,
  -- What it is about, `kind:id`; one document of a kind for each subject.
  subject text not null,
  title jsonb not null,
  file_name text not null,
  media_type text not null,
  language text not null check (language in ('fr', 'en')),
  pack text,
  version text,
  -- Hash of the clauses and figures of that version, as they stood on the day.
  terms_hash text,
  template text,
  data jsonb,
  sha256 text,
  created_at timestamptz not null,
  primary key (account_id, id),
  check (sha256 is not null or (template is not null and data is not null))
);
select regie_wall('document');
create unique index document_subject on document (account_id, kind, subject);
create index document_newest on document (account_id, created_at desc, id desc);

create table document_content (
  sha256 text not null,
  bytes bytea not null,
  kept_at timestamptz not null
);
select regie_wall('document_content');
create unique index document_content_hash on document_content (operator_id, sha256);

create function document_refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.sha256 is null and new.sha256 is not null
     and to_jsonb(old) - 'sha256' = to_jsonb(new) - 'sha256' then
    return new;
  end if;
  raise exception 'a document that is kept never changes';
end $$;
create trigger document_kept before update or delete on document for each row execute function document_refuse_change();

create function document_refuse_content_change() returns trigger language plpgsql as $$
begin
  raise exception 'the content of a document never changes';
end $$;
create trigger document_content_kept before update on document_content
  for each row execute function document_refuse_content_change();
