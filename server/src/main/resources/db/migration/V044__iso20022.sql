-- ISO 20022: the form a bank takes a stop-payment in, money that came back, and questions about accounts.
alter table bank
    add column delivery_format text not null default 'CLOUDEVENTS' check (delivery_format in ('CLOUDEVENTS', 'ISO20022'));
alter table bank_message
    add column format text not null default 'CLOUDEVENTS' check (format in ('CLOUDEVENTS', 'ISO20022'));

-- Money that a bank sent back, by the bank's own number for it: the same twice is one.
create table bank_return (
    bank_id int not null references bank,
    ref text not null,
    order_id bigint not null references bank_order,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    amount bigint not null check (amount > 0),
    currency text not null,
    received_at timestamptz not null,
    primary key (bank_id, ref)
);
create index bank_return_order on bank_return (order_id);
create index bank_return_case on bank_return (case_id);

-- What a bank is asked about an account: whose it is, what is in it, what moved, where it went on to. Which account, why and
-- what the bank found stand in the sealed parts.
create table bank_enquiry (
    id bigint primary key,
    ref uuid not null unique,
    case_id bigint not null references case_file,
    unit_id int not null references unit,
    bank_id int not null references bank,
    -- the stop-payment whose account this is
    order_id bigint references bank_order,
    account_key uuid not null,
    questions text[] not null,
    basis text not null,
    from_day date not null,
    to_day date not null,
    status text not null check (status in ('AWAITING_SIGNATURE', 'SIGNED', 'RECEIVED', 'PARTLY_ANSWERED', 'ANSWERED', 'NOTHING_FOUND', 'DECLINED')),
    confidential boolean not null default true,
    asked_at timestamptz not null,
    asked_by bigint not null,
    asked_by_name text not null,
    signers bigint[] not null,
    answered_at timestamptz,
    sealed bytea not null,
    -- the message on its way to the bank; null while it waits for a signature
    message_id uuid,
    message_sealed bytea,
    next_at timestamptz,
    tries int not null default 0,
    last_fault text,
    delivered_at timestamptz
);
create index bank_enquiry_case on bank_enquiry (case_id);
create index bank_enquiry_order on bank_enquiry (order_id) where order_id is not null;
create index bank_enquiry_bank on bank_enquiry (bank_id);
create index bank_enquiry_due on bank_enquiry (next_at) where next_at is not null;

-- Answers as they came, by the bank's own number.
create table bank_enquiry_answer (
    bank_id int not null references bank,
    ref text not null,
    enquiry_id bigint not null references bank_enquiry,
    unit_id int not null references unit,
    received_at timestamptz not null,
    sealed bytea not null,
    primary key (bank_id, ref)
);
create index bank_enquiry_answer_enquiry on bank_enquiry_answer (enquiry_id);

do $$
declare t text;
begin
    foreach t in array array['bank_return', 'bank_enquiry', 'bank_enquiry_answer'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
