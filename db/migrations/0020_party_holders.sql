-- The holder of each account: a person or an organization, with one address and contact points.
create table party (
  account_id uuid primary key,
  kind text not null check (kind in ('individual', 'organization')),
  title text check (title in ('madame', 'monsieur')),
  given_name text,
  family_name text,
  birth_date date,
  organization_name text,
  registration_number text,
  email text,
  phone text,
  address jsonb not null,
  version integer not null default 1,
  check (case kind when 'individual' then family_name is not null else organization_name is not null end)
);
select regie_wall('party');
