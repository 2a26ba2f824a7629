-- Organizations are few among many people: their pages need not walk through everybody.
create index party_organizations on party (account_id) where kind = 'organization';
