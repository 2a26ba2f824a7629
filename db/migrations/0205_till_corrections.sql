-- A payment taken by mistake is undone while its till is open: it stays where it was written, with who undid it and why.
alter table till_payment add column cancelled_at timestamptz;
alter table till_payment add column cancelled_by text;
alter table till_payment add column cancelled_why text;
alter table till_payment add check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancelled_why is null));
