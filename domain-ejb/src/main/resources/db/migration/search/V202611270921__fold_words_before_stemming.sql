-- Words as the index and a query both read them. Accents go first, also in words with digits, which the parser leaves
-- alone; then French -ée(s) becomes -e(s), because without its accent the stemmer no longer sees a participle there and
-- brodée would not be found by brodé.
create function search.folded(said text, language text) returns text
  language sql stable parallel safe
  return case language
    when 'fr' then regexp_replace(public.unaccent(said), '(e)e(s?)\M', '\1\2', 'gi')
    else public.unaccent(said) end;

-- everything is read again, by the job for what no message told of
update search.product set version = 0;
