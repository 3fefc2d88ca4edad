-- A notice names codes and numbers, never what is in a case. Its number comes from the sequence, because whoever tells may
-- not see the rows of everybody told.
create sequence notice_id_seq;
create table notice (
    id bigint primary key,
    kind text not null,
    subject_kind text not null,
    subject_id bigint not null,
    unit_id int not null references unit,
    urgency text not null check (urgency in ('URGENT', 'HIGH', 'NORMAL')),
    code text not null,
    data jsonb not null,
    acknowledging text not null check (acknowledging in ('ANYONE', 'EVERYONE', 'NOBODY')),
    ack_by timestamptz,
    created_at timestamptz not null,
    settled_at timestamptz,
    settled_by bigint references staff,
    missed_at timestamptz
);
create index notice_subject on notice (subject_kind, subject_id) where settled_at is null;
create index notice_ack_due on notice (ack_by) where settled_at is null and missed_at is null and ack_by is not null;
create index notice_created on notice (created_at);

-- unit_id is the recipient's own unit here.
create table notice_recipient (
    notice_id bigint not null references notice,
    staff_id bigint not null references staff,
    unit_id int not null references unit,
    seen_at timestamptz,
    acked_at timestamptz,
    primary key (notice_id, staff_id)
);
create index notice_recipient_staff on notice_recipient (staff_id, notice_id desc);

-- One row for each rung of somebody's ladder; staff_id is null where a rung speaks to a group. A lease is by the
-- database's clock, so that nodes whose clocks differ do not both send.
create table notice_delivery (
    id bigint generated always as identity primary key,
    notice_id bigint not null references notice,
    staff_id bigint references staff,
    unit_id int not null references unit,
    channel text not null check (channel in ('BROWSER', 'SMS', 'WEBHOOK', 'EMAIL')),
    target text,
    rung smallint not null,
    state text not null check (state in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED', 'SKIPPED')),
    attempts int not null default 0,
    created_at timestamptz not null,
    due_at timestamptz not null,
    retry_at timestamptz not null,
    leased_until timestamptz,
    sent_at timestamptz,
    delivered_at timestamptz,
    error text
);
create unique index notice_delivery_once on notice_delivery (notice_id, channel, rung, coalesce(staff_id, 0), coalesce(target, ''));
create index notice_delivery_due on notice_delivery (channel, retry_at) where state = 'QUEUED';
create index notice_delivery_created on notice_delivery (created_at);

-- What the text message gateway calls each part of a message, and what became of it.
create table notice_segment (
    gateway_id text primary key,
    delivery_id bigint not null references notice_delivery,
    unit_id int not null references unit,
    arrived boolean,
    error text
);
create index notice_segment_delivery on notice_segment (delivery_id);
-- A receipt may come before the row it speaks of is committed; it waits here until it is matched.
create table notice_receipt (
    gateway_id text primary key,
    arrived boolean not null,
    error text,
    at timestamptz not null
);

-- How to reach somebody off the screen; sealed.
create table notice_reach (
    staff_id bigint primary key references staff,
    unit_id int not null references unit,
    sealed_phone bytea,
    sealed_email bytea
);

create table notice_channel (
    channel text primary key,
    last_success_at timestamptz,
    last_failure_at timestamptz,
    last_error text,
    failures_in_a_row int not null default 0
);

do $$
declare t text;
begin
    foreach t in array array['notice', 'notice_recipient', 'notice_delivery', 'notice_segment', 'notice_reach'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        -- Telling reaches across units: a station's case calls the squad.
        execute format('create policy anybody_tells on %I for insert with check (true)', t);
    end loop;
    foreach t in array array['notice_recipient', 'notice_delivery', 'notice_segment', 'notice_reach'] loop
        execute format('create policy unit_rows on %I for select using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
        execute format('create policy unit_changes on %I for update using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
create policy unit_or_recipient_rows on notice for select using (
    (select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[])
    or exists (select 1 from notice_recipient r where r.notice_id = notice.id));
create policy unit_or_recipient_changes on notice for update using (
    (select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[])
    or exists (select 1 from notice_recipient r where r.notice_id = notice.id));
