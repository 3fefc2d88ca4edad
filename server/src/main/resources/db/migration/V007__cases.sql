create table case_file (
    id bigint primary key,
    person_id bigint not null references person,
    -- the territory: whose rows these are
    unit_id int not null references unit,
    -- who is accountable while nobody has claimed it
    queue_unit_id int not null references unit,
    community_id int references unit,
    stage text not null check (stage in ('OPEN', 'WATCHING', 'CLOSED', 'TRANSFERRING')),
    -- 0 URGENT, 1 HIGH, 2 MEDIUM, 3 LOW: a number, because the board sorts by it
    grade smallint not null check (grade between 0 and 3),
    level smallint not null check (level between 1 and 3),
    victim_state text not null,
    fraud_type text,
    fraud_type_sure boolean not null default false,
    score smallint not null,
    reasons jsonb not null,
    opened_at timestamptz not null,
    last_signal_at timestamptz not null,
    -- since when it has this grade, and since when it lies in this queue: what the clocks count from
    grade_since timestamptz not null,
    queued_since timestamptz not null,
    due_kind text not null,
    due_at timestamptz not null,
    assignee_id bigint references staff,
    claimed_at timestamptz,
    first_contact_at timestamptz,
    met_at timestamptz,
    lead_count int not null,
    at_risk numeric(18, 2),
    moved numeric(18, 2),
    folded_into bigint references case_file,
    story text,
    closed_at timestamptz,
    outcome text,
    version int not null
);
create sequence case_id_seq start 1001;
-- one open episode a person; a case folded into another (after a merge) does not count
create unique index case_file_one_open on case_file (person_id) where stage <> 'CLOSED' and folded_into is null;
create index case_file_board on case_file (grade, due_at) where stage <> 'CLOSED' and folded_into is null;
create index case_file_unit_board on case_file (unit_id, grade, due_at) where stage <> 'CLOSED' and folded_into is null;
create index case_file_assignee on case_file (assignee_id) where stage <> 'CLOSED' and assignee_id is not null;
create index case_file_person on case_file (person_id, opened_at);
create index case_file_opened on case_file (opened_at desc, id desc);
create index case_file_folded on case_file (folded_into) where folded_into is not null;

create table case_track (
    case_id bigint not null references case_file,
    track text not null check (track in ('CALL', 'VISIT', 'FAMILY', 'BANK')),
    unit_id int not null,
    status text not null,
    outcome text,
    at timestamptz not null,
    by_id bigint not null,
    primary key (case_id, track)
);

-- `data` never holds personal data; what a person wrote is in `sealed_note`.
create table case_event (
    case_id bigint not null references case_file,
    seq int not null,
    unit_id int not null,
    at timestamptz not null,
    kind text not null,
    actor_kind text not null,
    actor_id bigint not null,
    actor_name text not null,
    data jsonb not null,
    sealed_note bytea,
    primary key (case_id, seq)
);

do $$
declare t text;
begin
    foreach t in array array['case_file', 'case_track', 'case_event'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
