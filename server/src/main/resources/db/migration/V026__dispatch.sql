-- Who runs which track of an operation, and whether whoever was stood down has said so.
create table track_duty (
    case_id bigint not null references case_file,
    track text not null check (track in ('CALL', 'VISIT', 'FAMILY', 'BANK')),
    unit_id int not null references unit,
    state text not null
        check (state in ('WAITING', 'TAKEN', 'SUCCEEDED', 'FAILED', 'STOOD_DOWN', 'ACKNOWLEDGED')),
    staff_id bigint references staff,
    started_at timestamptz not null,
    taken_at timestamptz,
    ended_at timestamptz,
    acknowledged_at timestamptz,
    primary key (case_id, track)
);
create index track_duty_staff on track_duty (staff_id) where state in ('TAKEN', 'STOOD_DOWN');

-- Clocks that were broken and by whom nobody has said yet why.
create table clock_breach (
    id bigint generated always as identity primary key,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    clock text not null,
    due_at timestamptz not null,
    broken_at timestamptz not null,
    rung int not null default 0,
    reason text,
    explained_by bigint,
    explained_at timestamptz
);
create unique index clock_breach_once on clock_breach (case_id, clock, due_at);
create index clock_breach_open on clock_breach (unit_id, broken_at) where reason is null;

do $$
declare t text;
begin
    foreach t in array array['track_duty', 'clock_breach'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
