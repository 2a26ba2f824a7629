-- Cash given back at a counter stands among what the till took, under a receipt of the same series; `payment_id` then names the refund.
alter table till_payment add column kind text not null default 'payment' check (kind in ('payment', 'refund'));
alter table till_payment add check (kind = 'payment' or (method = 'cash' and tendered is null and change is null));
