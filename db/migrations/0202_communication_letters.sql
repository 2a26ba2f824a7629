-- Letters as they are printed, and the batches in which they leave for the post.
create table letter_batch (
  operator_id text not null default regie_operator(),
  id uuid not null,
  number text not null,
  registered boolean not null,
  letters int not null check (letters > 0),
  sheets int not null check (sheets > 0),
  pdf bytea not null,
  manifest text not null,
  sha256 text not null,
  made_at timestamptz not null,
  made_by text not null,
  posted_on date,
  posted_by text,
  primary key (operator_id, id)
);
select regie_wall('letter_batch');
create unique index letter_batch_number on letter_batch (operator_id, number);
create index letter_batch_newest on letter_batch (operator_id, made_at desc);

create table letter_paper (
  account_id uuid not null,
  message_id uuid not null,
  registered boolean not null,
  pdf bytea not null,
  sheets int not null check (sheets > 0),
  sha256 text not null,
  made_at timestamptz not null,
  batch_id uuid,
  -- Place in the batch, and its first sheet there.
  place int,
  first_sheet int,
  tracking text,
  presented_on date,
  outcome text check (outcome in ('delivered', 'refused', 'unclaimed', 'unknown-address')),
  primary key (account_id, message_id),
  check ((batch_id is null) = (place is null)),
  check ((presented_on is null) = (outcome is null))
);
select regie_wall('letter_paper');
create index letter_paper_ready on letter_paper (operator_id, registered, made_at) where batch_id is null;
create index letter_paper_batch on letter_paper (operator_id, batch_id, place) where batch_id is not null;
create unique index letter_paper_tracking on letter_paper (operator_id, tracking) where tracking is not null;
