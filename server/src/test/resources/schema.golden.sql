-- The schema that the migrations make, read from pg_catalog. Written by SchemaTest; do not edit.

-- functions
function audit_record_is_append_only() returns trigger vu: begin if tg_op = 'UPDATE' and old.chain_seq is null and new.chain_seq is not null and (old.id, old.at, old.actor_kind, old.actor_id, old.action, old.subject_kind, old.subject_id, old.unit_id, old.detail) is not distinct from (new.id, new.at, new.actor_kind, new.actor_id, new.action, new.subject_kind, new.subject_id, new.unit_id, new.detail) then return new; end if; raise exception 'audit_record is append-only'; end
function forestall_sees_all() returns boolean ss: RETURN (COALESCE(current_setting('forestall.units'::text, true), ''::text) = '*'::text)
function forestall_units() returns integer[] ss: RETURN CASE WHEN (COALESCE(current_setting('forestall.units'::text, true), ''::text) = ANY (ARRAY[''::text, '*'::text])) THEN ARRAY[]::integer[] ELSE (string_to_array(current_setting('forestall.units'::text, true), ','::text))::integer[] END

-- sequences
sequence account_id_seq bigint start 1 by 1
sequence audit_record_id_seq bigint start 1 by 1
sequence case_id_seq bigint start 1001 by 1
sequence import_job_id_seq bigint start 1 by 1
sequence lead_id_seq bigint start 1 by 1
sequence lead_source_id_seq integer start 1 by 1
sequence outbox_id_seq bigint start 1 by 1
sequence person_id_seq bigint start 1 by 1
sequence person_merge_id_seq bigint start 1 by 1
sequence quarantine_id_seq bigint start 1 by 1
sequence staff_id_seq bigint start 1 by 1
sequence transfer_id_seq bigint start 1 by 1
sequence unresolved_address_id_seq bigint start 1 by 1

-- tables
table account p
table address_decision p
table audit_record p
table case_event row security forced p
table case_file row security forced p
table case_track row security forced p
table idempotent_answer p
table import_job row security forced p
table import_verdict p
table lead row security forced p
table lead_revision row security forced p
table lead_source p
table outbox p
table person row security forced p
table person_identifier row security forced p
table person_merge row security forced p
table person_relation row security forced p
table person_token row security forced p
table quarantine row security forced p
table session p
table staff p
table transfer row security forced p
table unit p
table unresolved_address row security forced p

