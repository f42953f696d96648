-- What shoppers find: words and facets of every variant on show. Whether it is sold, by whom, at which price and how
-- many there are is never kept here, but joined live from the offers.
create schema search;
grant usage on schema search to sandaga_platform;

create text search configuration search.fr (copy = pg_catalog.french);
alter text search configuration search.fr
  alter mapping for hword, hword_part, word with public.unaccent, french_stem;
create text search configuration search.en (copy = pg_catalog.english);
alter text search configuration search.en
  alter mapping for hword, hword_part, word with public.unaccent, english_stem;

-- a text in a language, else in French, English or whichever there is
create function search.text_in(texts jsonb, language text) returns text
  language sql immutable parallel safe
  return coalesce(texts ->> language, texts ->> 'fr', texts ->> 'en',
                  (select t.value from jsonb_each_text(texts) t order by t.key limit 1), '');

-- without accents and capitals, so that Bleu, bleu and BLEU are one value
create function search.plain(said text) returns text
  language sql stable parallel safe
  return lower(public.unaccent(btrim(said)));

-- the same for the name of an axis or attribute, as it stands in addresses
create function search.code(said text) returns text
  language sql stable parallel safe
  return btrim(regexp_replace(search.plain(said), '[^[:alnum:]]+', '_', 'g'), '_');

-- what each variant says of itself: its axes, and the attributes of its product
create view search.described with (security_invoker = true) as
  select v.product_id, v.id as variant_id, true as axis, true as filterable,
    search.code(a.key) as code, search.plain(a.value) as value,
    coalesce(n.words, jsonb_build_object('fr', a.key)) as name,
    coalesce(w.words, jsonb_build_object('fr', a.value)) as label
  from catalog.variant v
  cross join jsonb_each_text(v.axes) a
  left join catalog.axis_word n on n.axis = a.key and n.value = ''
  left join catalog.axis_word w on w.axis = a.key and w.value = a.value and w.value <> ''
  union all
  select v.product_id, v.id, false, coalesce(d.filterable, false),
    search.code(a.key), search.plain(a.value),
    coalesce(d.name, jsonb_build_object('fr', a.key)),
    coalesce(d.label, jsonb_build_object('fr', a.value || coalesce(' ' || d.unit, '')))
  from catalog.product p
  join catalog.variant v on v.product_id = p.id
  cross join jsonb_each_text(p.attributes) a
  left join lateral (
    select t.filterable, t.name, t.unit,
      (select c -> 'name' -> 'byLanguage' from jsonb_array_elements(t.choices) c where c ->> 'code' = a.value limit 1)
        as label
    from catalog.category k join catalog.attribute t on t.category_id = any(k.path)
    where k.id = p.category_id and t.code = a.key
    order by array_position(k.path, t.category_id) desc limit 1) d on true;

-- which version of a product was indexed; its title without accents, a blank before each word
create table search.product (
  product_id uuid   primary key references catalog.product (id),
  version    bigint not null,
  title_fr   text   not null,
  title_en   text   not null
);
create index product_by_title_fr on search.product using gin (title_fr public.gin_trgm_ops);
create index product_by_title_en on search.product using gin (title_en public.gin_trgm_ops);

create table search.entry (
  variant_id uuid     primary key references catalog.variant (id),
  product_id uuid     not null references search.product (product_id),
  categories uuid[]   not null,
  -- code=value of everything one may filter by
  features   text[]   not null,
  text_fr    tsvector not null,
  text_en    tsvector not null
);
create index entry_by_text_fr on search.entry using gin (text_fr);
create index entry_by_text_en on search.entry using gin (text_en);
create index entry_by_category on search.entry using gin (categories);
create index entry_by_feature on search.entry using gin (features);
create index entry_by_product on search.entry (product_id);

-- how the names and values of features read
create table search.feature (
  code  text  not null,
  value text  not null,
  name  jsonb not null,
  label jsonb not null,
  primary key (code, value)
);

-- the words that can be found, for whoever mistypes one or has not finished it
create table search.word (
  language text not null check (language in ('fr', 'en')),
  word     text not null check (length(word) between 3 and 40),
  primary key (language, word)
);
create index word_by_likeness on search.word using gin (word public.gin_trgm_ops);
create index word_by_beginning on search.word (language, word text_pattern_ops);

-- how far the sweep through the whole catalogue has come
create table search.sweep (
  single   boolean primary key default true check (single),
  position uuid    not null
);
insert into search.sweep (position) values ('00000000-0000-0000-0000-000000000000');

grant select on search.described to sandaga_platform;
grant select, insert, update on search.product, search.feature, search.word to sandaga_platform;
grant select, insert, update, delete on search.entry to sandaga_platform;
grant select, update on search.sweep to sandaga_platform;
