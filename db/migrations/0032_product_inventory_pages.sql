-- Integrators page through products by their id, whoever has them.
create index product_id on product (id);
