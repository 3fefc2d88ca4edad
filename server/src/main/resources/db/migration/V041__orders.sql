-- Where a bank takes orders, and the secret that signs what is sent there; the one before signs along for a while.
alter table bank add column delivery_url text,
                 add column delivery_secret_sealed bytea,
                 add column delivery_secret_before_sealed bytea,
                 add column delivery_secret_before_until timestamptz,
                 add column delivered_at timestamptz,
                 add column delivery_failed_at timestamptz;

create sequence bank_order_number;

-- Holds, stop-payments and freezes. Whose account it is stands in the sealed part.
create table bank_order (
    id bigint primary key,
    ref uuid not null unique,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    bank_id int not null references bank,
    kind text not null check (kind in ('PROTECTIVE_HOLD', 'STOP_PAYMENT', 'FREEZE', 'BANK_DELAY')),
    power text not null,
    -- the same account under the same bank, without its number
    account_key uuid not null,
    -- the account this money came from: the next layer of a tree
    parent_id bigint references bank_order,
    -- the stop-payment that this freeze is to take the place of
    follows_id bigint references bank_order,
    currency text not null,
    asked_by bigint not null,
    asked_by_name text not null,
    status text not null,
    expires_at timestamptz,
    state jsonb not null,
    notified_at timestamptz,
    changed_at timestamptz not null,
    sealed bytea not null
);
create index bank_order_case on bank_order (case_id);
create index bank_order_account on bank_order (case_id, account_key);
create index bank_order_open on bank_order (unit_id, changed_at)
    where status in ('AWAITING_SIGNATURE', 'SIGNED', 'RECEIVED', 'EFFECTIVE', 'PARTLY_EFFECTIVE');
create index bank_order_bank on bank_order (bank_id);

-- What both sides did, in order.
create table bank_order_step (
    id bigint primary key,
    order_id bigint not null references bank_order,
    unit_id int not null references unit,
    side text not null check (side in ('BANK', 'POLICE', 'SYSTEM')),
    kind text not null,
    at timestamptz not null,
    by_name text not null,
    sealed bytea not null
);
create index bank_order_step_order on bank_order_step (order_id, id);

-- Answers as they came, by the bank's own number: the same twice is one.
create table bank_order_answer (
    bank_id int not null references bank,
    ref uuid not null,
    order_id bigint not null references bank_order,
    unit_id int not null references unit,
    received_at timestamptz not null,
    primary key (bank_id, ref)
);
create index bank_order_answer_order on bank_order_answer (order_id);

-- What is to be told to a bank's system, until it has it.
create table bank_message (
    id uuid primary key,
    number bigint not null,
    order_id bigint not null references bank_order,
    unit_id int not null references unit,
    bank_id int not null references bank,
    kind text not null check (kind in ('PLACED', 'RENEWED', 'LIFTED', 'VARIED')),
    made_at timestamptz not null,
    tries int not null default 0,
    next_at timestamptz,
    last_fault text,
    delivered_at timestamptz,
    receipt text,
    -- the telephone instead: since when it is somebody's task, and who did it
    phone_since timestamptz,
    phoned_at timestamptz,
    phoned_by_name text,
    sealed bytea not null
);
create index bank_message_order on bank_message (order_id);
create index bank_message_due on bank_message (next_at) where delivered_at is null and next_at is not null;

do $$
declare t text;
begin
    foreach t in array array['bank_order', 'bank_order_step', 'bank_order_answer', 'bank_message'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
