-- 回访: visits to somebody who was persuaded; numbered within the case, whatever becomes of them.
create sequence follow_up_number;
create table follow_up (
    id bigint primary key,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    number int not null,
    due_at timestamptz not null,
    planned_at timestamptz not null,
    -- FOLDED waits for its case to come back; DROPPED is no longer needed; CANCELLED went with its case
    state text not null check (state in ('PLANNED', 'DONE', 'DROPPED', 'CANCELLED', 'FOLDED')),
    -- which post was told last that it is overdue; 0 none
    rung int not null default 0,
    ended_at timestamptz,
    channel text check (channel in ('VISIT', 'PHONE')),
    result text check (result in ('STEADY', 'WAVERING', 'RELAPSED', 'NOT_MET', 'REFUSED')),
    done_by bigint,
    done_by_name text,
    sealed_note bytea,
    unique (case_id, number),
    check ((state = 'DONE') = (result is not null)),
    check ((result is null) = (channel is null)),
    check ((state in ('PLANNED', 'FOLDED')) = (ended_at is null))
);
create index follow_up_owed on follow_up (unit_id, due_at) where state = 'PLANNED';

-- 质检: a second person's look at a closed case.
create table case_review (
    id bigint generated always as identity primary key,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    grade text not null,
    outcome text not null,
    closed_at timestamptz not null,
    due_at timestamptz not null,
    -- VOID: the case was opened again before anybody looked
    state text not null check (state in ('OPEN', 'DONE', 'VOID')),
    rung int not null default 0,
    result text check (result in ('SOUND', 'FLAWED', 'REOPEN')),
    findings text[] not null default '{}',
    sealed_note bytea,
    reviewer_id bigint,
    reviewer_name text,
    ended_at timestamptz,
    check ((state = 'DONE') = (result is not null)),
    check ((state = 'OPEN') = (ended_at is null))
);
create index case_review_open on case_review (unit_id, due_at) where state = 'OPEN';
create unique index case_review_once on case_review (case_id) where state = 'OPEN';

-- Suspect accounts and phones of leads as keyed blind values: what gives away only that two leads name the same one.
create table lead_mark (
    lead_id bigint not null references lead,
    unit_id int not null,
    kind text not null check (kind in ('ACCOUNT', 'PHONE')),
    blind uuid not null,
    primary key (lead_id, kind, blind)
);
create index lead_mark_blind on lead_mark (kind, blind, lead_id);

-- What each lead owes its own source: OWED until something can be said, INTERIM while the case is under watch, READY with
-- the outcome, SENT when the source has it. `feedback_number` is the source's cursor.
alter table lead drop constraint lead_feedback_state_check;
alter table lead
    add constraint lead_feedback_state_check check (feedback_state in ('OWED', 'INTERIM', 'READY', 'SENT')),
    add column feedback_due_at timestamptz,
    add column feedback_number bigint,
    add column feedback_type text,
    add column feedback_at_risk numeric(18, 2),
    add column feedback_moved numeric(18, 2),
    add column feedback_basis text,
    add column feedback_sent_at timestamptz;
create sequence lead_feedback_number;
create index lead_feedback_given on lead (source_id, feedback_number) where feedback_number is not null;
create index lead_feedback_owed on lead (unit_id, feedback_due_at) where feedback_state = 'OWED';

do $$
declare t text;
begin
    foreach t in array array['follow_up', 'case_review', 'lead_mark'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
