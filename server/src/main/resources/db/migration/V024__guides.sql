-- 话术: guides by type of scam and language. A version is never changed or deleted: an attempt names the one it used.
-- No personal data, no unit: the whole district reads the same guides.
create table guide_version (
    id bigint generated always as identity primary key,
    fraud_type text not null,
    language text not null check (language in ('zh', 'en')),
    version int not null check (version > 0),
    title text not null,
    sections jsonb not null,
    reason text not null,
    written_by bigint not null,
    written_by_name text not null,
    written_at timestamptz not null,
    unique (fraud_type, language, version)
);

create function guide_version_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a guide is never changed or deleted';
end $$;
create trigger guide_version_kept before update or delete on guide_version
    for each row execute function guide_version_is_kept();

-- The number that a person can look up and ring back; where a unit has none, that of the unit above it.
create table guide_callback (
    unit_id int primary key references unit,
    callback text not null,
    set_by bigint not null,
    set_at timestamptz not null
);
