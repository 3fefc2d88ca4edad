-- What the money ledger is told; what it comes to is worked out from these rows and never stored. Accounts stand here as blind
-- values, persons as numbers.
create table ledger_event (
    number bigint generated always as identity primary key,
    id text not null unique,
    type text not null check (type in ('COUNTED', 'CORRECTED', 'REVERSED', 'MERGED', 'MERGE_UNDONE', 'MOVED_TO_UNIT')),
    at timestamptz not null,
    recorded_at timestamptz not null,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    kind text check (kind in ('AT_RISK', 'MOVED', 'STOPPED', 'FROZEN', 'RETURNED', 'SAVED')),
    account text,
    person_id bigint,
    amount bigint check (amount >= 0),
    currency text,
    evidence text check (evidence in ('BANK_CONFIRMED', 'STATEMENT_SHOWN', 'ESTIMATE')),
    -- the entry, or the merge, that this is about
    about text,
    reason text check (reason in ('LEFT_LATER', 'MISTAKE', 'RELEASED')),
    into_case_id bigint references case_file,
    by_name text not null
);
create index ledger_event_case on ledger_event (case_id);
create index ledger_event_into on ledger_event (into_case_id) where into_case_id is not null;
create index ledger_event_unit on ledger_event (unit_id);
alter table ledger_event enable row level security;
alter table ledger_event force row level security;
create policy unit_rows on ledger_event
    using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]));
