-- Names, phones, identity numbers and addresses are inside `sealed`; they are found through keyed blind values only.
create table person (
    id bigint primary key,
    unit_id int not null references unit,
    sealed bytea not null,
    home_key uuid,
    merged_into bigint references person,
    created_at timestamptz not null
);
create sequence person_id_seq;
create index person_home on person (home_key) where home_key is not null;
create index person_merged on person (merged_into) where merged_into is not null;
create index person_unit on person (unit_id, id);

-- What persons are joined by. A row belongs to the row that was sighted, never to the person it was merged into.
create table person_identifier (
    kind text not null check (kind in ('PHONE', 'ID_NUMBER', 'NAME_ADDRESS')),
    blind uuid not null,
    person_id bigint not null references person,
    unit_id int not null,
    primary key (blind, kind, person_id)
);
create index person_identifier_person on person_identifier (person_id);

-- Tokens to search by: whole name, phone tail, id tail, road, road with house number. 64 bits of a keyed hash.
-- The unit is in the index, so that a scan held to some units need not visit the rows.
create table person_token (
    token bigint not null,
    person_id bigint not null references person,
    unit_id int not null,
    primary key (token, person_id) include (unit_id)
);
create index person_token_person on person_token (person_id);

-- A merge is a link with history: nothing is rewritten, so taking it back restores both.
create table person_merge (
    id bigint primary key,
    unit_id int not null,
    kept_id bigint not null references person,
    merged_id bigint not null references person,
    reason_sealed bytea not null,
    merged_by bigint not null,
    merged_by_name text not null,
    merged_at timestamptz not null,
    undone_by bigint,
    undone_at timestamptz,
    undone_reason_sealed bytea
);
create sequence person_merge_id_seq;
create index person_merge_kept on person_merge (kept_id);
create index person_merge_merged on person_merge (merged_id);

-- A relation somebody stated: what `other_id` is to `person_id`; shared addresses need no row, they are found by home_key.
create table person_relation (
    person_id bigint not null references person,
    other_id bigint not null references person,
    unit_id int not null,
    relation text not null,
    stated_by bigint not null,
    stated_at timestamptz not null,
    primary key (person_id, other_id)
);
create index person_relation_other on person_relation (other_id);

do $$
declare t text;
begin
    foreach t in array array['person', 'person_identifier', 'person_token', 'person_merge', 'person_relation'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
