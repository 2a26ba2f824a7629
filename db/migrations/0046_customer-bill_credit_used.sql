-- What the bill took, when it was issued, from money that the customer already had with us: it is printed on the bill.
alter table customer_bill add column from_credit bigint not null default 0;
comment on column customer_bill.from_credit is 'micro-euros';
