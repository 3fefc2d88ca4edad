create table unit (
    id int primary key,
    code text not null unique,
    kind text not null check (kind in ('CITY', 'SUB_BUREAU', 'SQUAD', 'STATION', 'COMMUNITY', 'EXTERNAL')),
    name text not null,
    name_en text not null,
    parent_id int references unit,
    street text,
    lon double precision,
    lat double precision,
    made_up boolean not null default false,
    short_names text not null default ''
);
create index unit_parent on unit (parent_id);

-- A person's decision on an address text that could not be resolved, kept by the text's blind key.
create table address_decision (
    address_key uuid primary key,
    unit_id int not null references unit,
    community_id int references unit,
    decided_by bigint not null,
    decided_at timestamptz not null
);

create table unresolved_address (
    id bigint generated always as identity primary key,
    unit_id int not null references unit,
    case_id bigint not null,
    address_key uuid not null,
    sealed_address bytea not null,
    candidates int[] not null,
    why text not null,
    since timestamptz not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'DECIDED')),
    decided_unit_id int references unit,
    decided_by bigint,
    decided_at timestamptz,
    unique (case_id, address_key)
);
create index unresolved_address_open on unresolved_address (since) where state = 'OPEN';
alter table unresolved_address enable row level security;
alter table unresolved_address force row level security;
create policy unit_rows on unresolved_address
    using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]));
