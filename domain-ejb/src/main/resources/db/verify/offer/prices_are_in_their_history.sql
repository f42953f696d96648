-- invariant: I17
-- en: Every price is the last one in its history
-- fr: Chaque prix est le dernier de son historique
select p.offer_id as offer, p.vendor_id as vendor, p.currency, p.amount_minor as price, h.amount_minor as remembered
from offer.price p
left join lateral (select x.amount_minor from offer.price_history x
                   where x.offer_id = p.offer_id and x.currency = p.currency
                   order by x.set_at desc, x.id desc limit 1) h on true
where h.amount_minor is distinct from p.amount_minor
