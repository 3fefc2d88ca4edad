-- Text messages to persons at risk, on their way to the gateway. Number and text are sealed and go as soon as its fate is known;
-- `reference` is the message's number in the package that sent it. A lease is by the database's clock.
create table text_message (
    id bigint generated always as identity primary key,
    reference bigint not null unique,
    unit_id int not null references unit,
    sealed bytea,
    state text not null check (state in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED')),
    attempts int not null default 0,
    created_at timestamptz not null,
    retry_at timestamptz not null,
    leased_until timestamptz,
    error text
);
create index text_message_due on text_message (retry_at) where state = 'QUEUED';

create table text_segment (
    gateway_id text primary key,
    text_id bigint not null references text_message,
    unit_id int not null references unit,
    arrived boolean,
    error text
);
create index text_segment_text on text_segment (text_id);

do $$
declare t text;
begin
    foreach t in array array['text_message', 'text_segment'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
