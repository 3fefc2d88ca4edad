-- The warning that goes to a new case's person by rule: one row a case, so one message a case, whatever is restarted and
-- however many nodes there are. `reason` says by code why it was held back.
create table case_warning (
    case_id bigint primary key references case_file,
    unit_id int not null references unit,
    state text not null check (state in ('DUE', 'SENT', 'HELD')),
    reason text,
    message_id bigint references contact_message,
    due_at timestamptz not null,
    settled_at timestamptz
);
create index case_warning_due on case_warning (due_at) where state = 'DUE';
alter table case_warning enable row level security;
alter table case_warning force row level security;
create policy unit_rows on case_warning
    using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]));

-- which rule sent a message; none where a person did
alter table contact_message add column rule text;
create unique index contact_message_rule on contact_message (case_id, rule) where rule is not null;
