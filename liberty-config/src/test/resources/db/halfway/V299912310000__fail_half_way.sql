create table public.half (x int);
insert into public.half values ('not a number');