-- columns
column account.created_at timestamp with time zone not null
column account.disabled boolean not null default false
column account.display_name text not null
column account.id bigint not null identity
column account.password_hash text not null
column account.role text not null
column account.unit_id integer not null
column account.username text not null
column address_decision.address_key uuid not null
column address_decision.community_id integer
column address_decision.decided_at timestamp with time zone not null
column address_decision.decided_by bigint not null
column address_decision.unit_id integer not null
column audit_record.action text not null
column audit_record.actor_id bigint not null
column audit_record.actor_kind text not null
column audit_record.at timestamp with time zone not null
column audit_record.chain_seq bigint
column audit_record.detail jsonb not null default '{}'::jsonb
column audit_record.hash bytea
column audit_record.id bigint not null identity
column audit_record.subject_id bigint not null
column audit_record.subject_kind text not null
column audit_record.unit_id integer not null
column case_event.actor_id bigint not null
column case_event.actor_kind text not null
column case_event.actor_name text not null
column case_event.at timestamp with time zone not null
column case_event.case_id bigint not null
column case_event.data jsonb not null
column case_event.kind text not null
column case_event.sealed_note bytea
column case_event.seq integer not null
column case_event.unit_id integer not null
column case_file.assignee_id bigint
column case_file.at_risk numeric(18,2)
column case_file.claimed_at timestamp with time zone
column case_file.closed_at timestamp with time zone
column case_file.community_id integer
column case_file.due_at timestamp with time zone not null
column case_file.due_kind text not null
column case_file.first_contact_at timestamp with time zone
column case_file.folded_into bigint
column case_file.fraud_type text
column case_file.fraud_type_sure boolean not null default false
column case_file.grade smallint not null
column case_file.grade_since timestamp with time zone not null
column case_file.id bigint not null
column case_file.last_signal_at timestamp with time zone not null
column case_file.lead_count integer not null
column case_file.level smallint not null
column case_file.met_at timestamp with time zone
column case_file.moved numeric(18,2)
column case_file.opened_at timestamp with time zone not null
column case_file.outcome text
column case_file.person_id bigint not null
column case_file.queue_unit_id integer not null
column case_file.queued_since timestamp with time zone not null
column case_file.reasons jsonb not null
column case_file.score smallint not null
column case_file.stage text not null
column case_file.story text
column case_file.unit_id integer not null
column case_file.version integer not null
column case_file.victim_state text not null
column case_track.at timestamp with time zone not null
column case_track.by_id bigint not null
column case_track.case_id bigint not null
column case_track.outcome text
column case_track.status text not null
column case_track.track text not null
column case_track.unit_id integer not null
column idempotent_answer.answer jsonb not null
column idempotent_answer.at timestamp with time zone not null
column idempotent_answer.caller text not null
column idempotent_answer.key text not null
column idempotent_answer.request_hash bytea not null
column import_job.accepted bigint not null default 0
column import_job.bytes_read bigint not null default 0
column import_job.bytes_total bigint not null
column import_job.duplicate bigint not null default 0
column import_job.file_name text not null
column import_job.finished_at timestamp with time zone
column import_job.id bigint not null identity
column import_job.joined bigint not null default 0
column import_job.problem jsonb
column import_job.quarantined bigint not null default 0
column import_job.revised bigint not null default 0
column import_job.rows_done bigint not null default 0
column import_job.source_code text
column import_job.started_at timestamp with time zone not null
column import_job.started_by bigint not null
column import_job.started_by_name text not null
column import_job.state text not null
column import_job.unit_id integer not null
column import_verdict.case_id bigint
column import_verdict.import_id bigint not null
column import_verdict.reasons jsonb
column import_verdict.row_number bigint not null
column import_verdict.source_code text
column import_verdict.source_ref text
column import_verdict.verdict text not null
column lead.case_id bigint not null
column lead.content_hash bytea not null
column lead.family text not null
column lead.feedback_at timestamp with time zone
column lead.feedback_outcome text
column lead.feedback_state text not null default 'OWED'::text
column lead.fraud_type text
column lead.grade text not null
column lead.id bigint not null
column lead.issued_at timestamp with time zone not null
column lead.person_id bigint not null
column lead.reasons jsonb not null
column lead.received_at timestamp with time zone not null
column lead.revision integer not null
column lead.score smallint not null
column lead.sealed bytea not null
column lead.source_grade text
column lead.source_id integer not null
column lead.source_ref text not null
column lead.suggested_confidence real
column lead.suggested_type text
column lead.unit_id integer not null
column lead_revision.content_hash bytea not null
column lead_revision.lead_id bigint not null
column lead_revision.received_at timestamp with time zone not null
column lead_revision.revision integer not null
column lead_revision.sealed bytea not null
column lead_revision.unit_id integer not null
column lead_source.clock_skew_seconds integer
column lead_source.code text not null
column lead_source.id integer not null identity
column lead_source.key_hash bytea
column lead_source.last_heard_at timestamp with time zone
column lead_source.leads_received bigint not null default 0
column lead_source.name text not null
column lead_source.needs_review boolean not null default false
column lead_source.registered text not null
column lead_source.trust smallint not null
column outbox.at timestamp with time zone not null
column outbox.id bigint not null identity
column outbox.subject_id bigint not null
column outbox.topic text not null
column outbox.unit_id integer not null
column person.created_at timestamp with time zone not null
column person.home_key uuid
column person.id bigint not null
column person.merged_into bigint
column person.sealed bytea not null
column person.unit_id integer not null
column person_identifier.blind uuid not null
column person_identifier.kind text not null
column person_identifier.person_id bigint not null
column person_identifier.unit_id integer not null
column person_merge.id bigint not null
column person_merge.kept_id bigint not null
column person_merge.merged_at timestamp with time zone not null
column person_merge.merged_by bigint not null
column person_merge.merged_by_name text not null
column person_merge.merged_id bigint not null
column person_merge.reason_sealed bytea not null
column person_merge.undone_at timestamp with time zone
column person_merge.undone_by bigint
column person_merge.undone_reason_sealed bytea
column person_merge.unit_id integer not null
column person_relation.other_id bigint not null
column person_relation.person_id bigint not null
column person_relation.relation text not null
column person_relation.stated_at timestamp with time zone not null
column person_relation.stated_by bigint not null
column person_relation.unit_id integer not null
column person_token.person_id bigint not null
column person_token.token bigint not null
column person_token.unit_id integer not null
column quarantine.fingerprint uuid not null
column quarantine.id bigint not null identity
column quarantine.lead_id bigint
column quarantine.origin text not null
column quarantine.reasons jsonb not null
column quarantine.received_at timestamp with time zone not null
column quarantine.sealed bytea not null
column quarantine.settled_at timestamp with time zone
column quarantine.settled_by bigint
column quarantine.settled_reason_sealed bytea
column quarantine.source_code text
column quarantine.source_ref text
column quarantine.state text not null default 'OPEN'::text
column quarantine.unit_id integer not null
column session.account_id bigint not null
column session.created_at timestamp with time zone not null
column session.expires_at timestamp with time zone not null
column session.token_hash bytea not null
column staff.account_id bigint
column staff.id bigint not null identity
column staff.languages text not null default 'zh'::text
column staff.name text not null
column staff.on_duty boolean not null default true
column staff.role text not null
column staff.sworn boolean not null default false
column staff.unit_id integer not null
column transfer.answer_reason_sealed bytea
column transfer.answered_at timestamp with time zone
column transfer.answered_by bigint
column transfer.answered_by_name text
column transfer.case_id bigint not null
column transfer.decided_unit_id integer
column transfer.due_at timestamp with time zone not null
column transfer.from_unit_id integer not null
column transfer.id bigint not null identity
column transfer.offered_at timestamp with time zone not null
column transfer.offered_by bigint not null
column transfer.offered_by_name text not null
column transfer.reason_sealed bytea not null
column transfer.state text not null
column transfer.to_unit_id integer not null
column unit.code text not null
column unit.id integer not null
column unit.kind text not null
column unit.lat double precision
column unit.lon double precision
column unit.made_up boolean not null default false
column unit.name text not null
column unit.name_en text not null
column unit.parent_id integer
column unit.short_names text not null default ''::text
column unit.street text
column unresolved_address.address_key uuid not null
column unresolved_address.candidates integer[] not null
column unresolved_address.case_id bigint not null
column unresolved_address.decided_at timestamp with time zone
column unresolved_address.decided_by bigint
column unresolved_address.decided_unit_id integer
column unresolved_address.id bigint not null identity
column unresolved_address.sealed_address bytea not null
column unresolved_address.since timestamp with time zone not null
column unresolved_address.state text not null default 'OPEN'::text
column unresolved_address.unit_id integer not null
column unresolved_address.why text not null

