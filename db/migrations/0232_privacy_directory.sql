-- What publishers of directories are given of each line, as it stands; a line that is no longer listed stays until they have been told.
create table privacy_directory_entry (
  account_id uuid not null,
  agreement_id uuid not null,
  e164 text not null,
  entry jsonb,
  changed_on date not null,
  -- The file that told it last, and whether publishers know of the line at all.
  told_in int,
  known boolean not null default false,
  primary key (account_id, agreement_id, e164)
);
select regie_wall('privacy_directory_entry');

-- Files for publishers: all that is listed, or what has changed since the file before.
create table privacy_directory_file (
  number int not null,
  kind text not null check (kind in ('all', 'changes')),
  made_at timestamptz not null,
  made_by text not null,
  entries int not null,
  content text not null
);
select regie_wall('privacy_directory_file');
create unique index privacy_directory_file_number on privacy_directory_file (operator_id, number);
