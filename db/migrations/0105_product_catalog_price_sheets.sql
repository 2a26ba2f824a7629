-- Prices that a contract leaves to its operator's sheet. A version is never changed: a later one corrects it.
create table price_sheet (
  operator_id text not null default current_setting('regie.operator'),
  id uuid not null,
  pack text not null,
  valid_from date not null,
  published_at timestamptz not null,
  published_by text not null,
  note text,
  -- What differs from the version that it was made from: shown as its history.
  differences jsonb not null,
  lines jsonb not null,
  primary key (operator_id, id)
);
create index price_sheet_in_force on price_sheet (operator_id, pack, valid_from desc, published_at desc);
create function price_sheet_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'a published price sheet is never changed';
end $$;
create trigger price_sheet_kept before update or delete on price_sheet
  for each row execute function price_sheet_is_kept();
select regie_wall('price_sheet');