-- constraints
constraint account.account_pkey PRIMARY KEY (id)
constraint account.account_role_check CHECK ((role = ANY (ARRAY['DISSUADER'::text, 'STATION_LEAD'::text, 'SQUAD'::text, 'COMMANDER'::text, 'ADMINISTRATOR'::text])))
constraint account.account_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint account.account_username_key UNIQUE (username)
constraint address_decision.address_decision_community_id_fkey FOREIGN KEY (community_id) REFERENCES unit(id)
constraint address_decision.address_decision_pkey PRIMARY KEY (address_key)
constraint address_decision.address_decision_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint audit_record.audit_record_chain_seq_key UNIQUE (chain_seq)
constraint audit_record.audit_record_pkey PRIMARY KEY (id)
constraint case_event.case_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint case_event.case_event_pkey PRIMARY KEY (case_id, seq)
constraint case_file.case_file_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES staff(id)
constraint case_file.case_file_community_id_fkey FOREIGN KEY (community_id) REFERENCES unit(id)
constraint case_file.case_file_folded_into_fkey FOREIGN KEY (folded_into) REFERENCES case_file(id)
constraint case_file.case_file_grade_check CHECK (((grade >= 0) AND (grade <= 3)))
constraint case_file.case_file_level_check CHECK (((level >= 1) AND (level <= 3)))
constraint case_file.case_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint case_file.case_file_pkey PRIMARY KEY (id)
constraint case_file.case_file_queue_unit_id_fkey FOREIGN KEY (queue_unit_id) REFERENCES unit(id)
constraint case_file.case_file_stage_check CHECK ((stage = ANY (ARRAY['OPEN'::text, 'WATCHING'::text, 'CLOSED'::text, 'TRANSFERRING'::text])))
constraint case_file.case_file_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint case_track.case_track_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint case_track.case_track_pkey PRIMARY KEY (case_id, track)
constraint case_track.case_track_track_check CHECK ((track = ANY (ARRAY['CALL'::text, 'VISIT'::text, 'FAMILY'::text, 'BANK'::text])))
constraint idempotent_answer.idempotent_answer_pkey PRIMARY KEY (caller, key)
constraint import_job.import_job_pkey PRIMARY KEY (id)
constraint import_job.import_job_state_check CHECK ((state = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'FAILED'::text])))
constraint import_job.import_job_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint import_verdict.import_verdict_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_job(id)
constraint import_verdict.import_verdict_pkey PRIMARY KEY (import_id, row_number)
constraint lead.lead_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint lead.lead_feedback_state_check CHECK ((feedback_state = ANY (ARRAY['OWED'::text, 'READY'::text])))
constraint lead.lead_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint lead.lead_pkey PRIMARY KEY (id)
constraint lead.lead_source_id_fkey FOREIGN KEY (source_id) REFERENCES lead_source(id)
constraint lead.lead_source_id_source_ref_key UNIQUE (source_id, source_ref)
constraint lead.lead_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint lead_revision.lead_revision_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id)
constraint lead_revision.lead_revision_pkey PRIMARY KEY (lead_id, revision)
constraint lead_source.lead_source_code_key UNIQUE (code)
constraint lead_source.lead_source_pkey PRIMARY KEY (id)
constraint lead_source.lead_source_registered_check CHECK ((registered = ANY (ARRAY['BY_HAND'::text, 'BY_IMPORT'::text])))
constraint lead_source.lead_source_trust_check CHECK (((trust >= 1) AND (trust <= 5)))
constraint outbox.outbox_pkey PRIMARY KEY (id)
constraint person.person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES person(id)
constraint person.person_pkey PRIMARY KEY (id)
constraint person.person_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint person_identifier.person_identifier_kind_check CHECK ((kind = ANY (ARRAY['PHONE'::text, 'ID_NUMBER'::text, 'NAME_ADDRESS'::text])))
constraint person_identifier.person_identifier_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint person_identifier.person_identifier_pkey PRIMARY KEY (blind, kind, person_id)
constraint person_merge.person_merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES person(id)
constraint person_merge.person_merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES person(id)
constraint person_merge.person_merge_pkey PRIMARY KEY (id)
constraint person_relation.person_relation_other_id_fkey FOREIGN KEY (other_id) REFERENCES person(id)
constraint person_relation.person_relation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint person_relation.person_relation_pkey PRIMARY KEY (person_id, other_id)
constraint person_token.person_token_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint person_token.person_token_pkey PRIMARY KEY (token, person_id) INCLUDE (unit_id)
constraint quarantine.quarantine_fingerprint_key UNIQUE (fingerprint)
constraint quarantine.quarantine_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id)
constraint quarantine.quarantine_origin_check CHECK ((origin = ANY (ARRAY['HTTP'::text, 'FILE'::text, 'MANUAL'::text])))
constraint quarantine.quarantine_pkey PRIMARY KEY (id)
constraint quarantine.quarantine_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'MENDED'::text, 'DISCARDED'::text])))
constraint quarantine.quarantine_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint session.session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
constraint session.session_pkey PRIMARY KEY (token_hash)
constraint staff.staff_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint staff.staff_account_id_key UNIQUE (account_id)
constraint staff.staff_pkey PRIMARY KEY (id)
constraint staff.staff_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint transfer.transfer_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint transfer.transfer_decided_unit_id_fkey FOREIGN KEY (decided_unit_id) REFERENCES unit(id)
constraint transfer.transfer_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id)
constraint transfer.transfer_pkey PRIMARY KEY (id)
constraint transfer.transfer_state_check CHECK ((state = ANY (ARRAY['OFFERED'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'ARBITRATION'::text, 'DECIDED'::text, 'WITHDRAWN'::text])))
constraint transfer.transfer_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id)
constraint unit.unit_code_key UNIQUE (code)
constraint unit.unit_kind_check CHECK ((kind = ANY (ARRAY['CITY'::text, 'SUB_BUREAU'::text, 'SQUAD'::text, 'STATION'::text, 'COMMUNITY'::text, 'EXTERNAL'::text])))
constraint unit.unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id)
constraint unit.unit_pkey PRIMARY KEY (id)
constraint unresolved_address.unresolved_address_case_id_address_key_key UNIQUE (case_id, address_key)
constraint unresolved_address.unresolved_address_decided_unit_id_fkey FOREIGN KEY (decided_unit_id) REFERENCES unit(id)
constraint unresolved_address.unresolved_address_pkey PRIMARY KEY (id)
constraint unresolved_address.unresolved_address_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DECIDED'::text])))
constraint unresolved_address.unresolved_address_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)

