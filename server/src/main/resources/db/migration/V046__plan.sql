-- What is known of each case's money and of the person, in numbers and codes alone: the case's events applied. Written only
-- by whoever holds the case's own lock.
create table case_money (
    case_id bigint primary key references case_file,
    unit_id int not null references unit,
    -- how many events of the case it holds
    version int not null,
    grade smallint not null check (grade between 0 and 3),
    fraud_type text,
    at_risk double precision,
    paid double precision not null,
    -- share of what is tried that is held back
    watched double precision not null check (watched between 0 and 1),
    seen_at timestamptz,
    victim_state text not null,
    level smallint not null check (level between 1 and 3),
    -- chances that nobody is being cheated, that the person is open to a word, that he is under the spell
    chance_none double precision not null,
    chance_open double precision not null,
    chance_deep double precision not null,
    attempts bigint not null,
    call_at timestamptz,
    family_at timestamptz,
    visit_at timestamptz,
    squad_at timestamptz,
    bank_at timestamptz,
    talking text,
    out_since timestamptz,
    settled int not null,
    phase text not null check (phase in ('RUNNING', 'CALM', 'OVER')),
    since timestamptz not null,
    waiting_since timestamptz not null
);
create index case_money_unit on case_money (unit_id) where phase <> 'OVER';

-- Attempts whose outcome is known: what the district learns from.
create table plan_outcome (
    case_id bigint not null references case_file,
    number int not null,
    unit_id int not null references unit,
    action text not null check (action in ('CALL', 'FAMILY_CALL', 'VISIT', 'SQUAD_VISIT', 'BANK_WATCH')),
    chance_none double precision not null,
    chance_open double precision not null,
    chance_deep double precision not null,
    talks smallint not null check (talks >= 0),
    outcome text not null,
    at timestamptz not null,
    primary key (case_id, number)
);

-- Work offered to people, and what they said.
create table plan_offer (
    id bigint generated always as identity primary key,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    staff_id bigint not null references staff,
    action text not null check (action in ('CALL', 'FAMILY_CALL', 'VISIT', 'SQUAD_VISIT', 'BANK_WATCH')),
    state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    by_kind text not null,
    by_id bigint not null,
    by_name text not null,
    -- whom the plan wanted then, and by how much; null where it wanted nobody
    recommended_id bigint references staff,
    recommended_score bigint,
    override_reason text,
    score bigint not null,
    reasons jsonb not null,
    runner_up jsonb,
    overdue boolean not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    -- what people wrote beside it stands sealed in the case's events
    decline_reason text
);
-- a case is offered to one person at a time, and a person is asked one thing at a time
create unique index plan_offer_case on plan_offer (case_id) where state = 'OPEN';
create unique index plan_offer_staff on plan_offer (staff_id) where state = 'OPEN';
create index plan_offer_of_case on plan_offer (case_id, offered_at desc);
create index plan_offer_recent on plan_offer (offered_at desc);

-- Reinforcement in levels that add: who was called to a case, and what each has said.
create table reinforcement (
    case_id bigint not null references case_file,
    level smallint not null check (level between 1 and 3),
    unit_id int not null references unit,
    asked_unit_id int not null references unit,
    state text not null check (state in ('ASKED', 'STOOD_DOWN')),
    asked_at timestamptz not null,
    asked_by bigint not null,
    ended_at timestamptz,
    primary key (case_id, level)
);
create table reinforcement_person (
    case_id bigint not null,
    level smallint not null,
    staff_id bigint not null references staff,
    unit_id int not null references unit,
    coming_at timestamptz,
    heard_at timestamptz,
    primary key (case_id, level, staff_id),
    foreign key (case_id, level) references reinforcement
);

do $$
declare t text;
begin
    foreach t in array array['case_money', 'plan_outcome', 'plan_offer', 'reinforcement', 'reinforcement_person'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
