-- invariant: I4
-- en: Every vendor order is the sum of its lines, shipping and taxes, and its commission that of its parts
-- fr: Chaque commande vendeur est la somme de ses lignes, du port et des taxes, et sa commission celle de ses parts
select o.number as vendor_order, o.currency, o.items_minor as items, l.items as items_of_lines,
       o.tax_added_minor as tax_added, t.added as tax_added_of_lines,
       o.tax_included_minor as tax_included, t.included as tax_included_of_lines,
       o.total_minor as total, o.commission_minor as commission, c.commission as commission_of_lines,
       o.commission_tax_minor as commission_tax, c.tax as commission_tax_of_lines
from ordering.vendor_order o
cross join lateral (select coalesce(sum(x.total_minor), 0) as items,
                           coalesce(bool_or(x.total_minor <> x.unit_price_minor * x.quantity), false) as wrong
                    from ordering.order_line x where x.vendor_order_id = o.id) l
cross join lateral (select coalesce(sum(x.amount_minor) filter (where not x.included), 0) as added,
                           coalesce(sum(x.amount_minor) filter (where x.included), 0) as included
                    from ordering.tax_line x where x.vendor_order_id = o.id) t
cross join lateral (select coalesce(sum(x.amount_minor), 0) as commission, coalesce(sum(x.tax_minor), 0) as tax
                    from ordering.commission_line x where x.vendor_order_id = o.id) c
where l.wrong
   or o.items_minor <> l.items
   or o.tax_added_minor <> t.added
   or o.tax_included_minor <> t.included
   or o.total_minor <> o.items_minor + o.shipping_minor + o.tax_added_minor
   or o.commission_minor <> c.commission
   or o.commission_tax_minor <> c.tax