-- indexes
index CREATE INDEX audit_record_subject ON public.audit_record USING btree (subject_kind, subject_id)
index CREATE INDEX audit_record_unchained ON public.audit_record USING btree (id) WHERE (chain_seq IS NULL)
index CREATE INDEX case_file_assignee ON public.case_file USING btree (assignee_id) WHERE ((stage <> 'CLOSED'::text) AND (assignee_id IS NOT NULL))
index CREATE INDEX case_file_board ON public.case_file USING btree (grade, due_at) WHERE ((stage <> 'CLOSED'::text) AND (folded_into IS NULL))
index CREATE INDEX case_file_folded ON public.case_file USING btree (folded_into) WHERE (folded_into IS NOT NULL)
index CREATE INDEX case_file_opened ON public.case_file USING btree (opened_at DESC, id DESC)
index CREATE INDEX case_file_person ON public.case_file USING btree (person_id, opened_at)
index CREATE INDEX case_file_unit_board ON public.case_file USING btree (unit_id, grade, due_at) WHERE ((stage <> 'CLOSED'::text) AND (folded_into IS NULL))
index CREATE INDEX lead_case ON public.lead USING btree (case_id)
index CREATE INDEX lead_person ON public.lead USING btree (person_id, received_at)
index CREATE INDEX lead_received ON public.lead USING btree (received_at DESC, id DESC)
index CREATE INDEX person_home ON public.person USING btree (home_key) WHERE (home_key IS NOT NULL)
index CREATE INDEX person_identifier_person ON public.person_identifier USING btree (person_id)
index CREATE INDEX person_merge_kept ON public.person_merge USING btree (kept_id)
index CREATE INDEX person_merge_merged ON public.person_merge USING btree (merged_id)
index CREATE INDEX person_merged ON public.person USING btree (merged_into) WHERE (merged_into IS NOT NULL)
index CREATE INDEX person_relation_other ON public.person_relation USING btree (other_id)
index CREATE INDEX person_token_person ON public.person_token USING btree (person_id)
index CREATE INDEX person_unit ON public.person USING btree (unit_id, id)
index CREATE INDEX quarantine_open ON public.quarantine USING btree (received_at DESC) WHERE (state = 'OPEN'::text)
index CREATE INDEX session_account ON public.session USING btree (account_id)
index CREATE INDEX staff_unit ON public.staff USING btree (unit_id)
index CREATE INDEX transfer_due ON public.transfer USING btree (due_at) WHERE (state = 'OFFERED'::text)
index CREATE INDEX unit_parent ON public.unit USING btree (parent_id)
index CREATE INDEX unresolved_address_open ON public.unresolved_address USING btree (since) WHERE (state = 'OPEN'::text)
index CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
index CREATE UNIQUE INDEX account_username_key ON public.account USING btree (username)
index CREATE UNIQUE INDEX address_decision_pkey ON public.address_decision USING btree (address_key)
index CREATE UNIQUE INDEX audit_record_chain_seq_key ON public.audit_record USING btree (chain_seq)
index CREATE UNIQUE INDEX audit_record_pkey ON public.audit_record USING btree (id)
index CREATE UNIQUE INDEX case_event_pkey ON public.case_event USING btree (case_id, seq)
index CREATE UNIQUE INDEX case_file_one_open ON public.case_file USING btree (person_id) WHERE ((stage <> 'CLOSED'::text) AND (folded_into IS NULL))
index CREATE UNIQUE INDEX case_file_pkey ON public.case_file USING btree (id)
index CREATE UNIQUE INDEX case_track_pkey ON public.case_track USING btree (case_id, track)
index CREATE UNIQUE INDEX idempotent_answer_pkey ON public.idempotent_answer USING btree (caller, key)
index CREATE UNIQUE INDEX import_job_pkey ON public.import_job USING btree (id)
index CREATE UNIQUE INDEX import_verdict_pkey ON public.import_verdict USING btree (import_id, row_number)
index CREATE UNIQUE INDEX lead_pkey ON public.lead USING btree (id)
index CREATE UNIQUE INDEX lead_revision_pkey ON public.lead_revision USING btree (lead_id, revision)
index CREATE UNIQUE INDEX lead_source_code_key ON public.lead_source USING btree (code)
index CREATE UNIQUE INDEX lead_source_id_source_ref_key ON public.lead USING btree (source_id, source_ref)
index CREATE UNIQUE INDEX lead_source_pkey ON public.lead_source USING btree (id)
index CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (id)
index CREATE UNIQUE INDEX person_identifier_pkey ON public.person_identifier USING btree (blind, kind, person_id)
index CREATE UNIQUE INDEX person_merge_pkey ON public.person_merge USING btree (id)
index CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
index CREATE UNIQUE INDEX person_relation_pkey ON public.person_relation USING btree (person_id, other_id)
index CREATE UNIQUE INDEX person_token_pkey ON public.person_token USING btree (token, person_id) INCLUDE (unit_id)
index CREATE UNIQUE INDEX quarantine_fingerprint_key ON public.quarantine USING btree (fingerprint)
index CREATE UNIQUE INDEX quarantine_pkey ON public.quarantine USING btree (id)
index CREATE UNIQUE INDEX session_pkey ON public.session USING btree (token_hash)
index CREATE UNIQUE INDEX staff_account_id_key ON public.staff USING btree (account_id)
index CREATE UNIQUE INDEX staff_pkey ON public.staff USING btree (id)
index CREATE UNIQUE INDEX transfer_one_open ON public.transfer USING btree (case_id) WHERE (state = ANY (ARRAY['OFFERED'::text, 'ARBITRATION'::text]))
index CREATE UNIQUE INDEX transfer_pkey ON public.transfer USING btree (id)
index CREATE UNIQUE INDEX unit_code_key ON public.unit USING btree (code)
index CREATE UNIQUE INDEX unit_pkey ON public.unit USING btree (id)
index CREATE UNIQUE INDEX unresolved_address_case_id_address_key_key ON public.unresolved_address USING btree (case_id, address_key)
index CREATE UNIQUE INDEX unresolved_address_pkey ON public.unresolved_address USING btree (id)

-- policies
policy case_event.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy case_file.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy case_track.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy import_job.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy lead.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy lead_revision.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy person.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy person_identifier.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy person_merge.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy person_relation.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy person_token.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy quarantine.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy transfer.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (from_unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])) OR (to_unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy unresolved_address.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))

-- triggers
trigger CREATE TRIGGER audit_record_append_only BEFORE DELETE OR UPDATE ON public.audit_record FOR EACH ROW EXECUTE FUNCTION audit_record_is_append_only() O
