-- Money that a card's bank keeps aside, taken later or let go of: for whom, and where its payer comes back to.
alter table card_intent add column held_for text;
alter table card_intent add column back_to text;
alter table card_intent drop constraint card_intent_state_check;
alter table card_intent add constraint card_intent_state_check
  check (state in ('created', 'pending', 'held', 'accepted', 'declined', 'abandoned', 'released'));

alter table local_card_page add column held boolean not null default false;
