create table staff (
    id bigint generated always as identity primary key,
    account_id bigint unique references account,
    unit_id int not null references unit,
    name text not null,
    role text not null,
    sworn boolean not null default false,
    languages text not null default 'zh',
    on_duty boolean not null default true
);
create index staff_unit on staff (unit_id);
