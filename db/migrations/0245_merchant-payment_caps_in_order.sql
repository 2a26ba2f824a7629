-- Which caps are the newest is told by the order in which they were set: two set within a millisecond have identifiers in any order.
alter table merchant_caps add column rank bigint generated always as identity;
drop index merchant_caps_newest;
create index merchant_caps_newest on merchant_caps (operator_id, rank desc);
