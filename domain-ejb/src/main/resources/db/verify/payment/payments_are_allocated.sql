-- invariant: I2
-- en: Every payment is the sum of what is allocated to vendor orders: asked, authorised, captured and refunded
-- fr: Chaque paiement est la somme de ce qui revient aux commandes vendeur : demandé, autorisé, encaissé et remboursé
select p.purchase_number as purchase, p.currency, p.amount_minor as amount, s.amount as allocated,
       p.authorised_minor as authorised, s.authorised as authorised_of_shares,
       p.captured_minor as captured, s.captured as captured_of_shares,
       p.refunded_minor as refunded, s.refunded as refunded_of_shares
from payment.payment p
cross join lateral (select coalesce(sum(a.share_minor), 0) as amount,
                           coalesce(sum(a.authorised_minor), 0) as authorised,
                           coalesce(sum(a.captured_minor), 0) as captured,
                           coalesce(sum(a.refunded_minor), 0) as refunded
                    from payment.allocation a where a.payment_id = p.id) s
where (p.amount_minor, p.authorised_minor, p.captured_minor, p.refunded_minor)
      is distinct from (s.amount, s.authorised, s.captured, s.refunded)
