-- business time for views that must be true at every moment; commands take it from BusinessTime
create function shared.business_now() returns timestamptz
  language sql stable parallel safe
  as $$ select statement_timestamp() + (select offset_millis from shared.clock) * interval '1 millisecond' $$;
