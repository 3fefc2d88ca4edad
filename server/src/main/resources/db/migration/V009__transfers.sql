create table transfer (
    id bigint generated always as identity primary key,
    case_id bigint not null references case_file,
    from_unit_id int not null references unit,
    to_unit_id int not null references unit,
    reason_sealed bytea not null,
    state text not null check (state in ('OFFERED', 'ACCEPTED', 'REJECTED', 'ARBITRATION', 'DECIDED', 'WITHDRAWN')),
    offered_by bigint not null,
    offered_by_name text not null,
    offered_at timestamptz not null,
    due_at timestamptz not null,
    answered_by bigint,
    answered_by_name text,
    answered_at timestamptz,
    answer_reason_sealed bytea,
    decided_unit_id int references unit
);
create unique index transfer_one_open on transfer (case_id) where state in ('OFFERED', 'ARBITRATION');
create index transfer_due on transfer (due_at) where state = 'OFFERED';
alter table transfer enable row level security;
alter table transfer force row level security;
create policy unit_rows on transfer
    using ((select forestall_sees_all()) or from_unit_id = any ((select forestall_units())::int[])
           or to_unit_id = any ((select forestall_units())::int[]));
