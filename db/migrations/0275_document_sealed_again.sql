-- What a document says never changes; under which key it is sealed may, in a transaction that says so.
create or replace function document_refuse_content_change() returns trigger language plpgsql as $$
begin
  if current_setting('regie.resealing', true) = 'on' and old.operator_id = new.operator_id and old.sha256 = new.sha256
     and old.kept_at = new.kept_at then
    return new;
  end if;
  raise exception 'the content of a document never changes';
end $$;
