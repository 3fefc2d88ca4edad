-- Studies on the twin that a planner asked for. `basis` says which figures were the district's own; `result` is null until the
-- study is done. A running study says that it lives; one that has not for a while was interrupted.
create table twin_run (
    id bigint generated always as identity primary key,
    unit_id int not null references unit,
    state text not null check (state in ('DONE', 'RUNNING', 'CANCELLED', 'FAILED', 'INTERRUPTED')),
    request jsonb not null,
    basis jsonb not null,
    result jsonb,
    progress real not null check (progress between 0 and 1),
    asked_by bigint not null,
    asked_by_name text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    -- by the database's own clock, as nodes and the demonstration may have others
    alive_at timestamptz not null,
    cancel_asked boolean not null default false
);
-- one at a time, whichever node it is on
create unique index twin_run_one on twin_run (state) where state = 'RUNNING';
alter table twin_run enable row level security;
alter table twin_run force row level security;
create policy unit_rows on twin_run
    using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]));
