-- Who migrates is held to the row policies like everybody else.
select set_config('forestall.units', '*', true);

-- An import belongs to the process that reads it, as long as that says so; by the database's clock, so that nodes whose
-- clocks differ do not both read it. Whoever has no lease any more keeps nothing.
alter table import_job add column holder uuid;
alter table import_job add column leased_until timestamptz;
create index import_job_running on import_job (id) where state = 'RUNNING';

-- The fields as they were mended last, where they are still unusable; what came stays beside, as it came.
alter table quarantine add column mended_sealed bytea;

-- A message to a person at risk that waits for the gateway has a time to try it; one without has none.
alter table contact_message add column retry_at timestamptz;
alter table contact_message add column attempts int not null default 0;
alter table contact_message add column leased_until timestamptz;
alter table contact_message add column error text;
create index contact_message_due on contact_message (retry_at) where retry_at is not null;

-- What the gateway calls each part of a text message that is not a notice's; the reference is its sender's.
create table text_message_part (
    gateway_id text primary key,
    reference text not null,
    arrived boolean,
    error text,
    at timestamptz not null
);
create index text_message_part_reference on text_message_part (reference);

-- Notices and what became of them are forgotten when they have served their time.
create policy forgotten on notice for delete using ((select forestall_sees_all()));
create policy forgotten on notice_recipient for delete using ((select forestall_sees_all()));
create policy forgotten on notice_delivery for delete using ((select forestall_sees_all()));
create policy forgotten on notice_segment for delete using ((select forestall_sees_all()));

-- What went on before this version: the clocks of shifts that have yet to end, and of handovers that wait for an answer.
-- Nobody is woken for these; the sweep over all clocks finds them.
insert into clock (subject_id, kind, unit_id, arming, due_at, stage_names, stage_times, next_stage, wake_at)
select id, 'shift.end', unit_id, nextval('clock_arming_seq'), ends_at, array['BUILD'], array[ends_at - interval '15 minutes'], 1,
       ends_at - interval '15 minutes'
from shift where ends_at > now()
on conflict do nothing;
insert into clock (subject_id, kind, unit_id, arming, due_at, stage_names, stage_times, next_stage, wake_at)
select h.id, 'handover.line', h.unit_id, nextval('clock_arming_seq'), min(l.answer_by), array['CLIMB'], array[min(l.answer_by)], 1,
       min(l.answer_by)
from handover h join handover_line l on l.handover_id = h.id and l.state = 'WAITING'
where h.state = 'OPEN'
group by h.id, h.unit_id
on conflict do nothing;
