-- A watch is on the person, on accounts, or on the branches where the person is likely to come; which accounts stands sealed.
alter table bank_watch add column scope text not null default 'PERSON' check (scope in ('PERSON', 'ACCOUNTS', 'BRANCHES')),
                       -- the banks' number for it
                       add column ref uuid not null default gen_random_uuid() unique;
drop index bank_watch_running;
create unique index bank_watch_running on bank_watch (case_id, scope) where ended_at is null;
create index bank_watch_ends on bank_watch (expires_at) where ended_at is null;

-- Whom a watch was asked of: a bank, or one of its branches; and by which way it was acknowledged.
create table bank_watch_asked (
    id bigint primary key,
    watch_id bigint not null references bank_watch,
    unit_id int not null references unit,
    bank_id int not null references bank,
    branch_id int references bank_branch,
    asked_at timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by_name text,
    -- FETCHED: the bank's system has fetched the set that carries it; SAID: the bank said so; PHONED: an officer heard it
    way text check (way in ('FETCHED', 'SAID', 'PHONED')),
    unique nulls not distinct (watch_id, bank_id, branch_id)
);
create index bank_watch_asked_waiting on bank_watch_asked (bank_id) where acknowledged_at is null;

-- When a branch can be reached, and its name for readers of English; 1 is Monday.
alter table bank_branch add column name_en text,
                        add column open_days int[] not null default '{1,2,3,4,5,6,7}';
-- When somebody can be rung; round the clock where empty, for a branch's own people the branch's hours.
alter table bank_contact add column reached_from time,
                         add column reached_until time;

-- The telephone of a post's desk, which a counter rings when it has nobody else.
create table duty_phone (
    unit_id int primary key references unit,
    phone text not null
);

-- Where a bank says that the money went on to; the account stands sealed.
create table bank_order_next (
    id bigint primary key,
    order_id bigint not null references bank_order,
    unit_id int not null references unit,
    named_at timestamptz not null,
    account_key uuid not null,
    sealed bytea not null,
    unique (order_id, account_key)
);

do $$
declare t text;
begin
    foreach t in array array['bank_watch_asked', 'bank_order_next'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
