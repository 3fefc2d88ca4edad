-- Append only. A record is written inside its command's transaction; a moment later it gets its place in the chain
-- (chain_seq, hash over its content and the hash before it), so commands do not queue behind one another.
create table audit_record (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_kind text not null,
    actor_id bigint not null,
    action text not null,
    subject_kind text not null,
    subject_id bigint not null,
    unit_id int not null,
    detail jsonb not null default '{}',
    chain_seq bigint unique,
    hash bytea
);
create index audit_record_unchained on audit_record (id) where chain_seq is null;
create index audit_record_subject on audit_record (subject_kind, subject_id);

create function audit_record_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.chain_seq is null and new.chain_seq is not null
        and (old.id, old.at, old.actor_kind, old.actor_id, old.action, old.subject_kind, old.subject_id, old.unit_id, old.detail)
            is not distinct from
            (new.id, new.at, new.actor_kind, new.actor_id, new.action, new.subject_kind, new.subject_id, new.unit_id, new.detail)
    then
        return new;
    end if;
    raise exception 'audit_record is append-only';
end $$;
create trigger audit_record_append_only before update or delete on audit_record
    for each row execute function audit_record_is_append_only();
