-- One line of numbers for everything of contacts: a number is drawn before the row is written, because what people say
-- in it is sealed under that number.
create sequence contact_number;

create table attempt (
    id bigint primary key,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    kind text not null check (kind in ('CALL', 'VISIT', 'FAMILY', 'MESSAGE')),
    -- empty while it lasts, as for a visit under way
    outcome text,
    by_id bigint not null,
    by_name text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    seconds int check (seconds >= 0),
    guide_version bigint,
    victim_state text,
    sealed bytea not null
);
create index attempt_case on attempt (case_id, started_at desc);

create table visit (
    id bigint primary key references attempt,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    started_at timestamptz not null,
    arrived_at timestamptz,
    check_in_by timestamptz not null,
    -- which post was told last that the crew has not checked in; 0 none
    rung int not null default 0,
    ended_at timestamptz
);
create unique index visit_running on visit (case_id) where ended_at is null;
create index visit_case on visit (case_id);

create table visit_crew (
    visit_id bigint not null references visit,
    staff_id bigint not null references staff,
    unit_id int not null references unit,
    running boolean not null,
    primary key (visit_id, staff_id)
);
-- nobody is on two visits at once
create unique index visit_crew_running on visit_crew (staff_id) where running;

create table contact_message (
    id bigint primary key references attempt,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    sender text not null,
    template text,
    state text not null check (state in ('HANDED_OVER', 'SENT', 'DELIVERED', 'FAILED')),
    state_at timestamptz not null
);
create index contact_message_case on contact_message (case_id);

create table guard_duty (
    id bigint primary key,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    staff_id bigint not null references staff,
    begun_at timestamptz not null,
    ended_at timestamptz check (ended_at >= begun_at)
);
create unique index guard_duty_running on guard_duty (staff_id) where ended_at is null;
create index guard_duty_case on guard_duty (case_id);

create table evidence (
    id bigint primary key,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    proof text not null,
    taken_by text not null,
    added_by bigint not null,
    taken_at timestamptz not null,
    added_at timestamptz not null,
    media_type text,
    bytes bigint,
    -- of the plain bytes; checked whenever the file is opened
    sha256 bytea check (length(sha256) = 32),
    -- where it was taken, a reference, a note
    sealed bytea not null,
    check ((media_type is null) = (sha256 is null))
);
create index evidence_case on evidence (case_id);

create table promise (
    id bigint primary key,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    kind text not null,
    due_at timestamptz not null,
    made_at timestamptz not null,
    by_id bigint not null,
    by_name text not null,
    -- when whoever has the case was told that it is due
    told_at timestamptz,
    state text not null check (state in ('OPEN', 'KEPT', 'BROKEN')),
    settled_at timestamptz,
    sealed bytea not null,
    check ((state = 'OPEN') = (settled_at is null))
);
create index promise_case on promise (case_id);

create table search_plan (
    id bigint primary key,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    begun_at timestamptz not null,
    carrier_asked_at timestamptz,
    carrier_answered_at timestamptz,
    carrier_located boolean,
    -- not found for now: looked for again from then on
    returns_at timestamptz,
    ended_at timestamptz,
    found boolean,
    check ((ended_at is null) = (found is null))
);
create unique index search_plan_running on search_plan (case_id) where ended_at is null;
create index search_plan_case on search_plan (case_id, begun_at desc);

create table search_sector (
    id bigint primary key,
    plan_id bigint not null references search_plan,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    kind text not null
        check (kind in ('HOME', 'WORK', 'SECOND_HOME', 'FAMILY', 'HOTELS', 'BRANCHES', 'LAST_PLACE')),
    label bytea,
    owner_id bigint references staff,
    taken_at timestamptz,
    cleared_at timestamptz,
    found boolean,
    check ((owner_id is null) = (taken_at is null)),
    check ((cleared_at is null) = (found is null))
);
create index search_sector_plan on search_sector (plan_id);

-- What happened to a search, only ever added to: how far it had come at any time follows from it.
create table search_event (
    id bigint primary key,
    plan_id bigint not null references search_plan,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    at timestamptz not null,
    kind text not null,
    sector_id bigint references search_sector,
    by_id bigint not null,
    by_name text not null
);
create index search_event_plan on search_event (plan_id, id);
create index search_event_case on search_event (case_id);
create index search_sector_case on search_sector (case_id);

do $$
declare t text;
begin
    foreach t in array array['attempt', 'visit', 'visit_crew', 'contact_message', 'guard_duty', 'evidence', 'promise',
                             'search_plan', 'search_sector', 'search_event'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
