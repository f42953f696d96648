-- The four database roles, made once by somebody who may create roles.
-- sandaga_owner migrates; sandaga_server is the server's login and has no rights of its own:
-- each transaction takes the role sandaga_vendor (one vendor's rows) or sandaga_platform.
-- Passwords are set apart from this file.
do $$
begin
  if not exists (select from pg_roles where rolname = 'sandaga_owner') then
    create role sandaga_owner login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'sandaga_server') then
    create role sandaga_server login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'sandaga_vendor') then
    create role sandaga_vendor nologin nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'sandaga_platform') then
    create role sandaga_platform nologin nosuperuser nobypassrls;
  end if;
end
$$;
grant sandaga_vendor, sandaga_platform to sandaga_server;
