-- invariant: I14
-- en: The database itself keeps each vendor to its own rows
-- fr: La base de données elle-même limite chaque vendeur à ses propres lignes
-- Row-level security is on and forced wherever the vendor role has a right, but for the few tables named here that
-- belong to nobody: all may read them, or add to them and read nothing. What a policy shows to that role and what it
-- lets it write asks for the current vendor, or for a row of the tables behind this wall that name it. No role of the
-- server can go around it.
select n.nspname || '.' || c.relname as place, 'row-level security is not forced' as fault
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and (has_any_column_privilege('sandaga_vendor', c.oid, 'select, insert, update')
    or has_table_privilege('sandaga_vendor', c.oid, 'delete'))
  and not (c.relrowsecurity and c.relforcerowsecurity)
  and n.nspname || '.' || c.relname not in (
    'shared.clock', 'shared.outbox', 'audit.record', 'media.picture', 'market.market', 'tax.rate', 'shipping.carrier',
    'catalog.category', 'catalog.attribute', 'catalog.axis_word')
union all
select p.schemaname || '.' || p.tablename || ' · ' || p.policyname, 'a policy does not ask for the vendor'
from pg_policies p
cross join lateral (values
  (p.cmd <> 'INSERT', p.qual),
  (p.cmd in ('ALL', 'INSERT', 'UPDATE'), coalesce(p.with_check, p.qual))) as asked (applies, condition)
where p.roles && array['sandaga_vendor', 'public']::name[] and p.permissive = 'PERMISSIVE' and asked.applies
  and coalesce(asked.condition, '') !~ 'current_vendor|FROM (catalog\.product|importing\.import) '
union all
select r.rolname, 'can go around row-level security'
from pg_roles r
where r.rolname in ('sandaga_server', 'sandaga_platform', 'sandaga_vendor', 'sandaga_owner')
  and (r.rolsuper or r.rolbypassrls)
