insert into shared.inbox (consumer, event_id, received_at) values ('search', gen_random_uuid(), '2026-01-01');
