-- Keys of other systems that call the product: what they may do is their scopes, and nothing else.
create table platform_api_key (
  id uuid primary key,
  operator_id text not null references platform_operator,
  name text not null,
  key_hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index platform_api_key_operator on platform_api_key (operator_id, created_at);
