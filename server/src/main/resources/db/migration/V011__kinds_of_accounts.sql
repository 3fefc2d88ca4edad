-- The demo's staff are played by robots, and timelines say so.
alter table account
    add column kind text not null default 'PERSON' check (kind in ('PERSON', 'ROBOT'));

-- For deleting what has served its time: both tables grow in the order of their times.
create index outbox_at on outbox using brin (at);
create index idempotent_answer_at on idempotent_answer using brin (at);
