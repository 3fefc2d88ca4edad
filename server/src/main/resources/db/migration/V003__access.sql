create table account (
    id bigint generated always as identity primary key,
    username text not null unique,
    password_hash text not null,
    role text not null check (role in ('DISSUADER', 'STATION_LEAD', 'SQUAD', 'COMMANDER', 'ADMINISTRATOR')),
    unit_id int not null references unit,
    display_name text not null,
    disabled boolean not null default false,
    created_at timestamptz not null
);

-- A session is known by the hash of its token: who reads this table cannot sign in with it.
create table session (
    token_hash bytea primary key,
    account_id bigint not null references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_account on session (account_id);
