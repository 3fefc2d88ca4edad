-- Banks, their branches and the keys they show; what stands here is no secret between units, and carries no person's data.
create table bank (
    id int generated always as identity primary key,
    code text not null unique,
    name text not null,
    name_en text not null,
    registered_at timestamptz not null,
    last_heard_at timestamptz,
    -- how far the bank's clock was ahead or behind when it last raised an alert
    clock_skew_seconds int,
    -- by this the bank's own watch set is keyed: no two banks can compare theirs
    watch_key_sealed bytea not null
);

create table bank_branch (
    id int generated always as identity primary key,
    bank_id int not null references bank,
    code text not null,
    name text not null,
    -- the station whose pair goes there
    unit_id int not null references unit,
    opens_at time not null,
    closes_at time not null,
    closed boolean not null default false,
    unique (bank_id, code)
);

-- Whom to ring, in order; a branch's own before the bank's.
create table bank_contact (
    id int generated always as identity primary key,
    bank_id int not null references bank,
    branch_id int references bank_branch,
    rung int not null check (rung > 0),
    sealed bytea not null
);
create index bank_contact_bank on bank_contact (bank_id);

-- Only a key's hash is kept. The one before goes on being valid for a while, so that a bank can change over.
create table bank_key (
    id int generated always as identity primary key,
    bank_id int not null references bank,
    hash bytea not null unique,
    made_at timestamptz not null,
    valid_until timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz
);
create index bank_key_bank on bank_key (bank_id);

create sequence bank_alert_number;
create table bank_alert (
    id bigint primary key,
    bank_id int not null references bank,
    branch_id int not null references bank_branch,
    -- the bank's own number for it: the same alert twice is one
    ref uuid not null,
    -- the station nearest to the counter
    unit_id int not null references unit,
    case_id bigint references case_file,
    -- the unit that has the case, which may be another
    case_unit_id int references unit,
    watched boolean not null,
    amount numeric(18, 2) check (amount >= 0),
    currency text not null,
    channel text,
    raised_at timestamptz not null,
    received_at timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by bigint,
    acknowledged_by_name text,
    answer text check (answer in ('COMING', 'KEEP_TALKING', 'ALL_CLEAR')),
    expected_at timestamptz,
    result text check (result in ('ALL_CLEAR', 'NO_CONCERN', 'PERSUADED', 'LEFT', 'WITHDREW')),
    closed_at timestamptz,
    -- which post was told last; 0 the station nobody has left yet
    rung int not null default 0,
    sealed bytea not null,
    unique (bank_id, ref)
);
create index bank_alert_case on bank_alert (case_id);
create index bank_alert_open on bank_alert (unit_id, received_at) where acknowledged_at is null or closed_at is null;

-- What both sides did and said about an alert, in order.
create table bank_alert_step (
    id bigint primary key,
    alert_id bigint not null references bank_alert,
    unit_id int not null references unit,
    case_unit_id int references unit,
    side text not null check (side in ('BANK', 'POLICE', 'SYSTEM')),
    kind text not null,
    at timestamptz not null,
    by_name text not null,
    sealed bytea not null
);
create index bank_alert_step_alert on bank_alert_step (alert_id, id);

do $$
declare t text;
begin
    foreach t in array array['bank_alert', 'bank_alert_step'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]) or case_unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;

-- A watch is kept for a person on one case. What the banks get of it are keyed values, one row for each of the person's
-- identifiers and each bank.
create table bank_watch (
    id bigint primary key,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    person_id bigint not null references person,
    basis text not null,
    placed_at timestamptz not null,
    placed_by bigint not null,
    placed_by_name text not null,
    expires_at timestamptz not null,
    renewals int not null default 0,
    ended_at timestamptz,
    ended_by_name text,
    end_reason text check (end_reason in ('LIFTED', 'EXPIRED', 'CASE_CLOSED')),
    sealed bytea not null
);
create unique index bank_watch_running on bank_watch (case_id) where ended_at is null;
create index bank_watch_case on bank_watch (case_id);
alter table bank_watch enable row level security;
alter table bank_watch force row level security;
create policy unit_rows on bank_watch
    using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]));

-- Every change of what is watched has a number, drawn under a lock, so that a bank that knows one number is told all above it.
create sequence bank_watch_version;
create table bank_watch_value (
    bank_id int not null references bank,
    watch_id bigint not null references bank_watch,
    value bigint not null,
    added_version bigint not null,
    removed_version bigint,
    primary key (bank_id, value, watch_id)
);
create index bank_watch_value_watch on bank_watch_value (watch_id);
create index bank_watch_value_added on bank_watch_value (bank_id, added_version);
create index bank_watch_value_removed on bank_watch_value (bank_id, removed_version) where removed_version is not null;
alter table bank add column watch_pulled_at timestamptz, add column watch_pulled_version bigint;
