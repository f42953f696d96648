alter table ordering.purchase drop constraint purchase_quote_id_key;
insert into ordering.purchase (id, number, quote_id, market, currency, language, prices_include_tax, email, ship_to,
  bill_to, total_minor, placed_at, pay_before)
select gen_random_uuid(), number || 'x', quote_id, market, currency, language, prices_include_tax, email, ship_to,
  bill_to, total_minor, placed_at, pay_before from ordering.purchase limit 1;
