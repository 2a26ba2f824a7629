-- Beside what the contract says, what the law says: an operator acts on its contract, or on the better of both for the consumer.
alter table decision
  add column mode text not null default 'contract' check (mode in ('contract', 'law-first')),
  -- Whether the contract's outcome held, the articles, the floor; null when no article bounds the decision.
  add column law jsonb,
  -- What the contract itself said, where the law moved the outcome.
  add column contract jsonb;
