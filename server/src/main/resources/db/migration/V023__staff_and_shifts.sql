alter table staff
    -- a code of the text list `staff.rank.*`: police rank or post of work (警衔/岗位)
    add column rank_code text,
    add column left_at timestamptz,
    -- OFF is never stored: whoever is off duty is OFF
    add column presence text not null default 'AVAILABLE'
        check (presence in ('AVAILABLE', 'BUSY', 'ON_VISIT', 'BREAK')),
    add column presence_since timestamptz,
    add column seen_at timestamptz;
create index staff_on_duty on staff (unit_id) where on_duty;

create table staff_certificate (
    id bigint generated always as identity primary key,
    staff_id bigint not null references staff,
    kind text not null,
    issued_on date not null,
    expires_on date not null,
    -- SHOWN: somebody saw the paper; CARRIED_OVER: worked here before certificates were kept, and has a year to show it
    basis text not null check (basis in ('SHOWN', 'CARRIED_OVER')),
    entered_by bigint not null,
    entered_at timestamptz not null,
    withdrawn_at timestamptz,
    check (expires_on >= issued_on)
);
create index staff_certificate_staff on staff_certificate (staff_id, kind) where withdrawn_at is null;
insert into staff_certificate (staff_id, kind, issued_on, expires_on, basis, entered_by, entered_at)
    select id, 'DISSUADER', current_date, current_date + 365, 'CARRIED_OVER', 0, now() from staff where role <> 'ADMINISTRATOR';

-- Who was on duty when; off_at is empty while it lasts. Somebody who never signed on is on duty since they were hired.
create table staff_duty (
    id bigint generated always as identity primary key,
    staff_id bigint not null references staff,
    unit_id int not null references unit,
    on_at timestamptz not null,
    off_at timestamptz
);
create unique index staff_duty_running on staff_duty (staff_id) where off_at is null;
create index staff_duty_unit on staff_duty (unit_id, on_at);

create table roster (
    id bigint generated always as identity primary key,
    unit_id int not null references unit,
    -- empty: the unit's dissuading team, which is no post
    post text check (post in ('STATION_DUTY', 'SQUAD_DUTY', 'COMMANDER_DUTY')),
    minimum int not null check (minimum >= 1),
    pattern text not null,
    created_by bigint not null,
    created_at timestamptz not null
);
create index roster_unit on roster (unit_id);

create table shift (
    id bigint generated always as identity primary key,
    roster_id bigint not null references roster,
    unit_id int not null references unit,
    post text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    minimum int not null check (minimum >= 1),
    check (ends_at > starts_at)
);
create index shift_unit on shift (unit_id, starts_at);
create index shift_roster on shift (roster_id, starts_at);

create table shift_member (
    shift_id bigint not null references shift,
    unit_id int not null references unit,
    staff_id bigint not null references staff,
    primary key (shift_id, staff_id)
);
create index shift_member_staff on shift_member (staff_id);

create table shift_swap (
    id bigint generated always as identity primary key,
    unit_id int not null references unit,
    shift_id bigint not null references shift,
    from_staff bigint not null references staff,
    to_staff bigint not null references staff,
    -- the shift given in return, if any
    return_shift_id bigint references shift,
    state text not null check (state in ('OFFERED', 'ACCEPTED', 'APPROVED', 'DECLINED', 'REFUSED', 'WITHDRAWN')),
    offered_at timestamptz not null,
    changed_at timestamptz not null,
    approved_by bigint
);
create index shift_swap_open on shift_swap (unit_id) where state in ('OFFERED', 'ACCEPTED');

create table staff_leave (
    id bigint generated always as identity primary key,
    unit_id int not null references unit,
    staff_id bigint not null references staff,
    kind text not null check (kind in ('ANNUAL', 'SICK', 'TRAINING', 'FAMILY', 'OTHER')),
    from_at timestamptz not null,
    to_at timestamptz not null,
    state text not null check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    asked_at timestamptz not null,
    answered_at timestamptz,
    answered_by bigint,
    check (to_at > from_at)
);
create index staff_leave_staff on staff_leave (staff_id, from_at);

create table handover (
    id bigint generated always as identity primary key,
    unit_id int not null references unit,
    post text,
    from_staff bigint not null references staff,
    state text not null check (state in ('OPEN', 'SIGNED')),
    built_at timestamptz not null,
    signed_at timestamptz,
    -- the unit's ledger: numbered without gaps, each naming the digest of the one before
    ledger_no int,
    previous_digest text,
    -- the names of everybody in it as they were that day: they are signed, too
    names jsonb,
    digest text,
    unique (unit_id, ledger_no),
    check (state = 'OPEN' or (digest is not null and ledger_no is not null and signed_at is not null))
);
-- one running handover a person
create unique index handover_open on handover (from_staff) where state = 'OPEN';
create index handover_unit on handover (unit_id, signed_at desc);

create table handover_line (
    handover_id bigint not null references handover,
    n int not null,
    unit_id int not null references unit,
    case_id bigint not null references case_file,
    grade text not null,
    stage text not null,
    victim_state text not null,
    due_kind text not null,
    due_at timestamptz not null,
    held_since timestamptz not null,
    -- promises, next step, who knows the case: codes, times and staff numbers, never personal data
    facts jsonb not null,
    state text not null check (state in ('WAITING', 'ACCEPTED', 'GONE')),
    offered_to bigint references staff,
    offered_post text,
    offered_at timestamptz not null,
    answer_by timestamptz not null,
    rung int not null,
    answered_by bigint references staff,
    answered_at timestamptz,
    declined_by bigint references staff,
    declined_at timestamptz,
    decline_reason text,
    primary key (handover_id, n),
    unique (handover_id, case_id)
);
create index handover_line_waiting on handover_line (answer_by) where state = 'WAITING';
create index handover_line_offered on handover_line (offered_to) where state = 'WAITING';

create table bulletin (
    id bigint generated always as identity primary key,
    unit_id int not null references unit,
    from_at timestamptz not null,
    to_at timestamptz not null,
    figures jsonb not null,
    text_zh text not null,
    text_en text not null,
    built_at timestamptz not null,
    handover_id bigint references handover,
    signed_by bigint references staff,
    signed_at timestamptz,
    digest text
);
create index bulletin_unit on bulletin (unit_id, to_at desc);

-- Rosters are open to every unit, like the staff list: who climbs to the squad must see who holds its post.
do $$
declare t text;
begin
    foreach t in array array['shift_swap', 'staff_leave', 'handover', 'handover_line', 'bulletin'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
