-- E-mails that carry a secret link wait here, without it: the link is made when the mail leaves, and no line of the product keeps it.
create table access_mail (
  id uuid primary key,
  -- Which words, and for whom: an agent, or a customer at the address that their account has when it leaves.
  message text not null check (message in ('customer-first', 'customer-again', 'agent-first', 'agent-again')),
  user_id uuid,
  account_id uuid,
  asked_at timestamptz not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  check ((user_id is null) <> (account_id is null))
);
select regie_wall('access_mail');
create index access_mail_due on access_mail (operator_id, next_at);
