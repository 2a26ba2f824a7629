-- The house that vouches for the agents of an operator (OpenID Connect). Its secret is a setting of the installation, never kept here.
create table platform_single_sign_on (
  operator_id text primary key references platform_operator,
  enabled boolean not null default false,
  issuer text not null,
  client_id text not null,
  -- What the button says.
  label text not null,
  -- The claim that tells what somebody is there, and the role that each of its values gives here.
  roles_claim text not null,
  roles jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null
);
