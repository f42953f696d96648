-- invariant: I14
-- en: The database itself keeps each vendor to its own rows
-- fr: La base de données elle-même limite chaque vendeur à ses propres lignes
-- Row-level security is on and forced wherever the vendor role has a right on rows of vendors, each of its policies there
-- asks for the current vendor, and no role of the server can go around it.
select n.nspname || '.' || c.relname as place, 'row-level security is not forced' as fault
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attname = 'vendor_id' and not a.attisdropped
where c.relkind in ('r', 'p')
  and (has_any_column_privilege('sandaga_vendor', c.oid, 'select, insert, update')
    or has_table_privilege('sandaga_vendor', c.oid, 'delete'))
  and not (c.relrowsecurity and c.relforcerowsecurity)
union all
select p.schemaname || '.' || p.tablename, 'policy ' || p.policyname || ' does not ask for the vendor'
from pg_policies p
where 'sandaga_vendor' = any(p.roles) and p.permissive = 'PERMISSIVE' and p.cmd <> 'INSERT'
  and coalesce(p.qual, '') !~ 'current_vendor'
  and exists (select from pg_attribute a
              join pg_class c on c.oid = a.attrelid
              join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = p.schemaname and c.relname = p.tablename and a.attname = 'vendor_id')
union all
select r.rolname, 'can go around row-level security'
from pg_roles r
where r.rolname in ('sandaga_server', 'sandaga_platform', 'sandaga_vendor', 'sandaga_owner')
  and (r.rolsuper or r.rolbypassrls)
