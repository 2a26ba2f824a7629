-- Where records of use come from: how each source writes them.
create table mediation_source (
  id uuid not null primary key,
  -- The name of its folder, of the command and of the API.
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text not null,
  reading jsonb not null,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz
);
select regie_wall('mediation_source');
create unique index mediation_source_code on mediation_source (operator_id, code);

create table mediation_file (
  id uuid not null primary key,
  source_id uuid references mediation_source (id),
  name text not null,
  sha256 text not null,
  -- How it is read, as the source said on the day; null: the documented CSV.
  reading jsonb,
  reading_hash text not null,
  -- The first line, where it names the columns.
  header text,
  way text not null check (way in ('upload', 'folder', 'command', 'records', 'correction')),
  -- The file whose refused rows come again in this one.
  corrects uuid references mediation_file (id),
  -- Where its bytes are until it is done.
  path text not null,
  state text not null check (state in ('received', 'reading', 'importing', 'done', 'refused')),
  received_at timestamptz not null,
  ended_at timestamptz,
  -- Lines with something in them, and those of them that there is nothing to rate of.
  rows bigint not null default 0,
  aside bigint not null default 0,
  kept bigint not null default 0,
  rejected bigint not null default 0,
  duplicates bigint not null default 0,
  corrections bigint not null default 0,
  -- Why the file as a whole was refused.
  refusal jsonb
);
select regie_wall('mediation_file');
-- The same content read the same way is the same file; one that was refused may come again.
create unique index mediation_file_content on mediation_file (operator_id, sha256, reading_hash) where state <> 'refused';
create index mediation_file_time on mediation_file (operator_id, received_at desc, id);

create table mediation_reject (
  file_id uuid not null references mediation_file (id),
  row_number bigint not null,
  field text not null,
  reason jsonb not null,
  -- The line as it came, or as it was last corrected.
  line text not null,
  state text not null check (state in ('open', 'duplicate', 'entering', 'entered', 'returned')),
  -- The file of corrections by which it entered, or is about to.
  entered_by uuid references mediation_file (id),
  primary key (file_id, row_number)
);
select regie_wall('mediation_reject');
create index mediation_reject_open on mediation_reject (operator_id, file_id, row_number) where state = 'open';
create index mediation_reject_entered on mediation_reject (entered_by, row_number) where entered_by is not null;

-- Which line of a file of corrections carries which refused row.
create table mediation_correction (
  file_id uuid not null references mediation_file (id),
  row_number bigint not null,
  first_file_id uuid not null references mediation_file (id),
  first_row_number bigint not null,
  line text not null,
  primary key (file_id, row_number)
);
select regie_wall('mediation_correction');

-- Records that come one by one, until they are read together.
create table mediation_record (
  id uuid not null primary key,
  call_id text not null,
  line text not null,
  received_at timestamptz not null,
  file_id uuid references mediation_file (id),
  row_number bigint
);
select regie_wall('mediation_record');
create index mediation_record_waiting on mediation_record (operator_id, id) where file_id is null;
create index mediation_record_line on mediation_record (file_id, row_number) where file_id is not null;

-- What was seen of a file in the folder of a source, the last time one looked.
create table mediation_look (
  source_id uuid not null references mediation_source (id),
  name text not null,
  size bigint not null,
  modified_ms bigint not null,
  seen_at timestamptz not null,
  primary key (source_id, name)
);
select regie_wall('mediation_look');
