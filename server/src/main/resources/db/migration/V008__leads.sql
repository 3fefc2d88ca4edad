create table lead_source (
    id int generated always as identity primary key,
    code text not null unique,
    name text not null,
    key_hash bytea,
    trust smallint not null check (trust between 1 and 5),
    registered text not null check (registered in ('BY_HAND', 'BY_IMPORT')),
    needs_review boolean not null default false,
    clock_skew_seconds int,
    last_heard_at timestamptz,
    leads_received bigint not null default 0
);

create table import_job (
    id bigint generated always as identity primary key,
    unit_id int not null references unit,
    file_name text not null,
    source_code text,
    started_by bigint not null,
    started_by_name text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    bytes_total bigint not null,
    bytes_read bigint not null default 0,
    rows_done bigint not null default 0,
    accepted bigint not null default 0,
    joined bigint not null default 0,
    duplicate bigint not null default 0,
    revised bigint not null default 0,
    quarantined bigint not null default 0,
    problem jsonb
);

create table import_verdict (
    import_id bigint not null references import_job,
    row_number bigint not null,
    source_code text,
    source_ref text,
    verdict text not null,
    case_id bigint,
    reasons jsonb,
    primary key (import_id, row_number)
);

create table lead (
    id bigint primary key,
    source_id int not null references lead_source,
    source_ref text not null,
    unit_id int not null references unit,
    case_id bigint not null references case_file,
    person_id bigint not null references person,
    issued_at timestamptz not null,
    received_at timestamptz not null,
    family text not null,
    source_grade text,
    fraud_type text,
    suggested_type text,
    suggested_confidence real,
    grade text not null,
    score smallint not null,
    reasons jsonb not null,
    content_hash bytea not null,
    revision int not null,
    sealed bytea not null,
    feedback_state text not null default 'OWED' check (feedback_state in ('OWED', 'READY')),
    feedback_outcome text,
    feedback_at timestamptz,
    unique (source_id, source_ref)
);
create sequence lead_id_seq;
create index lead_case on lead (case_id);
create index lead_person on lead (person_id, received_at);
create index lead_received on lead (received_at desc, id desc);

create table lead_revision (
    lead_id bigint not null references lead,
    revision int not null,
    unit_id int not null,
    received_at timestamptz not null,
    content_hash bytea not null,
    sealed bytea not null,
    primary key (lead_id, revision)
);

-- What cannot be used as it stands; verbatim, sealed. `fingerprint` is a keyed hash of source and content, so that the
-- same unusable row sent twice is one entry.
create table quarantine (
    id bigint generated always as identity primary key,
    unit_id int not null references unit,
    fingerprint uuid not null unique,
    source_code text,
    source_ref text,
    origin text not null check (origin in ('HTTP', 'FILE', 'MANUAL')),
    received_at timestamptz not null,
    reasons jsonb not null,
    sealed bytea not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'MENDED', 'DISCARDED')),
    lead_id bigint references lead,
    settled_by bigint,
    settled_at timestamptz,
    settled_reason_sealed bytea
);
create index quarantine_open on quarantine (received_at desc) where state = 'OPEN';

-- The answer given to an Idempotency-Key, so that the same request again gets the same answer.
create table idempotent_answer (
    caller text not null,
    key text not null,
    request_hash bytea not null,
    answer jsonb not null,
    at timestamptz not null,
    primary key (caller, key)
);

do $$
declare t text;
begin
    foreach t in array array['lead', 'lead_revision', 'quarantine', 'import_job'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy unit_rows on %I using ((select forestall_sees_all()) or unit_id = any ((select forestall_units())::int[]))', t);
    end loop;
end $$;
