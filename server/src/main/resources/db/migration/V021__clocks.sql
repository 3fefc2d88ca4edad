-- A clock and its stages, in order. `next_stage` counts from 1; beyond the last one, every stage has fired and `wake_at`
-- is null. `wake_at` is the next stage's time, or later when its handler failed.
create table clock (
    subject_id bigint not null,
    kind text not null,
    unit_id int not null,
    -- tells one arming from the next: a stage fires once an arming
    arming bigint not null,
    due_at timestamptz not null,
    stage_names text[] not null,
    stage_times timestamptz[] not null,
    next_stage smallint not null,
    wake_at timestamptz,
    attempts int not null default 0,
    last_error text,
    primary key (subject_id, kind)
);
create sequence clock_arming_seq cache 100;
create index clock_wake on clock (wake_at) where wake_at is not null;
create index clock_failing on clock (attempts desc) where attempts > 0;

-- What fired, when and where: the proof that each stage fired once, and the source of the latency.
create table clock_firing (
    subject_id bigint not null,
    kind text not null,
    arming bigint not null,
    stage text not null,
    unit_id int not null,
    planned_at timestamptz not null,
    fired_at timestamptz not null,
    attempt int not null,
    node text not null,
    primary key (subject_id, kind, arming, stage)
);
create index clock_firing_fired on clock_firing (fired_at);

do $$
declare t text;
begin
    foreach t in array array['clock', 'clock_firing'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;

-- The waker's own table, as db-scheduler 16.7.0 asks for it. It holds seconds in which something is due, and nobody's data.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
