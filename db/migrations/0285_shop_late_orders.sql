-- Orders that are on their way are few among all that were ever placed: those whose day has passed are looked for along an index of their own.
create index shop_order_awaited on shop_order (operator_id, latest_on)
  where state in ('on-hold', 'to-prepare', 'prepared', 'dispatched') and latest_on is not null;
alter table shop_order add column late_since date;
comment on column shop_order.late_since is 'the day on which it was seen that the last day to deliver had passed';
