-- How people come in: a password of their own, a link or a code that works once, another house that vouches for them (OpenID Connect).

-- Who was invited and has not chosen a password, and who comes in by single sign-on, have none.
alter table platform_user alter column password_hash drop not null;
-- A customer signs in by customer number or by e-mail; this one follows the contact points of the customer.
alter table platform_user add column email text check (email = lower(email));
-- Who they are at the house that vouches for them.
alter table platform_user add column oidc_subject text;
alter table platform_user add column last_signed_in_at timestamptz;
create index platform_user_email on platform_user (email) where email is not null;
create index platform_user_customer on platform_user (lower(customer_id)) where customer_id is not null;
create unique index platform_user_oidc on platform_user (operator_id, oidc_subject) where oidc_subject is not null;

-- Links and printed codes by which a password is chosen: only their hash is kept, each works once, and not for ever.
create table platform_sign_in_token (
  token_hash text primary key,
  operator_id text not null references platform_operator,
  -- Of an agent, or of a customer who may not have signed in yet.
  user_id uuid references platform_user on delete cascade,
  customer_id text,
  sent_by text not null check (sent_by in ('email', 'letter', 'hand')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((user_id is null) <> (customer_id is null))
);
create index platform_sign_in_token_user on platform_sign_in_token (user_id) where user_id is not null;
create index platform_sign_in_token_customer on platform_sign_in_token (operator_id, customer_id) where customer_id is not null;

-- For who has lost the application of the second factor: each works once.
create table platform_recovery_code (
  user_id uuid not null references platform_user on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);

-- A session as its owner may recognize it, and end it.
alter table platform_session add column id uuid not null default gen_random_uuid();
alter table platform_session add column device text;
alter table platform_session add column last_seen_at timestamptz;
create unique index platform_session_id on platform_session (id);
