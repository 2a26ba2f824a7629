-- The key of the site that stands in for a merchant's in a demonstration; empty everywhere else.
create table local_merchant_key (
  operator_id text not null default regie_operator() primary key,
  key_id uuid not null,
  secret text not null
);
select regie_wall('local_merchant_key');
