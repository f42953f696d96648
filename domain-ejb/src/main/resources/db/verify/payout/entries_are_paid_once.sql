-- invariant: I10
-- en: No entry is paid twice, and none that is not payable to the payout's vendor
-- fr: Aucune ligne n’est versée deux fois, ni aucune qui ne soit due au vendeur du versement
select (array_agg(i.payout_id))[1] as payout, i.entry_id as entry, 'is paid more than once' as how, count(*) as times
from payout.payout_item i
where i.live
group by i.entry_id
having count(*) > 1
union all
select i.payout_id, i.entry_id, 'is not payable', 1
from payout.payout_item i
join payout.payout p on p.id = i.payout_id
where not exists (select from ledger.payable_entry e
                  where e.entry_id = i.entry_id and e.vendor_id = p.vendor_id and e.currency = p.currency
                    and e.amount_minor = i.amount_minor)
