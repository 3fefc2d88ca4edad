-- The schema that the migrations make, read from pg_catalog. Written by SchemaTest; do not edit.

-- functions
function audit_record_is_append_only() returns trigger vu: begin if tg_op = 'UPDATE' and old.chain_seq is null and new.chain_seq is not null and (old.id, old.at, old.actor_kind, old.actor_id, old.action, old.subject_kind, old.subject_id, old.unit_id, old.detail) is not distinct from (new.id, new.at, new.actor_kind, new.actor_id, new.action, new.subject_kind, new.subject_id, new.unit_id, new.detail) then return new; end if; raise exception 'audit_record is append-only'; end
function forestall_sees_all() returns boolean ss: RETURN (COALESCE(current_setting('forestall.units'::text, true), ''::text) = '*'::text)
function forestall_units() returns integer[] ss: RETURN CASE WHEN (COALESCE(current_setting('forestall.units'::text, true), ''::text) = ANY (ARRAY[''::text, '*'::text])) THEN ARRAY[]::integer[] ELSE (string_to_array(current_setting('forestall.units'::text, true), ','::text))::integer[] END
function guide_version_is_kept() returns trigger vu: begin raise exception 'a version of a guide is never changed or deleted'; end

-- sequences
sequence account_id_seq bigint start 1 by 1
sequence audit_record_id_seq bigint start 1 by 1
sequence bank_alert_number bigint start 1 by 1
sequence bank_branch_id_seq integer start 1 by 1
sequence bank_contact_id_seq integer start 1 by 1
sequence bank_id_seq integer start 1 by 1
sequence bank_key_id_seq integer start 1 by 1
sequence bank_order_number bigint start 1 by 1
sequence bank_watch_version bigint start 1 by 1
sequence bulletin_id_seq bigint start 1 by 1
sequence case_id_seq bigint start 1001 by 1
sequence case_review_id_seq bigint start 1 by 1
sequence clock_arming_seq bigint start 1 by 1
sequence clock_breach_id_seq bigint start 1 by 1
sequence contact_number bigint start 1 by 1
sequence follow_up_number bigint start 1 by 1
sequence guide_version_id_seq bigint start 1 by 1
sequence handover_id_seq bigint start 1 by 1
sequence import_job_id_seq bigint start 1 by 1
sequence lead_feedback_number bigint start 1 by 1
sequence lead_id_seq bigint start 1 by 1
sequence lead_source_id_seq integer start 1 by 1
sequence ledger_event_number_seq bigint start 1 by 1
sequence notice_delivery_id_seq bigint start 1 by 1
sequence notice_id_seq bigint start 1 by 1
sequence outbox_id_seq bigint start 1 by 1
sequence person_id_seq bigint start 1 by 1
sequence person_merge_id_seq bigint start 1 by 1
sequence plan_offer_id_seq bigint start 1 by 1
sequence quarantine_id_seq bigint start 1 by 1
sequence roster_id_seq bigint start 1 by 1
sequence shift_id_seq bigint start 1 by 1
sequence shift_swap_id_seq bigint start 1 by 1
sequence staff_certificate_id_seq bigint start 1 by 1
sequence staff_duty_id_seq bigint start 1 by 1
sequence staff_id_seq bigint start 1 by 1
sequence staff_leave_id_seq bigint start 1 by 1
sequence transfer_id_seq bigint start 1 by 1
sequence twin_run_id_seq bigint start 1 by 1
sequence unresolved_address_id_seq bigint start 1 by 1

-- tables
table account p
table address_decision p
table attempt row security forced p
table audit_record p
table bank p
table bank_alert row security forced p
table bank_alert_step row security forced p
table bank_branch p
table bank_contact p
table bank_enquiry row security forced p
table bank_enquiry_answer row security forced p
table bank_key p
table bank_message row security forced p
table bank_order row security forced p
table bank_order_answer row security forced p
table bank_order_next row security forced p
table bank_order_step row security forced p
table bank_return row security forced p
table bank_watch row security forced p
table bank_watch_asked row security forced p
table bank_watch_value p
table bulletin row security forced p
table case_event row security forced p
table case_file row security forced p
table case_money row security forced p
table case_review row security forced p
table case_track row security forced p
table case_warning row security forced p
table clock row security forced p
table clock_breach row security forced p
table clock_firing row security forced p
table contact_message row security forced p
table duty_phone p
table evidence row security forced p
table follow_up row security forced p
table guard_duty row security forced p
table guide_callback p
table guide_version p
table handover row security forced p
table handover_line row security forced p
table idempotent_answer p
table import_job row security forced p
table import_verdict p
table lead row security forced p
table lead_mark row security forced p
table lead_revision row security forced p
table lead_source p
table ledger_event row security forced p
table notice row security forced p
table notice_channel p
table notice_delivery row security forced p
table notice_reach row security forced p
table notice_receipt p
table notice_recipient row security forced p
table notice_segment row security forced p
table outbox p
table person row security forced p
table person_identifier row security forced p
table person_merge row security forced p
table person_relation row security forced p
table person_token row security forced p
table plan_offer row security forced p
table plan_outcome row security forced p
table promise row security forced p
table quarantine row security forced p
table reinforcement row security forced p
table reinforcement_person row security forced p
table roster p
table scheduled_tasks p
table search_event row security forced p
table search_plan row security forced p
table search_sector row security forced p
table session p
table shift p
table shift_member p
table shift_swap row security forced p
table staff p
table staff_certificate p
table staff_duty p
table staff_leave row security forced p
table text_message_part p
table track_duty row security forced p
table transfer row security forced p
table twin_run row security forced p
table unit p
table unresolved_address row security forced p
table visit row security forced p
table visit_crew row security forced p

-- columns
column account.created_at timestamp with time zone not null
column account.disabled boolean not null default false
column account.display_name text not null
column account.id bigint not null identity
column account.kind text not null default 'PERSON'::text
column account.password_hash text not null
column account.role text not null
column account.unit_id integer not null
column account.username text not null
column address_decision.address_key uuid not null
column address_decision.community_id integer
column address_decision.decided_at timestamp with time zone not null
column address_decision.decided_by bigint not null
column address_decision.unit_id integer not null
column attempt.by_id bigint not null
column attempt.by_name text not null
column attempt.case_id bigint not null
column attempt.ended_at timestamp with time zone
column attempt.guide_version bigint
column attempt.id bigint not null
column attempt.kind text not null
column attempt.outcome text
column attempt.sealed bytea not null
column attempt.seconds integer
column attempt.started_at timestamp with time zone not null
column attempt.unit_id integer not null
column attempt.victim_state text
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
column bank.clock_skew_seconds integer
column bank.code text not null
column bank.delivered_at timestamp with time zone
column bank.delivery_failed_at timestamp with time zone
column bank.delivery_format text not null default 'CLOUDEVENTS'::text
column bank.delivery_secret_before_sealed bytea
column bank.delivery_secret_before_until timestamp with time zone
column bank.delivery_secret_sealed bytea
column bank.delivery_url text
column bank.id integer not null identity
column bank.last_heard_at timestamp with time zone
column bank.name text not null
column bank.name_en text not null
column bank.registered_at timestamp with time zone not null
column bank.watch_key_sealed bytea not null
column bank.watch_pulled_at timestamp with time zone
column bank.watch_pulled_version bigint
column bank_alert.acknowledged_at timestamp with time zone
column bank_alert.acknowledged_by bigint
column bank_alert.acknowledged_by_name text
column bank_alert.amount numeric(18,2)
column bank_alert.answer text
column bank_alert.bank_id integer not null
column bank_alert.branch_id integer not null
column bank_alert.case_id bigint
column bank_alert.case_unit_id integer
column bank_alert.channel text
column bank_alert.closed_at timestamp with time zone
column bank_alert.currency text not null
column bank_alert.expected_at timestamp with time zone
column bank_alert.id bigint not null
column bank_alert.raised_at timestamp with time zone not null
column bank_alert.received_at timestamp with time zone not null
column bank_alert.ref uuid not null
column bank_alert.result text
column bank_alert.rung integer not null default 0
column bank_alert.sealed bytea not null
column bank_alert.unit_id integer not null
column bank_alert.watched boolean not null
column bank_alert_step.alert_id bigint not null
column bank_alert_step.at timestamp with time zone not null
column bank_alert_step.by_name text not null
column bank_alert_step.case_unit_id integer
column bank_alert_step.id bigint not null
column bank_alert_step.kind text not null
column bank_alert_step.sealed bytea not null
column bank_alert_step.side text not null
column bank_alert_step.unit_id integer not null
column bank_branch.bank_id integer not null
column bank_branch.closed boolean not null default false
column bank_branch.closes_at time without time zone not null
column bank_branch.code text not null
column bank_branch.id integer not null identity
column bank_branch.name text not null
column bank_branch.name_en text
column bank_branch.open_days integer[] not null default '{1,2,3,4,5,6,7}'::integer[]
column bank_branch.opens_at time without time zone not null
column bank_branch.unit_id integer not null
column bank_contact.bank_id integer not null
column bank_contact.branch_id integer
column bank_contact.id integer not null identity
column bank_contact.reached_from time without time zone
column bank_contact.reached_until time without time zone
column bank_contact.rung integer not null
column bank_contact.sealed bytea not null
column bank_enquiry.account_key uuid not null
column bank_enquiry.answered_at timestamp with time zone
column bank_enquiry.asked_at timestamp with time zone not null
column bank_enquiry.asked_by bigint not null
column bank_enquiry.asked_by_name text not null
column bank_enquiry.bank_id integer not null
column bank_enquiry.basis text not null
column bank_enquiry.case_id bigint not null
column bank_enquiry.confidential boolean not null default true
column bank_enquiry.delivered_at timestamp with time zone
column bank_enquiry.from_day date not null
column bank_enquiry.id bigint not null
column bank_enquiry.last_fault text
column bank_enquiry.message_id uuid
column bank_enquiry.message_sealed bytea
column bank_enquiry.next_at timestamp with time zone
column bank_enquiry.order_id bigint
column bank_enquiry.questions text[] not null
column bank_enquiry.ref uuid not null
column bank_enquiry.sealed bytea not null
column bank_enquiry.signers bigint[] not null
column bank_enquiry.status text not null
column bank_enquiry.to_day date not null
column bank_enquiry.tries integer not null default 0
column bank_enquiry.unit_id integer not null
column bank_enquiry_answer.bank_id integer not null
column bank_enquiry_answer.enquiry_id bigint not null
column bank_enquiry_answer.received_at timestamp with time zone not null
column bank_enquiry_answer.ref text not null
column bank_enquiry_answer.sealed bytea not null
column bank_enquiry_answer.unit_id integer not null
column bank_key.bank_id integer not null
column bank_key.hash bytea not null
column bank_key.id integer not null identity
column bank_key.last_used_at timestamp with time zone
column bank_key.made_at timestamp with time zone not null
column bank_key.revoked_at timestamp with time zone
column bank_key.valid_until timestamp with time zone
column bank_message.bank_id integer not null
column bank_message.delivered_at timestamp with time zone
column bank_message.format text not null default 'CLOUDEVENTS'::text
column bank_message.id uuid not null
column bank_message.kind text not null
column bank_message.last_fault text
column bank_message.made_at timestamp with time zone not null
column bank_message.next_at timestamp with time zone
column bank_message.number bigint not null
column bank_message.order_id bigint not null
column bank_message.phone_since timestamp with time zone
column bank_message.phoned_at timestamp with time zone
column bank_message.phoned_by_name text
column bank_message.receipt text
column bank_message.sealed bytea not null
column bank_message.tries integer not null default 0
column bank_message.unit_id integer not null
column bank_order.account_key uuid not null
column bank_order.asked_by bigint not null
column bank_order.asked_by_name text not null
column bank_order.bank_id integer not null
column bank_order.case_id bigint not null
column bank_order.changed_at timestamp with time zone not null
column bank_order.currency text not null
column bank_order.expires_at timestamp with time zone
column bank_order.follows_id bigint
column bank_order.hold_id bigint
column bank_order.id bigint not null
column bank_order.kind text not null
column bank_order.notified_at timestamp with time zone
column bank_order.parent_id bigint
column bank_order.power text not null
column bank_order.ref uuid not null
column bank_order.sealed bytea not null
column bank_order.state jsonb not null
column bank_order.status text not null
column bank_order.unit_id integer not null
column bank_order_answer.bank_id integer not null
column bank_order_answer.order_id bigint not null
column bank_order_answer.received_at timestamp with time zone not null
column bank_order_answer.ref uuid not null
column bank_order_answer.unit_id integer not null
column bank_order_next.account_key uuid not null
column bank_order_next.id bigint not null
column bank_order_next.named_at timestamp with time zone not null
column bank_order_next.order_id bigint not null
column bank_order_next.sealed bytea not null
column bank_order_next.unit_id integer not null
column bank_order_step.at timestamp with time zone not null
column bank_order_step.by_name text not null
column bank_order_step.id bigint not null
column bank_order_step.kind text not null
column bank_order_step.order_id bigint not null
column bank_order_step.sealed bytea not null
column bank_order_step.side text not null
column bank_order_step.unit_id integer not null
column bank_return.amount bigint not null
column bank_return.bank_id integer not null
column bank_return.case_id bigint not null
column bank_return.currency text not null
column bank_return.order_id bigint not null
column bank_return.received_at timestamp with time zone not null
column bank_return.ref text not null
column bank_return.unit_id integer not null
column bank_watch.basis text not null
column bank_watch.case_id bigint not null
column bank_watch.end_reason text
column bank_watch.ended_at timestamp with time zone
column bank_watch.ended_by_name text
column bank_watch.expires_at timestamp with time zone not null
column bank_watch.id bigint not null
column bank_watch.person_id bigint not null
column bank_watch.placed_at timestamp with time zone not null
column bank_watch.placed_by bigint not null
column bank_watch.placed_by_name text not null
column bank_watch.ref uuid not null default gen_random_uuid()
column bank_watch.renewals integer not null default 0
column bank_watch.scope text not null default 'PERSON'::text
column bank_watch.sealed bytea not null
column bank_watch.unit_id integer not null
column bank_watch_asked.acknowledged_at timestamp with time zone
column bank_watch_asked.acknowledged_by_name text
column bank_watch_asked.asked_at timestamp with time zone not null
column bank_watch_asked.bank_id integer not null
column bank_watch_asked.branch_id integer
column bank_watch_asked.id bigint not null
column bank_watch_asked.unit_id integer not null
column bank_watch_asked.watch_id bigint not null
column bank_watch_asked.way text
column bank_watch_value.added_version bigint not null
column bank_watch_value.bank_id integer not null
column bank_watch_value.removed_version bigint
column bank_watch_value.value bigint not null
column bank_watch_value.watch_id bigint not null
column bulletin.built_at timestamp with time zone not null
column bulletin.digest text
column bulletin.figures jsonb not null
column bulletin.from_at timestamp with time zone not null
column bulletin.handover_id bigint
column bulletin.id bigint not null identity
column bulletin.signed_at timestamp with time zone
column bulletin.signed_by bigint
column bulletin.text_en text not null
column bulletin.text_zh text not null
column bulletin.to_at timestamp with time zone not null
column bulletin.unit_id integer not null
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
column case_file.accepted_at timestamp with time zone
column case_file.assignee_id bigint
column case_file.at_risk numeric(18,2)
column case_file.bank_tried_at timestamp with time zone
column case_file.call_tried_at timestamp with time zone
column case_file.claimed_at timestamp with time zone
column case_file.closed_at timestamp with time zone
column case_file.community_id integer
column case_file.due_at timestamp with time zone not null
column case_file.due_kind text not null
column case_file.family_tried_at timestamp with time zone
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
column case_file.paused_ms bigint not null default 0
column case_file.paused_since timestamp with time zone
column case_file.paused_until timestamp with time zone
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
column case_file.visit_tried_at timestamp with time zone
column case_money.at_risk double precision
column case_money.attempts bigint not null
column case_money.bank_at timestamp with time zone
column case_money.call_at timestamp with time zone
column case_money.case_id bigint not null
column case_money.chance_deep double precision not null
column case_money.chance_none double precision not null
column case_money.chance_open double precision not null
column case_money.family_at timestamp with time zone
column case_money.fraud_type text
column case_money.grade smallint not null
column case_money.level smallint not null
column case_money.out_since timestamp with time zone
column case_money.paid double precision not null
column case_money.phase text not null
column case_money.seen_at timestamp with time zone
column case_money.settled integer not null
column case_money.since timestamp with time zone not null
column case_money.squad_at timestamp with time zone
column case_money.talking text
column case_money.unit_id integer not null
column case_money.version integer not null
column case_money.victim_state text not null
column case_money.visit_at timestamp with time zone
column case_money.waiting_since timestamp with time zone not null
column case_money.watched double precision not null
column case_review.case_id bigint not null
column case_review.closed_at timestamp with time zone not null
column case_review.due_at timestamp with time zone not null
column case_review.ended_at timestamp with time zone
column case_review.findings text[] not null default '{}'::text[]
column case_review.grade text not null
column case_review.id bigint not null identity
column case_review.outcome text not null
column case_review.result text
column case_review.reviewer_id bigint
column case_review.reviewer_name text
column case_review.rung integer not null default 0
column case_review.sealed_note bytea
column case_review.state text not null
column case_review.unit_id integer not null
column case_track.at timestamp with time zone not null
column case_track.by_id bigint not null
column case_track.case_id bigint not null
column case_track.outcome text
column case_track.status text not null
column case_track.track text not null
column case_track.unit_id integer not null
column case_warning.case_id bigint not null
column case_warning.due_at timestamp with time zone not null
column case_warning.message_id bigint
column case_warning.reason text
column case_warning.settled_at timestamp with time zone
column case_warning.state text not null
column case_warning.unit_id integer not null
column clock.arming bigint not null
column clock.attempts integer not null default 0
column clock.due_at timestamp with time zone not null
column clock.kind text not null
column clock.last_error text
column clock.next_stage smallint not null
column clock.stage_names text[] not null
column clock.stage_times timestamp with time zone[] not null
column clock.subject_id bigint not null
column clock.unit_id integer not null
column clock.wake_at timestamp with time zone
column clock_breach.broken_at timestamp with time zone not null
column clock_breach.case_id bigint not null
column clock_breach.clock text not null
column clock_breach.due_at timestamp with time zone not null
column clock_breach.explained_at timestamp with time zone
column clock_breach.explained_by bigint
column clock_breach.id bigint not null identity
column clock_breach.reason text
column clock_breach.rung integer not null default 0
column clock_breach.unit_id integer not null
column clock_firing.arming bigint not null
column clock_firing.attempt integer not null
column clock_firing.fired_at timestamp with time zone not null
column clock_firing.kind text not null
column clock_firing.node text not null
column clock_firing.planned_at timestamp with time zone not null
column clock_firing.stage text not null
column clock_firing.subject_id bigint not null
column clock_firing.unit_id integer not null
column contact_message.attempts integer not null default 0
column contact_message.case_id bigint not null
column contact_message.error text
column contact_message.id bigint not null
column contact_message.leased_until timestamp with time zone
column contact_message.retry_at timestamp with time zone
column contact_message.rule text
column contact_message.sender text not null
column contact_message.state text not null
column contact_message.state_at timestamp with time zone not null
column contact_message.template text
column contact_message.unit_id integer not null
column duty_phone.phone text not null
column duty_phone.unit_id integer not null
column evidence.added_at timestamp with time zone not null
column evidence.added_by bigint not null
column evidence.bytes bigint
column evidence.case_id bigint not null
column evidence.id bigint not null
column evidence.media_type text
column evidence.proof text not null
column evidence.sealed bytea not null
column evidence.sha256 bytea
column evidence.taken_at timestamp with time zone not null
column evidence.taken_by text not null
column evidence.unit_id integer not null
column follow_up.case_id bigint not null
column follow_up.channel text
column follow_up.done_by bigint
column follow_up.done_by_name text
column follow_up.due_at timestamp with time zone not null
column follow_up.ended_at timestamp with time zone
column follow_up.id bigint not null
column follow_up.number integer not null
column follow_up.planned_at timestamp with time zone not null
column follow_up.result text
column follow_up.rung integer not null default 0
column follow_up.sealed_note bytea
column follow_up.state text not null
column follow_up.unit_id integer not null
column guard_duty.begun_at timestamp with time zone not null
column guard_duty.case_id bigint not null
column guard_duty.ended_at timestamp with time zone
column guard_duty.id bigint not null
column guard_duty.staff_id bigint not null
column guard_duty.unit_id integer not null
column guide_callback.callback text not null
column guide_callback.set_at timestamp with time zone not null
column guide_callback.set_by bigint not null
column guide_callback.unit_id integer not null
column guide_version.fraud_type text not null
column guide_version.id bigint not null identity
column guide_version.language text not null
column guide_version.reason text not null
column guide_version.sections jsonb not null
column guide_version.title text not null
column guide_version.version integer not null
column guide_version.written_at timestamp with time zone not null
column guide_version.written_by bigint not null
column guide_version.written_by_name text not null
column handover.built_at timestamp with time zone not null
column handover.digest text
column handover.from_staff bigint not null
column handover.id bigint not null identity
column handover.ledger_no integer
column handover.names jsonb
column handover.post text
column handover.previous_digest text
column handover.signed_at timestamp with time zone
column handover.state text not null
column handover.unit_id integer not null
column handover_line.answer_by timestamp with time zone not null
column handover_line.answered_at timestamp with time zone
column handover_line.answered_by bigint
column handover_line.case_id bigint not null
column handover_line.decline_reason text
column handover_line.declined_at timestamp with time zone
column handover_line.declined_by bigint
column handover_line.due_at timestamp with time zone not null
column handover_line.due_kind text not null
column handover_line.facts jsonb not null
column handover_line.grade text not null
column handover_line.handover_id bigint not null
column handover_line.held_since timestamp with time zone not null
column handover_line.n integer not null
column handover_line.offered_at timestamp with time zone not null
column handover_line.offered_post text
column handover_line.offered_to bigint
column handover_line.rung integer not null
column handover_line.stage text not null
column handover_line.state text not null
column handover_line.unit_id integer not null
column handover_line.victim_state text not null
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
column import_job.holder uuid
column import_job.id bigint not null identity
column import_job.joined bigint not null default 0
column import_job.leased_until timestamp with time zone
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
column lead.feedback_at_risk numeric(18,2)
column lead.feedback_basis text
column lead.feedback_due_at timestamp with time zone
column lead.feedback_moved numeric(18,2)
column lead.feedback_number bigint
column lead.feedback_outcome text
column lead.feedback_sent_at timestamp with time zone
column lead.feedback_state text not null default 'OWED'::text
column lead.feedback_type text
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
column lead_mark.blind uuid not null
column lead_mark.kind text not null
column lead_mark.lead_id bigint not null
column lead_mark.unit_id integer not null
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
column ledger_event.about text
column ledger_event.account text
column ledger_event.amount bigint
column ledger_event.at timestamp with time zone not null
column ledger_event.by_name text not null
column ledger_event.case_id bigint not null
column ledger_event.currency text
column ledger_event.evidence text
column ledger_event.id text not null
column ledger_event.into_case_id bigint
column ledger_event.kind text
column ledger_event.number bigint not null identity
column ledger_event.person_id bigint
column ledger_event.reason text
column ledger_event.recorded_at timestamp with time zone not null
column ledger_event.type text not null
column ledger_event.unit_id integer not null
column notice.ack_by timestamp with time zone
column notice.acknowledging text not null
column notice.code text not null
column notice.created_at timestamp with time zone not null
column notice.data jsonb not null
column notice.id bigint not null
column notice.kind text not null
column notice.missed_at timestamp with time zone
column notice.settled_at timestamp with time zone
column notice.settled_by bigint
column notice.subject_id bigint not null
column notice.subject_kind text not null
column notice.unit_id integer not null
column notice.urgency text not null
column notice_channel.channel text not null
column notice_channel.failures_in_a_row integer not null default 0
column notice_channel.last_error text
column notice_channel.last_failure_at timestamp with time zone
column notice_channel.last_success_at timestamp with time zone
column notice_delivery.attempts integer not null default 0
column notice_delivery.channel text not null
column notice_delivery.created_at timestamp with time zone not null
column notice_delivery.delivered_at timestamp with time zone
column notice_delivery.due_at timestamp with time zone not null
column notice_delivery.error text
column notice_delivery.id bigint not null identity
column notice_delivery.leased_until timestamp with time zone
column notice_delivery.notice_id bigint not null
column notice_delivery.retry_at timestamp with time zone not null
column notice_delivery.rung smallint not null
column notice_delivery.sent_at timestamp with time zone
column notice_delivery.staff_id bigint
column notice_delivery.state text not null
column notice_delivery.target text
column notice_delivery.unit_id integer not null
column notice_reach.sealed_email bytea
column notice_reach.sealed_phone bytea
column notice_reach.staff_id bigint not null
column notice_reach.unit_id integer not null
column notice_receipt.arrived boolean not null
column notice_receipt.at timestamp with time zone not null
column notice_receipt.error text
column notice_receipt.gateway_id text not null
column notice_recipient.acked_at timestamp with time zone
column notice_recipient.notice_id bigint not null
column notice_recipient.seen_at timestamp with time zone
column notice_recipient.staff_id bigint not null
column notice_recipient.unit_id integer not null
column notice_segment.arrived boolean
column notice_segment.delivery_id bigint not null
column notice_segment.error text
column notice_segment.gateway_id text not null
column notice_segment.unit_id integer not null
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
column plan_offer.action text not null
column plan_offer.answered_at timestamp with time zone
column plan_offer.by_id bigint not null
column plan_offer.by_kind text not null
column plan_offer.by_name text not null
column plan_offer.case_id bigint not null
column plan_offer.decline_reason text
column plan_offer.expires_at timestamp with time zone not null
column plan_offer.id bigint not null identity
column plan_offer.offered_at timestamp with time zone not null
column plan_offer.overdue boolean not null
column plan_offer.override_reason text
column plan_offer.reasons jsonb not null
column plan_offer.recommended_id bigint
column plan_offer.recommended_score bigint
column plan_offer.runner_up jsonb
column plan_offer.score bigint not null
column plan_offer.staff_id bigint not null
column plan_offer.state text not null
column plan_offer.unit_id integer not null
column plan_outcome.action text not null
column plan_outcome.at timestamp with time zone not null
column plan_outcome.case_id bigint not null
column plan_outcome.chance_deep double precision not null
column plan_outcome.chance_none double precision not null
column plan_outcome.chance_open double precision not null
column plan_outcome.number integer not null
column plan_outcome.outcome text not null
column plan_outcome.talks smallint not null
column plan_outcome.unit_id integer not null
column promise.by_id bigint not null
column promise.by_name text not null
column promise.case_id bigint not null
column promise.due_at timestamp with time zone not null
column promise.id bigint not null
column promise.kind text not null
column promise.made_at timestamp with time zone not null
column promise.sealed bytea not null
column promise.settled_at timestamp with time zone
column promise.state text not null
column promise.told_at timestamp with time zone
column promise.unit_id integer not null
column quarantine.fingerprint uuid not null
column quarantine.id bigint not null identity
column quarantine.lead_id bigint
column quarantine.mended_sealed bytea
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
column reinforcement.asked_at timestamp with time zone not null
column reinforcement.asked_by bigint not null
column reinforcement.asked_unit_id integer not null
column reinforcement.case_id bigint not null
column reinforcement.ended_at timestamp with time zone
column reinforcement.level smallint not null
column reinforcement.state text not null
column reinforcement.unit_id integer not null
column reinforcement_person.case_id bigint not null
column reinforcement_person.coming_at timestamp with time zone
column reinforcement_person.heard_at timestamp with time zone
column reinforcement_person.level smallint not null
column reinforcement_person.staff_id bigint not null
column reinforcement_person.unit_id integer not null
column roster.created_at timestamp with time zone not null
column roster.created_by bigint not null
column roster.id bigint not null identity
column roster.minimum integer not null
column roster.pattern text not null
column roster.post text
column roster.unit_id integer not null
column scheduled_tasks.consecutive_failures integer
column scheduled_tasks.execution_time timestamp with time zone
column scheduled_tasks.last_failure timestamp with time zone
column scheduled_tasks.last_heartbeat timestamp with time zone
column scheduled_tasks.last_success timestamp with time zone
column scheduled_tasks.picked boolean not null
column scheduled_tasks.picked_by text
column scheduled_tasks.priority smallint
column scheduled_tasks.state text
column scheduled_tasks.task_data bytea
column scheduled_tasks.task_instance text not null
column scheduled_tasks.task_name text not null
column scheduled_tasks.version bigint not null
column search_event.at timestamp with time zone not null
column search_event.by_id bigint not null
column search_event.by_name text not null
column search_event.case_id bigint not null
column search_event.id bigint not null
column search_event.kind text not null
column search_event.plan_id bigint not null
column search_event.sector_id bigint
column search_event.unit_id integer not null
column search_plan.begun_at timestamp with time zone not null
column search_plan.carrier_answered_at timestamp with time zone
column search_plan.carrier_asked_at timestamp with time zone
column search_plan.carrier_located boolean
column search_plan.case_id bigint not null
column search_plan.ended_at timestamp with time zone
column search_plan.found boolean
column search_plan.id bigint not null
column search_plan.returns_at timestamp with time zone
column search_plan.unit_id integer not null
column search_sector.case_id bigint not null
column search_sector.cleared_at timestamp with time zone
column search_sector.found boolean
column search_sector.id bigint not null
column search_sector.kind text not null
column search_sector.label bytea
column search_sector.owner_id bigint
column search_sector.plan_id bigint not null
column search_sector.taken_at timestamp with time zone
column search_sector.unit_id integer not null
column session.account_id bigint not null
column session.created_at timestamp with time zone not null
column session.expires_at timestamp with time zone not null
column session.token_hash bytea not null
column shift.ends_at timestamp with time zone not null
column shift.id bigint not null identity
column shift.minimum integer not null
column shift.post text
column shift.roster_id bigint not null
column shift.starts_at timestamp with time zone not null
column shift.unit_id integer not null
column shift_member.shift_id bigint not null
column shift_member.staff_id bigint not null
column shift_member.unit_id integer not null
column shift_swap.approved_by bigint
column shift_swap.changed_at timestamp with time zone not null
column shift_swap.from_staff bigint not null
column shift_swap.id bigint not null identity
column shift_swap.offered_at timestamp with time zone not null
column shift_swap.return_shift_id bigint
column shift_swap.shift_id bigint not null
column shift_swap.state text not null
column shift_swap.to_staff bigint not null
column shift_swap.unit_id integer not null
column staff.account_id bigint
column staff.id bigint not null identity
column staff.languages text not null default 'zh'::text
column staff.left_at timestamp with time zone
column staff.name text not null
column staff.on_duty boolean not null default true
column staff.presence text not null default 'AVAILABLE'::text
column staff.presence_since timestamp with time zone
column staff.rank_code text
column staff.role text not null
column staff.seen_at timestamp with time zone
column staff.sworn boolean not null default false
column staff.unit_id integer not null
column staff_certificate.basis text not null
column staff_certificate.entered_at timestamp with time zone not null
column staff_certificate.entered_by bigint not null
column staff_certificate.expires_on date not null
column staff_certificate.id bigint not null identity
column staff_certificate.issued_on date not null
column staff_certificate.kind text not null
column staff_certificate.staff_id bigint not null
column staff_certificate.withdrawn_at timestamp with time zone
column staff_duty.id bigint not null identity
column staff_duty.off_at timestamp with time zone
column staff_duty.on_at timestamp with time zone not null
column staff_duty.staff_id bigint not null
column staff_duty.unit_id integer not null
column staff_leave.answered_at timestamp with time zone
column staff_leave.answered_by bigint
column staff_leave.asked_at timestamp with time zone not null
column staff_leave.from_at timestamp with time zone not null
column staff_leave.id bigint not null identity
column staff_leave.kind text not null
column staff_leave.staff_id bigint not null
column staff_leave.state text not null
column staff_leave.to_at timestamp with time zone not null
column staff_leave.unit_id integer not null
column text_message_part.arrived boolean
column text_message_part.at timestamp with time zone not null
column text_message_part.error text
column text_message_part.gateway_id text not null
column text_message_part.reference text not null
column track_duty.acknowledged_at timestamp with time zone
column track_duty.case_id bigint not null
column track_duty.ended_at timestamp with time zone
column track_duty.staff_id bigint
column track_duty.started_at timestamp with time zone not null
column track_duty.state text not null
column track_duty.taken_at timestamp with time zone
column track_duty.track text not null
column track_duty.unit_id integer not null
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
column twin_run.alive_at timestamp with time zone not null
column twin_run.asked_by bigint not null
column twin_run.asked_by_name text not null
column twin_run.basis jsonb not null
column twin_run.cancel_asked boolean not null default false
column twin_run.ended_at timestamp with time zone
column twin_run.id bigint not null identity
column twin_run.progress real not null
column twin_run.request jsonb not null
column twin_run.result jsonb
column twin_run.started_at timestamp with time zone not null
column twin_run.state text not null
column twin_run.unit_id integer not null
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
column visit.arrived_at timestamp with time zone
column visit.case_id bigint not null
column visit.check_in_by timestamp with time zone not null
column visit.ended_at timestamp with time zone
column visit.id bigint not null
column visit.rung integer not null default 0
column visit.started_at timestamp with time zone not null
column visit.unit_id integer not null
column visit_crew.running boolean not null
column visit_crew.staff_id bigint not null
column visit_crew.unit_id integer not null
column visit_crew.visit_id bigint not null

-- constraints
constraint account.account_kind_check CHECK ((kind = ANY (ARRAY['PERSON'::text, 'ROBOT'::text])))
constraint account.account_pkey PRIMARY KEY (id)
constraint account.account_role_check CHECK ((role = ANY (ARRAY['DISSUADER'::text, 'STATION_LEAD'::text, 'SQUAD'::text, 'COMMANDER'::text, 'ADMINISTRATOR'::text])))
constraint account.account_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint account.account_username_key UNIQUE (username)
constraint address_decision.address_decision_community_id_fkey FOREIGN KEY (community_id) REFERENCES unit(id)
constraint address_decision.address_decision_pkey PRIMARY KEY (address_key)
constraint address_decision.address_decision_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint attempt.attempt_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint attempt.attempt_kind_check CHECK ((kind = ANY (ARRAY['CALL'::text, 'VISIT'::text, 'FAMILY'::text, 'MESSAGE'::text])))
constraint attempt.attempt_pkey PRIMARY KEY (id)
constraint attempt.attempt_seconds_check CHECK ((seconds >= 0))
constraint attempt.attempt_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint audit_record.audit_record_chain_seq_key UNIQUE (chain_seq)
constraint audit_record.audit_record_pkey PRIMARY KEY (id)
constraint bank.bank_code_key UNIQUE (code)
constraint bank.bank_delivery_format_check CHECK ((delivery_format = ANY (ARRAY['CLOUDEVENTS'::text, 'ISO20022'::text])))
constraint bank.bank_pkey PRIMARY KEY (id)
constraint bank_alert.bank_alert_amount_check CHECK ((amount >= (0)::numeric))
constraint bank_alert.bank_alert_answer_check CHECK ((answer = ANY (ARRAY['COMING'::text, 'KEEP_TALKING'::text, 'ALL_CLEAR'::text])))
constraint bank_alert.bank_alert_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_alert.bank_alert_bank_id_ref_key UNIQUE (bank_id, ref)
constraint bank_alert.bank_alert_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES bank_branch(id)
constraint bank_alert.bank_alert_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint bank_alert.bank_alert_case_unit_id_fkey FOREIGN KEY (case_unit_id) REFERENCES unit(id)
constraint bank_alert.bank_alert_pkey PRIMARY KEY (id)
constraint bank_alert.bank_alert_result_check CHECK ((result = ANY (ARRAY['ALL_CLEAR'::text, 'NO_CONCERN'::text, 'PERSUADED'::text, 'LEFT'::text, 'WITHDREW'::text])))
constraint bank_alert.bank_alert_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_alert_step.bank_alert_step_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES bank_alert(id)
constraint bank_alert_step.bank_alert_step_case_unit_id_fkey FOREIGN KEY (case_unit_id) REFERENCES unit(id)
constraint bank_alert_step.bank_alert_step_pkey PRIMARY KEY (id)
constraint bank_alert_step.bank_alert_step_side_check CHECK ((side = ANY (ARRAY['BANK'::text, 'POLICE'::text, 'SYSTEM'::text])))
constraint bank_alert_step.bank_alert_step_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_branch.bank_branch_bank_id_code_key UNIQUE (bank_id, code)
constraint bank_branch.bank_branch_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_branch.bank_branch_pkey PRIMARY KEY (id)
constraint bank_branch.bank_branch_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_contact.bank_contact_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_contact.bank_contact_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES bank_branch(id)
constraint bank_contact.bank_contact_pkey PRIMARY KEY (id)
constraint bank_contact.bank_contact_rung_check CHECK ((rung > 0))
constraint bank_enquiry.bank_enquiry_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_enquiry.bank_enquiry_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint bank_enquiry.bank_enquiry_order_id_fkey FOREIGN KEY (order_id) REFERENCES bank_order(id)
constraint bank_enquiry.bank_enquiry_pkey PRIMARY KEY (id)
constraint bank_enquiry.bank_enquiry_ref_key UNIQUE (ref)
constraint bank_enquiry.bank_enquiry_status_check CHECK ((status = ANY (ARRAY['AWAITING_SIGNATURE'::text, 'SIGNED'::text, 'RECEIVED'::text, 'PARTLY_ANSWERED'::text, 'ANSWERED'::text, 'NOTHING_FOUND'::text, 'DECLINED'::text])))
constraint bank_enquiry.bank_enquiry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_enquiry_answer.bank_enquiry_answer_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_enquiry_answer.bank_enquiry_answer_enquiry_id_fkey FOREIGN KEY (enquiry_id) REFERENCES bank_enquiry(id)
constraint bank_enquiry_answer.bank_enquiry_answer_pkey PRIMARY KEY (bank_id, ref)
constraint bank_enquiry_answer.bank_enquiry_answer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_key.bank_key_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_key.bank_key_hash_key UNIQUE (hash)
constraint bank_key.bank_key_pkey PRIMARY KEY (id)
constraint bank_message.bank_message_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_message.bank_message_format_check CHECK ((format = ANY (ARRAY['CLOUDEVENTS'::text, 'ISO20022'::text])))
constraint bank_message.bank_message_kind_check CHECK ((kind = ANY (ARRAY['PLACED'::text, 'RENEWED'::text, 'LIFTED'::text, 'VARIED'::text])))
constraint bank_message.bank_message_order_id_fkey FOREIGN KEY (order_id) REFERENCES bank_order(id)
constraint bank_message.bank_message_pkey PRIMARY KEY (id)
constraint bank_message.bank_message_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_order.bank_order_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_order.bank_order_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint bank_order.bank_order_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES bank_order(id)
constraint bank_order.bank_order_kind_check CHECK ((kind = ANY (ARRAY['PROTECTIVE_HOLD'::text, 'STOP_PAYMENT'::text, 'FREEZE'::text, 'BANK_DELAY'::text])))
constraint bank_order.bank_order_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES bank_order(id)
constraint bank_order.bank_order_pkey PRIMARY KEY (id)
constraint bank_order.bank_order_ref_key UNIQUE (ref)
constraint bank_order.bank_order_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_order_answer.bank_order_answer_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_order_answer.bank_order_answer_order_id_fkey FOREIGN KEY (order_id) REFERENCES bank_order(id)
constraint bank_order_answer.bank_order_answer_pkey PRIMARY KEY (bank_id, ref)
constraint bank_order_answer.bank_order_answer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_order_next.bank_order_next_order_id_account_key_key UNIQUE (order_id, account_key)
constraint bank_order_next.bank_order_next_order_id_fkey FOREIGN KEY (order_id) REFERENCES bank_order(id)
constraint bank_order_next.bank_order_next_pkey PRIMARY KEY (id)
constraint bank_order_next.bank_order_next_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_order_step.bank_order_step_order_id_fkey FOREIGN KEY (order_id) REFERENCES bank_order(id)
constraint bank_order_step.bank_order_step_pkey PRIMARY KEY (id)
constraint bank_order_step.bank_order_step_side_check CHECK ((side = ANY (ARRAY['BANK'::text, 'POLICE'::text, 'SYSTEM'::text])))
constraint bank_order_step.bank_order_step_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_return.bank_return_amount_check CHECK ((amount > 0))
constraint bank_return.bank_return_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_return.bank_return_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint bank_return.bank_return_order_id_fkey FOREIGN KEY (order_id) REFERENCES bank_order(id)
constraint bank_return.bank_return_pkey PRIMARY KEY (bank_id, ref)
constraint bank_return.bank_return_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_watch.bank_watch_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint bank_watch.bank_watch_end_reason_check CHECK ((end_reason = ANY (ARRAY['LIFTED'::text, 'EXPIRED'::text, 'CASE_CLOSED'::text])))
constraint bank_watch.bank_watch_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint bank_watch.bank_watch_pkey PRIMARY KEY (id)
constraint bank_watch.bank_watch_ref_key UNIQUE (ref)
constraint bank_watch.bank_watch_scope_check CHECK ((scope = ANY (ARRAY['PERSON'::text, 'ACCOUNTS'::text, 'BRANCHES'::text])))
constraint bank_watch.bank_watch_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_watch_asked.bank_watch_asked_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_watch_asked.bank_watch_asked_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES bank_branch(id)
constraint bank_watch_asked.bank_watch_asked_pkey PRIMARY KEY (id)
constraint bank_watch_asked.bank_watch_asked_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint bank_watch_asked.bank_watch_asked_watch_id_bank_id_branch_id_key UNIQUE NULLS NOT DISTINCT (watch_id, bank_id, branch_id)
constraint bank_watch_asked.bank_watch_asked_watch_id_fkey FOREIGN KEY (watch_id) REFERENCES bank_watch(id)
constraint bank_watch_asked.bank_watch_asked_way_check CHECK ((way = ANY (ARRAY['FETCHED'::text, 'SAID'::text, 'PHONED'::text])))
constraint bank_watch_value.bank_watch_value_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES bank(id)
constraint bank_watch_value.bank_watch_value_pkey PRIMARY KEY (bank_id, value, watch_id)
constraint bank_watch_value.bank_watch_value_watch_id_fkey FOREIGN KEY (watch_id) REFERENCES bank_watch(id)
constraint bulletin.bulletin_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id)
constraint bulletin.bulletin_pkey PRIMARY KEY (id)
constraint bulletin.bulletin_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES staff(id)
constraint bulletin.bulletin_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
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
constraint case_money.case_money_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint case_money.case_money_grade_check CHECK (((grade >= 0) AND (grade <= 3)))
constraint case_money.case_money_level_check CHECK (((level >= 1) AND (level <= 3)))
constraint case_money.case_money_phase_check CHECK ((phase = ANY (ARRAY['RUNNING'::text, 'CALM'::text, 'OVER'::text])))
constraint case_money.case_money_pkey PRIMARY KEY (case_id)
constraint case_money.case_money_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint case_money.case_money_watched_check CHECK (((watched >= (0)::double precision) AND (watched <= (1)::double precision)))
constraint case_review.case_review_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint case_review.case_review_check CHECK (((state = 'DONE'::text) = (result IS NOT NULL)))
constraint case_review.case_review_check1 CHECK (((state = 'OPEN'::text) = (ended_at IS NULL)))
constraint case_review.case_review_pkey PRIMARY KEY (id)
constraint case_review.case_review_result_check CHECK ((result = ANY (ARRAY['SOUND'::text, 'FLAWED'::text, 'REOPEN'::text])))
constraint case_review.case_review_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DONE'::text, 'VOID'::text])))
constraint case_review.case_review_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint case_track.case_track_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint case_track.case_track_pkey PRIMARY KEY (case_id, track)
constraint case_track.case_track_track_check CHECK ((track = ANY (ARRAY['CALL'::text, 'VISIT'::text, 'FAMILY'::text, 'BANK'::text])))
constraint case_warning.case_warning_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint case_warning.case_warning_message_id_fkey FOREIGN KEY (message_id) REFERENCES contact_message(id)
constraint case_warning.case_warning_pkey PRIMARY KEY (case_id)
constraint case_warning.case_warning_state_check CHECK ((state = ANY (ARRAY['DUE'::text, 'SENT'::text, 'HELD'::text])))
constraint case_warning.case_warning_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint clock.clock_pkey PRIMARY KEY (subject_id, kind)
constraint clock_breach.clock_breach_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint clock_breach.clock_breach_pkey PRIMARY KEY (id)
constraint clock_breach.clock_breach_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint clock_firing.clock_firing_pkey PRIMARY KEY (subject_id, kind, arming, stage)
constraint contact_message.contact_message_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint contact_message.contact_message_id_fkey FOREIGN KEY (id) REFERENCES attempt(id)
constraint contact_message.contact_message_pkey PRIMARY KEY (id)
constraint contact_message.contact_message_state_check CHECK ((state = ANY (ARRAY['HANDED_OVER'::text, 'SENT'::text, 'DELIVERED'::text, 'FAILED'::text])))
constraint contact_message.contact_message_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint duty_phone.duty_phone_pkey PRIMARY KEY (unit_id)
constraint duty_phone.duty_phone_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint evidence.evidence_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint evidence.evidence_check CHECK (((media_type IS NULL) = (sha256 IS NULL)))
constraint evidence.evidence_pkey PRIMARY KEY (id)
constraint evidence.evidence_sha256_check CHECK ((length(sha256) = 32))
constraint evidence.evidence_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint follow_up.follow_up_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint follow_up.follow_up_case_id_number_key UNIQUE (case_id, number)
constraint follow_up.follow_up_channel_check CHECK ((channel = ANY (ARRAY['VISIT'::text, 'PHONE'::text])))
constraint follow_up.follow_up_check CHECK (((state = 'DONE'::text) = (result IS NOT NULL)))
constraint follow_up.follow_up_check1 CHECK (((result IS NULL) = (channel IS NULL)))
constraint follow_up.follow_up_check2 CHECK (((state = ANY (ARRAY['PLANNED'::text, 'FOLDED'::text])) = (ended_at IS NULL)))
constraint follow_up.follow_up_pkey PRIMARY KEY (id)
constraint follow_up.follow_up_result_check CHECK ((result = ANY (ARRAY['STEADY'::text, 'WAVERING'::text, 'RELAPSED'::text, 'NOT_MET'::text, 'REFUSED'::text])))
constraint follow_up.follow_up_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'DONE'::text, 'DROPPED'::text, 'CANCELLED'::text, 'FOLDED'::text])))
constraint follow_up.follow_up_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint guard_duty.guard_duty_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint guard_duty.guard_duty_check CHECK ((ended_at >= begun_at))
constraint guard_duty.guard_duty_pkey PRIMARY KEY (id)
constraint guard_duty.guard_duty_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint guard_duty.guard_duty_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint guide_callback.guide_callback_pkey PRIMARY KEY (unit_id)
constraint guide_callback.guide_callback_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint guide_version.guide_version_fraud_type_language_version_key UNIQUE (fraud_type, language, version)
constraint guide_version.guide_version_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
constraint guide_version.guide_version_pkey PRIMARY KEY (id)
constraint guide_version.guide_version_version_check CHECK ((version > 0))
constraint handover.handover_check CHECK (((state = 'OPEN'::text) OR ((digest IS NOT NULL) AND (ledger_no IS NOT NULL) AND (signed_at IS NOT NULL))))
constraint handover.handover_from_staff_fkey FOREIGN KEY (from_staff) REFERENCES staff(id)
constraint handover.handover_pkey PRIMARY KEY (id)
constraint handover.handover_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'SIGNED'::text])))
constraint handover.handover_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint handover.handover_unit_id_ledger_no_key UNIQUE (unit_id, ledger_no)
constraint handover_line.handover_line_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES staff(id)
constraint handover_line.handover_line_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint handover_line.handover_line_declined_by_fkey FOREIGN KEY (declined_by) REFERENCES staff(id)
constraint handover_line.handover_line_handover_id_case_id_key UNIQUE (handover_id, case_id)
constraint handover_line.handover_line_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id)
constraint handover_line.handover_line_offered_to_fkey FOREIGN KEY (offered_to) REFERENCES staff(id)
constraint handover_line.handover_line_pkey PRIMARY KEY (handover_id, n)
constraint handover_line.handover_line_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'ACCEPTED'::text, 'GONE'::text])))
constraint handover_line.handover_line_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint idempotent_answer.idempotent_answer_pkey PRIMARY KEY (caller, key)
constraint import_job.import_job_pkey PRIMARY KEY (id)
constraint import_job.import_job_state_check CHECK ((state = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'FAILED'::text])))
constraint import_job.import_job_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint import_verdict.import_verdict_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_job(id)
constraint import_verdict.import_verdict_pkey PRIMARY KEY (import_id, row_number)
constraint lead.lead_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint lead.lead_feedback_state_check CHECK ((feedback_state = ANY (ARRAY['OWED'::text, 'INTERIM'::text, 'READY'::text, 'SENT'::text])))
constraint lead.lead_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
constraint lead.lead_pkey PRIMARY KEY (id)
constraint lead.lead_source_id_fkey FOREIGN KEY (source_id) REFERENCES lead_source(id)
constraint lead.lead_source_id_source_ref_key UNIQUE (source_id, source_ref)
constraint lead.lead_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint lead_mark.lead_mark_kind_check CHECK ((kind = ANY (ARRAY['ACCOUNT'::text, 'PHONE'::text])))
constraint lead_mark.lead_mark_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id)
constraint lead_mark.lead_mark_pkey PRIMARY KEY (lead_id, kind, blind)
constraint lead_revision.lead_revision_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id)
constraint lead_revision.lead_revision_pkey PRIMARY KEY (lead_id, revision)
constraint lead_source.lead_source_code_key UNIQUE (code)
constraint lead_source.lead_source_pkey PRIMARY KEY (id)
constraint lead_source.lead_source_registered_check CHECK ((registered = ANY (ARRAY['BY_HAND'::text, 'BY_IMPORT'::text])))
constraint lead_source.lead_source_trust_check CHECK (((trust >= 1) AND (trust <= 5)))
constraint ledger_event.ledger_event_amount_check CHECK ((amount >= 0))
constraint ledger_event.ledger_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint ledger_event.ledger_event_evidence_check CHECK ((evidence = ANY (ARRAY['BANK_CONFIRMED'::text, 'STATEMENT_SHOWN'::text, 'ESTIMATE'::text])))
constraint ledger_event.ledger_event_id_key UNIQUE (id)
constraint ledger_event.ledger_event_into_case_id_fkey FOREIGN KEY (into_case_id) REFERENCES case_file(id)
constraint ledger_event.ledger_event_kind_check CHECK ((kind = ANY (ARRAY['AT_RISK'::text, 'MOVED'::text, 'STOPPED'::text, 'FROZEN'::text, 'RETURNED'::text, 'SAVED'::text])))
constraint ledger_event.ledger_event_pkey PRIMARY KEY (number)
constraint ledger_event.ledger_event_reason_check CHECK ((reason = ANY (ARRAY['LEFT_LATER'::text, 'MISTAKE'::text, 'RELEASED'::text])))
constraint ledger_event.ledger_event_type_check CHECK ((type = ANY (ARRAY['COUNTED'::text, 'CORRECTED'::text, 'REVERSED'::text, 'MERGED'::text, 'MERGE_UNDONE'::text, 'MOVED_TO_UNIT'::text])))
constraint ledger_event.ledger_event_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint notice.notice_acknowledging_check CHECK ((acknowledging = ANY (ARRAY['ANYONE'::text, 'EVERYONE'::text, 'NOBODY'::text])))
constraint notice.notice_pkey PRIMARY KEY (id)
constraint notice.notice_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES staff(id)
constraint notice.notice_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint notice.notice_urgency_check CHECK ((urgency = ANY (ARRAY['URGENT'::text, 'HIGH'::text, 'NORMAL'::text])))
constraint notice_channel.notice_channel_pkey PRIMARY KEY (channel)
constraint notice_delivery.notice_delivery_channel_check CHECK ((channel = ANY (ARRAY['BROWSER'::text, 'SMS'::text, 'WEBHOOK'::text, 'EMAIL'::text])))
constraint notice_delivery.notice_delivery_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id)
constraint notice_delivery.notice_delivery_pkey PRIMARY KEY (id)
constraint notice_delivery.notice_delivery_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint notice_delivery.notice_delivery_state_check CHECK ((state = ANY (ARRAY['QUEUED'::text, 'SENT'::text, 'DELIVERED'::text, 'FAILED'::text, 'SKIPPED'::text])))
constraint notice_delivery.notice_delivery_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint notice_reach.notice_reach_pkey PRIMARY KEY (staff_id)
constraint notice_reach.notice_reach_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint notice_reach.notice_reach_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint notice_receipt.notice_receipt_pkey PRIMARY KEY (gateway_id)
constraint notice_recipient.notice_recipient_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id)
constraint notice_recipient.notice_recipient_pkey PRIMARY KEY (notice_id, staff_id)
constraint notice_recipient.notice_recipient_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint notice_recipient.notice_recipient_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint notice_segment.notice_segment_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES notice_delivery(id)
constraint notice_segment.notice_segment_pkey PRIMARY KEY (gateway_id)
constraint notice_segment.notice_segment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
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
constraint plan_offer.plan_offer_action_check CHECK ((action = ANY (ARRAY['CALL'::text, 'FAMILY_CALL'::text, 'VISIT'::text, 'SQUAD_VISIT'::text, 'BANK_WATCH'::text])))
constraint plan_offer.plan_offer_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint plan_offer.plan_offer_pkey PRIMARY KEY (id)
constraint plan_offer.plan_offer_recommended_id_fkey FOREIGN KEY (recommended_id) REFERENCES staff(id)
constraint plan_offer.plan_offer_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint plan_offer.plan_offer_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'EXPIRED'::text, 'WITHDRAWN'::text])))
constraint plan_offer.plan_offer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint plan_outcome.plan_outcome_action_check CHECK ((action = ANY (ARRAY['CALL'::text, 'FAMILY_CALL'::text, 'VISIT'::text, 'SQUAD_VISIT'::text, 'BANK_WATCH'::text])))
constraint plan_outcome.plan_outcome_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint plan_outcome.plan_outcome_pkey PRIMARY KEY (case_id, number)
constraint plan_outcome.plan_outcome_talks_check CHECK ((talks >= 0))
constraint plan_outcome.plan_outcome_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint promise.promise_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint promise.promise_check CHECK (((state = 'OPEN'::text) = (settled_at IS NULL)))
constraint promise.promise_pkey PRIMARY KEY (id)
constraint promise.promise_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'KEPT'::text, 'BROKEN'::text])))
constraint promise.promise_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint quarantine.quarantine_fingerprint_key UNIQUE (fingerprint)
constraint quarantine.quarantine_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id)
constraint quarantine.quarantine_origin_check CHECK ((origin = ANY (ARRAY['HTTP'::text, 'FILE'::text, 'MANUAL'::text])))
constraint quarantine.quarantine_pkey PRIMARY KEY (id)
constraint quarantine.quarantine_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'MENDED'::text, 'DISCARDED'::text])))
constraint quarantine.quarantine_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint reinforcement.reinforcement_asked_unit_id_fkey FOREIGN KEY (asked_unit_id) REFERENCES unit(id)
constraint reinforcement.reinforcement_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint reinforcement.reinforcement_level_check CHECK (((level >= 1) AND (level <= 3)))
constraint reinforcement.reinforcement_pkey PRIMARY KEY (case_id, level)
constraint reinforcement.reinforcement_state_check CHECK ((state = ANY (ARRAY['ASKED'::text, 'STOOD_DOWN'::text])))
constraint reinforcement.reinforcement_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint reinforcement_person.reinforcement_person_case_id_level_fkey FOREIGN KEY (case_id, level) REFERENCES reinforcement(case_id, level)
constraint reinforcement_person.reinforcement_person_pkey PRIMARY KEY (case_id, level, staff_id)
constraint reinforcement_person.reinforcement_person_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint reinforcement_person.reinforcement_person_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint roster.roster_minimum_check CHECK ((minimum >= 1))
constraint roster.roster_pkey PRIMARY KEY (id)
constraint roster.roster_post_check CHECK ((post = ANY (ARRAY['STATION_DUTY'::text, 'SQUAD_DUTY'::text, 'COMMANDER_DUTY'::text])))
constraint roster.roster_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint scheduled_tasks.scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance)
constraint search_event.search_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint search_event.search_event_pkey PRIMARY KEY (id)
constraint search_event.search_event_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES search_plan(id)
constraint search_event.search_event_sector_id_fkey FOREIGN KEY (sector_id) REFERENCES search_sector(id)
constraint search_event.search_event_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint search_plan.search_plan_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint search_plan.search_plan_check CHECK (((ended_at IS NULL) = (found IS NULL)))
constraint search_plan.search_plan_pkey PRIMARY KEY (id)
constraint search_plan.search_plan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint search_sector.search_sector_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint search_sector.search_sector_check CHECK (((owner_id IS NULL) = (taken_at IS NULL)))
constraint search_sector.search_sector_check1 CHECK (((cleared_at IS NULL) = (found IS NULL)))
constraint search_sector.search_sector_kind_check CHECK ((kind = ANY (ARRAY['HOME'::text, 'WORK'::text, 'SECOND_HOME'::text, 'FAMILY'::text, 'HOTELS'::text, 'BRANCHES'::text, 'LAST_PLACE'::text])))
constraint search_sector.search_sector_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES staff(id)
constraint search_sector.search_sector_pkey PRIMARY KEY (id)
constraint search_sector.search_sector_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES search_plan(id)
constraint search_sector.search_sector_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint session.session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
constraint session.session_pkey PRIMARY KEY (token_hash)
constraint shift.shift_check CHECK ((ends_at > starts_at))
constraint shift.shift_minimum_check CHECK ((minimum >= 1))
constraint shift.shift_pkey PRIMARY KEY (id)
constraint shift.shift_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES roster(id)
constraint shift.shift_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint shift_member.shift_member_pkey PRIMARY KEY (shift_id, staff_id)
constraint shift_member.shift_member_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES shift(id)
constraint shift_member.shift_member_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint shift_member.shift_member_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint shift_swap.shift_swap_from_staff_fkey FOREIGN KEY (from_staff) REFERENCES staff(id)
constraint shift_swap.shift_swap_pkey PRIMARY KEY (id)
constraint shift_swap.shift_swap_return_shift_id_fkey FOREIGN KEY (return_shift_id) REFERENCES shift(id)
constraint shift_swap.shift_swap_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES shift(id)
constraint shift_swap.shift_swap_state_check CHECK ((state = ANY (ARRAY['OFFERED'::text, 'ACCEPTED'::text, 'APPROVED'::text, 'DECLINED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
constraint shift_swap.shift_swap_to_staff_fkey FOREIGN KEY (to_staff) REFERENCES staff(id)
constraint shift_swap.shift_swap_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint staff.staff_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint staff.staff_account_id_key UNIQUE (account_id)
constraint staff.staff_pkey PRIMARY KEY (id)
constraint staff.staff_presence_check CHECK ((presence = ANY (ARRAY['AVAILABLE'::text, 'BUSY'::text, 'ON_VISIT'::text, 'BREAK'::text])))
constraint staff.staff_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint staff_certificate.staff_certificate_basis_check CHECK ((basis = ANY (ARRAY['SHOWN'::text, 'CARRIED_OVER'::text])))
constraint staff_certificate.staff_certificate_check CHECK ((expires_on >= issued_on))
constraint staff_certificate.staff_certificate_pkey PRIMARY KEY (id)
constraint staff_certificate.staff_certificate_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint staff_duty.staff_duty_pkey PRIMARY KEY (id)
constraint staff_duty.staff_duty_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint staff_duty.staff_duty_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint staff_leave.staff_leave_check CHECK ((to_at > from_at))
constraint staff_leave.staff_leave_kind_check CHECK ((kind = ANY (ARRAY['ANNUAL'::text, 'SICK'::text, 'TRAINING'::text, 'FAMILY'::text, 'OTHER'::text])))
constraint staff_leave.staff_leave_pkey PRIMARY KEY (id)
constraint staff_leave.staff_leave_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint staff_leave.staff_leave_state_check CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'APPROVED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
constraint staff_leave.staff_leave_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint text_message_part.text_message_part_pkey PRIMARY KEY (gateway_id)
constraint track_duty.track_duty_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint track_duty.track_duty_pkey PRIMARY KEY (case_id, track)
constraint track_duty.track_duty_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint track_duty.track_duty_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'TAKEN'::text, 'SUCCEEDED'::text, 'FAILED'::text, 'STOOD_DOWN'::text, 'ACKNOWLEDGED'::text])))
constraint track_duty.track_duty_track_check CHECK ((track = ANY (ARRAY['CALL'::text, 'VISIT'::text, 'FAMILY'::text, 'BANK'::text])))
constraint track_duty.track_duty_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint transfer.transfer_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint transfer.transfer_decided_unit_id_fkey FOREIGN KEY (decided_unit_id) REFERENCES unit(id)
constraint transfer.transfer_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id)
constraint transfer.transfer_pkey PRIMARY KEY (id)
constraint transfer.transfer_state_check CHECK ((state = ANY (ARRAY['OFFERED'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'ARBITRATION'::text, 'DECIDED'::text, 'WITHDRAWN'::text])))
constraint transfer.transfer_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id)
constraint twin_run.twin_run_pkey PRIMARY KEY (id)
constraint twin_run.twin_run_progress_check CHECK (((progress >= (0)::double precision) AND (progress <= (1)::double precision)))
constraint twin_run.twin_run_state_check CHECK ((state = ANY (ARRAY['DONE'::text, 'RUNNING'::text, 'CANCELLED'::text, 'FAILED'::text, 'INTERRUPTED'::text])))
constraint twin_run.twin_run_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint unit.unit_code_key UNIQUE (code)
constraint unit.unit_kind_check CHECK ((kind = ANY (ARRAY['CITY'::text, 'SUB_BUREAU'::text, 'SQUAD'::text, 'STATION'::text, 'COMMUNITY'::text, 'EXTERNAL'::text])))
constraint unit.unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id)
constraint unit.unit_pkey PRIMARY KEY (id)
constraint unresolved_address.unresolved_address_case_id_address_key_key UNIQUE (case_id, address_key)
constraint unresolved_address.unresolved_address_decided_unit_id_fkey FOREIGN KEY (decided_unit_id) REFERENCES unit(id)
constraint unresolved_address.unresolved_address_pkey PRIMARY KEY (id)
constraint unresolved_address.unresolved_address_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DECIDED'::text])))
constraint unresolved_address.unresolved_address_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint visit.visit_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
constraint visit.visit_id_fkey FOREIGN KEY (id) REFERENCES attempt(id)
constraint visit.visit_pkey PRIMARY KEY (id)
constraint visit.visit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint visit_crew.visit_crew_pkey PRIMARY KEY (visit_id, staff_id)
constraint visit_crew.visit_crew_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
constraint visit_crew.visit_crew_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
constraint visit_crew.visit_crew_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(id)

-- indexes
index CREATE INDEX attempt_case ON public.attempt USING btree (case_id, started_at DESC)
index CREATE INDEX audit_record_subject ON public.audit_record USING btree (subject_kind, subject_id)
index CREATE INDEX audit_record_unchained ON public.audit_record USING btree (id) WHERE (chain_seq IS NULL)
index CREATE INDEX bank_alert_case ON public.bank_alert USING btree (case_id)
index CREATE INDEX bank_alert_open ON public.bank_alert USING btree (unit_id, received_at) WHERE ((acknowledged_at IS NULL) OR (closed_at IS NULL))
index CREATE INDEX bank_alert_step_alert ON public.bank_alert_step USING btree (alert_id, id)
index CREATE INDEX bank_contact_bank ON public.bank_contact USING btree (bank_id)
index CREATE INDEX bank_enquiry_answer_enquiry ON public.bank_enquiry_answer USING btree (enquiry_id)
index CREATE INDEX bank_enquiry_bank ON public.bank_enquiry USING btree (bank_id)
index CREATE INDEX bank_enquiry_case ON public.bank_enquiry USING btree (case_id)
index CREATE INDEX bank_enquiry_due ON public.bank_enquiry USING btree (next_at) WHERE (next_at IS NOT NULL)
index CREATE INDEX bank_enquiry_order ON public.bank_enquiry USING btree (order_id) WHERE (order_id IS NOT NULL)
index CREATE INDEX bank_key_bank ON public.bank_key USING btree (bank_id)
index CREATE INDEX bank_message_due ON public.bank_message USING btree (next_at) WHERE ((delivered_at IS NULL) AND (next_at IS NOT NULL))
index CREATE INDEX bank_message_order ON public.bank_message USING btree (order_id)
index CREATE INDEX bank_order_account ON public.bank_order USING btree (case_id, account_key)
index CREATE INDEX bank_order_answer_order ON public.bank_order_answer USING btree (order_id)
index CREATE INDEX bank_order_bank ON public.bank_order USING btree (bank_id)
index CREATE INDEX bank_order_case ON public.bank_order USING btree (case_id)
index CREATE INDEX bank_order_hold ON public.bank_order USING btree (hold_id) WHERE (hold_id IS NOT NULL)
index CREATE INDEX bank_order_open ON public.bank_order USING btree (unit_id, changed_at) WHERE (status = ANY (ARRAY['AWAITING_SIGNATURE'::text, 'SIGNED'::text, 'RECEIVED'::text, 'EFFECTIVE'::text, 'PARTLY_EFFECTIVE'::text]))
index CREATE INDEX bank_order_step_order ON public.bank_order_step USING btree (order_id, id)
index CREATE INDEX bank_return_case ON public.bank_return USING btree (case_id)
index CREATE INDEX bank_return_order ON public.bank_return USING btree (order_id)
index CREATE INDEX bank_watch_asked_waiting ON public.bank_watch_asked USING btree (bank_id) WHERE (acknowledged_at IS NULL)
index CREATE INDEX bank_watch_case ON public.bank_watch USING btree (case_id)
index CREATE INDEX bank_watch_ends ON public.bank_watch USING btree (expires_at) WHERE (ended_at IS NULL)
index CREATE INDEX bank_watch_value_added ON public.bank_watch_value USING btree (bank_id, added_version)
index CREATE INDEX bank_watch_value_removed ON public.bank_watch_value USING btree (bank_id, removed_version) WHERE (removed_version IS NOT NULL)
index CREATE INDEX bank_watch_value_watch ON public.bank_watch_value USING btree (watch_id)
index CREATE INDEX bulletin_unit ON public.bulletin USING btree (unit_id, to_at DESC)
index CREATE INDEX case_file_assignee ON public.case_file USING btree (assignee_id) WHERE ((stage <> 'CLOSED'::text) AND (assignee_id IS NOT NULL))
index CREATE INDEX case_file_board ON public.case_file USING btree (grade, due_at) WHERE ((stage <> 'CLOSED'::text) AND (folded_into IS NULL))
index CREATE INDEX case_file_closed ON public.case_file USING btree (person_id, closed_at DESC) WHERE ((stage = 'CLOSED'::text) AND (folded_into IS NULL))
index CREATE INDEX case_file_folded ON public.case_file USING btree (folded_into) WHERE (folded_into IS NOT NULL)
index CREATE INDEX case_file_opened ON public.case_file USING btree (opened_at DESC, id DESC)
index CREATE INDEX case_file_person ON public.case_file USING btree (person_id, opened_at)
index CREATE INDEX case_file_unit_board ON public.case_file USING btree (unit_id, grade, due_at) WHERE ((stage <> 'CLOSED'::text) AND (folded_into IS NULL))
index CREATE INDEX case_money_unit ON public.case_money USING btree (unit_id) WHERE (phase <> 'OVER'::text)
index CREATE INDEX case_review_open ON public.case_review USING btree (unit_id, due_at) WHERE (state = 'OPEN'::text)
index CREATE INDEX case_warning_due ON public.case_warning USING btree (due_at) WHERE (state = 'DUE'::text)
index CREATE INDEX clock_breach_open ON public.clock_breach USING btree (unit_id, broken_at) WHERE (reason IS NULL)
index CREATE INDEX clock_failing ON public.clock USING btree (attempts DESC) WHERE (attempts > 0)
index CREATE INDEX clock_firing_fired ON public.clock_firing USING btree (fired_at)
index CREATE INDEX clock_wake ON public.clock USING btree (wake_at) WHERE (wake_at IS NOT NULL)
index CREATE INDEX contact_message_case ON public.contact_message USING btree (case_id)
index CREATE INDEX contact_message_due ON public.contact_message USING btree (retry_at) WHERE (retry_at IS NOT NULL)
index CREATE INDEX evidence_case ON public.evidence USING btree (case_id)
index CREATE INDEX follow_up_owed ON public.follow_up USING btree (unit_id, due_at) WHERE (state = 'PLANNED'::text)
index CREATE INDEX guard_duty_case ON public.guard_duty USING btree (case_id)
index CREATE INDEX handover_line_offered ON public.handover_line USING btree (offered_to) WHERE (state = 'WAITING'::text)
index CREATE INDEX handover_line_waiting ON public.handover_line USING btree (answer_by) WHERE (state = 'WAITING'::text)
index CREATE INDEX handover_unit ON public.handover USING btree (unit_id, signed_at DESC)
index CREATE INDEX idempotent_answer_at ON public.idempotent_answer USING brin (at)
index CREATE INDEX import_job_running ON public.import_job USING btree (id) WHERE (state = 'RUNNING'::text)
index CREATE INDEX lead_case ON public.lead USING btree (case_id)
index CREATE INDEX lead_feedback_given ON public.lead USING btree (source_id, feedback_number) WHERE (feedback_number IS NOT NULL)
index CREATE INDEX lead_feedback_owed ON public.lead USING btree (unit_id, feedback_due_at) WHERE (feedback_state = 'OWED'::text)
index CREATE INDEX lead_mark_blind ON public.lead_mark USING btree (kind, blind, lead_id)
index CREATE INDEX lead_person ON public.lead USING btree (person_id, received_at)
index CREATE INDEX lead_received ON public.lead USING btree (received_at DESC, id DESC)
index CREATE INDEX ledger_event_case ON public.ledger_event USING btree (case_id)
index CREATE INDEX ledger_event_into ON public.ledger_event USING btree (into_case_id) WHERE (into_case_id IS NOT NULL)
index CREATE INDEX ledger_event_unit ON public.ledger_event USING btree (unit_id)
index CREATE INDEX notice_ack_due ON public.notice USING btree (ack_by) WHERE ((settled_at IS NULL) AND (missed_at IS NULL) AND (ack_by IS NOT NULL))
index CREATE INDEX notice_created ON public.notice USING btree (created_at)
index CREATE INDEX notice_delivery_created ON public.notice_delivery USING btree (created_at)
index CREATE INDEX notice_delivery_due ON public.notice_delivery USING btree (channel, retry_at) WHERE (state = 'QUEUED'::text)
index CREATE INDEX notice_recipient_staff ON public.notice_recipient USING btree (staff_id, notice_id DESC)
index CREATE INDEX notice_segment_delivery ON public.notice_segment USING btree (delivery_id)
index CREATE INDEX notice_subject ON public.notice USING btree (subject_kind, subject_id) WHERE (settled_at IS NULL)
index CREATE INDEX outbox_at ON public.outbox USING brin (at)
index CREATE INDEX person_home ON public.person USING btree (home_key) WHERE (home_key IS NOT NULL)
index CREATE INDEX person_identifier_person ON public.person_identifier USING btree (person_id)
index CREATE INDEX person_merge_kept ON public.person_merge USING btree (kept_id)
index CREATE INDEX person_merge_merged ON public.person_merge USING btree (merged_id)
index CREATE INDEX person_merged ON public.person USING btree (merged_into) WHERE (merged_into IS NOT NULL)
index CREATE INDEX person_relation_other ON public.person_relation USING btree (other_id)
index CREATE INDEX person_token_person ON public.person_token USING btree (person_id)
index CREATE INDEX person_unit ON public.person USING btree (unit_id, id)
index CREATE INDEX plan_offer_of_case ON public.plan_offer USING btree (case_id, offered_at DESC)
index CREATE INDEX plan_offer_recent ON public.plan_offer USING btree (offered_at DESC)
index CREATE INDEX promise_case ON public.promise USING btree (case_id)
index CREATE INDEX quarantine_open ON public.quarantine USING btree (received_at DESC) WHERE (state = 'OPEN'::text)
index CREATE INDEX roster_unit ON public.roster USING btree (unit_id)
index CREATE INDEX scheduled_tasks_execution_time ON public.scheduled_tasks USING btree (execution_time)
index CREATE INDEX scheduled_tasks_last_heartbeat ON public.scheduled_tasks USING btree (last_heartbeat)
index CREATE INDEX search_event_case ON public.search_event USING btree (case_id)
index CREATE INDEX search_event_plan ON public.search_event USING btree (plan_id, id)
index CREATE INDEX search_plan_case ON public.search_plan USING btree (case_id, begun_at DESC)
index CREATE INDEX search_sector_case ON public.search_sector USING btree (case_id)
index CREATE INDEX search_sector_plan ON public.search_sector USING btree (plan_id)
index CREATE INDEX session_account ON public.session USING btree (account_id)
index CREATE INDEX shift_member_staff ON public.shift_member USING btree (staff_id)
index CREATE INDEX shift_roster ON public.shift USING btree (roster_id, starts_at)
index CREATE INDEX shift_swap_open ON public.shift_swap USING btree (unit_id) WHERE (state = ANY (ARRAY['OFFERED'::text, 'ACCEPTED'::text]))
index CREATE INDEX shift_unit ON public.shift USING btree (unit_id, starts_at)
index CREATE INDEX staff_certificate_staff ON public.staff_certificate USING btree (staff_id, kind) WHERE (withdrawn_at IS NULL)
index CREATE INDEX staff_duty_unit ON public.staff_duty USING btree (unit_id, on_at)
index CREATE INDEX staff_leave_staff ON public.staff_leave USING btree (staff_id, from_at)
index CREATE INDEX staff_on_duty ON public.staff USING btree (unit_id) WHERE on_duty
index CREATE INDEX staff_unit ON public.staff USING btree (unit_id)
index CREATE INDEX text_message_part_reference ON public.text_message_part USING btree (reference)
index CREATE INDEX track_duty_staff ON public.track_duty USING btree (staff_id) WHERE (state = ANY (ARRAY['TAKEN'::text, 'STOOD_DOWN'::text]))
index CREATE INDEX transfer_due ON public.transfer USING btree (due_at) WHERE (state = 'OFFERED'::text)
index CREATE INDEX unit_parent ON public.unit USING btree (parent_id)
index CREATE INDEX unresolved_address_open ON public.unresolved_address USING btree (since) WHERE (state = 'OPEN'::text)
index CREATE INDEX visit_case ON public.visit USING btree (case_id)
index CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
index CREATE UNIQUE INDEX account_username_key ON public.account USING btree (username)
index CREATE UNIQUE INDEX address_decision_pkey ON public.address_decision USING btree (address_key)
index CREATE UNIQUE INDEX attempt_pkey ON public.attempt USING btree (id)
index CREATE UNIQUE INDEX audit_record_chain_seq_key ON public.audit_record USING btree (chain_seq)
index CREATE UNIQUE INDEX audit_record_pkey ON public.audit_record USING btree (id)
index CREATE UNIQUE INDEX bank_alert_bank_id_ref_key ON public.bank_alert USING btree (bank_id, ref)
index CREATE UNIQUE INDEX bank_alert_pkey ON public.bank_alert USING btree (id)
index CREATE UNIQUE INDEX bank_alert_step_pkey ON public.bank_alert_step USING btree (id)
index CREATE UNIQUE INDEX bank_branch_bank_id_code_key ON public.bank_branch USING btree (bank_id, code)
index CREATE UNIQUE INDEX bank_branch_pkey ON public.bank_branch USING btree (id)
index CREATE UNIQUE INDEX bank_code_key ON public.bank USING btree (code)
index CREATE UNIQUE INDEX bank_contact_pkey ON public.bank_contact USING btree (id)
index CREATE UNIQUE INDEX bank_enquiry_answer_pkey ON public.bank_enquiry_answer USING btree (bank_id, ref)
index CREATE UNIQUE INDEX bank_enquiry_pkey ON public.bank_enquiry USING btree (id)
index CREATE UNIQUE INDEX bank_enquiry_ref_key ON public.bank_enquiry USING btree (ref)
index CREATE UNIQUE INDEX bank_key_hash_key ON public.bank_key USING btree (hash)
index CREATE UNIQUE INDEX bank_key_pkey ON public.bank_key USING btree (id)
index CREATE UNIQUE INDEX bank_message_pkey ON public.bank_message USING btree (id)
index CREATE UNIQUE INDEX bank_order_answer_pkey ON public.bank_order_answer USING btree (bank_id, ref)
index CREATE UNIQUE INDEX bank_order_next_order_id_account_key_key ON public.bank_order_next USING btree (order_id, account_key)
index CREATE UNIQUE INDEX bank_order_next_pkey ON public.bank_order_next USING btree (id)
index CREATE UNIQUE INDEX bank_order_pkey ON public.bank_order USING btree (id)
index CREATE UNIQUE INDEX bank_order_ref_key ON public.bank_order USING btree (ref)
index CREATE UNIQUE INDEX bank_order_step_pkey ON public.bank_order_step USING btree (id)
index CREATE UNIQUE INDEX bank_pkey ON public.bank USING btree (id)
index CREATE UNIQUE INDEX bank_return_pkey ON public.bank_return USING btree (bank_id, ref)
index CREATE UNIQUE INDEX bank_watch_asked_pkey ON public.bank_watch_asked USING btree (id)
index CREATE UNIQUE INDEX bank_watch_asked_watch_id_bank_id_branch_id_key ON public.bank_watch_asked USING btree (watch_id, bank_id, branch_id) NULLS NOT DISTINCT
index CREATE UNIQUE INDEX bank_watch_pkey ON public.bank_watch USING btree (id)
index CREATE UNIQUE INDEX bank_watch_ref_key ON public.bank_watch USING btree (ref)
index CREATE UNIQUE INDEX bank_watch_running ON public.bank_watch USING btree (case_id, scope) WHERE (ended_at IS NULL)
index CREATE UNIQUE INDEX bank_watch_value_pkey ON public.bank_watch_value USING btree (bank_id, value, watch_id)
index CREATE UNIQUE INDEX bulletin_pkey ON public.bulletin USING btree (id)
index CREATE UNIQUE INDEX case_event_pkey ON public.case_event USING btree (case_id, seq)
index CREATE UNIQUE INDEX case_file_one_open ON public.case_file USING btree (person_id) WHERE ((stage <> 'CLOSED'::text) AND (folded_into IS NULL))
index CREATE UNIQUE INDEX case_file_pkey ON public.case_file USING btree (id)
index CREATE UNIQUE INDEX case_money_pkey ON public.case_money USING btree (case_id)
index CREATE UNIQUE INDEX case_review_once ON public.case_review USING btree (case_id) WHERE (state = 'OPEN'::text)
index CREATE UNIQUE INDEX case_review_pkey ON public.case_review USING btree (id)
index CREATE UNIQUE INDEX case_track_pkey ON public.case_track USING btree (case_id, track)
index CREATE UNIQUE INDEX case_warning_pkey ON public.case_warning USING btree (case_id)
index CREATE UNIQUE INDEX clock_breach_once ON public.clock_breach USING btree (case_id, clock, due_at)
index CREATE UNIQUE INDEX clock_breach_pkey ON public.clock_breach USING btree (id)
index CREATE UNIQUE INDEX clock_firing_pkey ON public.clock_firing USING btree (subject_id, kind, arming, stage)
index CREATE UNIQUE INDEX clock_pkey ON public.clock USING btree (subject_id, kind)
index CREATE UNIQUE INDEX contact_message_pkey ON public.contact_message USING btree (id)
index CREATE UNIQUE INDEX contact_message_rule ON public.contact_message USING btree (case_id, rule) WHERE (rule IS NOT NULL)
index CREATE UNIQUE INDEX duty_phone_pkey ON public.duty_phone USING btree (unit_id)
index CREATE UNIQUE INDEX evidence_pkey ON public.evidence USING btree (id)
index CREATE UNIQUE INDEX follow_up_case_id_number_key ON public.follow_up USING btree (case_id, number)
index CREATE UNIQUE INDEX follow_up_pkey ON public.follow_up USING btree (id)
index CREATE UNIQUE INDEX guard_duty_pkey ON public.guard_duty USING btree (id)
index CREATE UNIQUE INDEX guard_duty_running ON public.guard_duty USING btree (staff_id) WHERE (ended_at IS NULL)
index CREATE UNIQUE INDEX guide_callback_pkey ON public.guide_callback USING btree (unit_id)
index CREATE UNIQUE INDEX guide_version_fraud_type_language_version_key ON public.guide_version USING btree (fraud_type, language, version)
index CREATE UNIQUE INDEX guide_version_pkey ON public.guide_version USING btree (id)
index CREATE UNIQUE INDEX handover_line_handover_id_case_id_key ON public.handover_line USING btree (handover_id, case_id)
index CREATE UNIQUE INDEX handover_line_pkey ON public.handover_line USING btree (handover_id, n)
index CREATE UNIQUE INDEX handover_open ON public.handover USING btree (from_staff) WHERE (state = 'OPEN'::text)
index CREATE UNIQUE INDEX handover_pkey ON public.handover USING btree (id)
index CREATE UNIQUE INDEX handover_unit_id_ledger_no_key ON public.handover USING btree (unit_id, ledger_no)
index CREATE UNIQUE INDEX idempotent_answer_pkey ON public.idempotent_answer USING btree (caller, key)
index CREATE UNIQUE INDEX import_job_pkey ON public.import_job USING btree (id)
index CREATE UNIQUE INDEX import_verdict_pkey ON public.import_verdict USING btree (import_id, row_number)
index CREATE UNIQUE INDEX lead_mark_pkey ON public.lead_mark USING btree (lead_id, kind, blind)
index CREATE UNIQUE INDEX lead_pkey ON public.lead USING btree (id)
index CREATE UNIQUE INDEX lead_revision_pkey ON public.lead_revision USING btree (lead_id, revision)
index CREATE UNIQUE INDEX lead_source_code_key ON public.lead_source USING btree (code)
index CREATE UNIQUE INDEX lead_source_id_source_ref_key ON public.lead USING btree (source_id, source_ref)
index CREATE UNIQUE INDEX lead_source_pkey ON public.lead_source USING btree (id)
index CREATE UNIQUE INDEX ledger_event_id_key ON public.ledger_event USING btree (id)
index CREATE UNIQUE INDEX ledger_event_pkey ON public.ledger_event USING btree (number)
index CREATE UNIQUE INDEX notice_channel_pkey ON public.notice_channel USING btree (channel)
index CREATE UNIQUE INDEX notice_delivery_once ON public.notice_delivery USING btree (notice_id, channel, rung, COALESCE(staff_id, (0)::bigint), COALESCE(target, ''::text))
index CREATE UNIQUE INDEX notice_delivery_pkey ON public.notice_delivery USING btree (id)
index CREATE UNIQUE INDEX notice_pkey ON public.notice USING btree (id)
index CREATE UNIQUE INDEX notice_reach_pkey ON public.notice_reach USING btree (staff_id)
index CREATE UNIQUE INDEX notice_receipt_pkey ON public.notice_receipt USING btree (gateway_id)
index CREATE UNIQUE INDEX notice_recipient_pkey ON public.notice_recipient USING btree (notice_id, staff_id)
index CREATE UNIQUE INDEX notice_segment_pkey ON public.notice_segment USING btree (gateway_id)
index CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (id)
index CREATE UNIQUE INDEX person_identifier_pkey ON public.person_identifier USING btree (blind, kind, person_id)
index CREATE UNIQUE INDEX person_merge_pkey ON public.person_merge USING btree (id)
index CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
index CREATE UNIQUE INDEX person_relation_pkey ON public.person_relation USING btree (person_id, other_id)
index CREATE UNIQUE INDEX person_token_pkey ON public.person_token USING btree (token, person_id) INCLUDE (unit_id)
index CREATE UNIQUE INDEX plan_offer_case ON public.plan_offer USING btree (case_id) WHERE (state = 'OPEN'::text)
index CREATE UNIQUE INDEX plan_offer_pkey ON public.plan_offer USING btree (id)
index CREATE UNIQUE INDEX plan_offer_staff ON public.plan_offer USING btree (staff_id) WHERE (state = 'OPEN'::text)
index CREATE UNIQUE INDEX plan_outcome_pkey ON public.plan_outcome USING btree (case_id, number)
index CREATE UNIQUE INDEX promise_pkey ON public.promise USING btree (id)
index CREATE UNIQUE INDEX quarantine_fingerprint_key ON public.quarantine USING btree (fingerprint)
index CREATE UNIQUE INDEX quarantine_pkey ON public.quarantine USING btree (id)
index CREATE UNIQUE INDEX reinforcement_person_pkey ON public.reinforcement_person USING btree (case_id, level, staff_id)
index CREATE UNIQUE INDEX reinforcement_pkey ON public.reinforcement USING btree (case_id, level)
index CREATE UNIQUE INDEX roster_pkey ON public.roster USING btree (id)
index CREATE UNIQUE INDEX scheduled_tasks_pkey ON public.scheduled_tasks USING btree (task_name, task_instance)
index CREATE UNIQUE INDEX search_event_pkey ON public.search_event USING btree (id)
index CREATE UNIQUE INDEX search_plan_pkey ON public.search_plan USING btree (id)
index CREATE UNIQUE INDEX search_plan_running ON public.search_plan USING btree (case_id) WHERE (ended_at IS NULL)
index CREATE UNIQUE INDEX search_sector_pkey ON public.search_sector USING btree (id)
index CREATE UNIQUE INDEX session_pkey ON public.session USING btree (token_hash)
index CREATE UNIQUE INDEX shift_member_pkey ON public.shift_member USING btree (shift_id, staff_id)
index CREATE UNIQUE INDEX shift_pkey ON public.shift USING btree (id)
index CREATE UNIQUE INDEX shift_swap_pkey ON public.shift_swap USING btree (id)
index CREATE UNIQUE INDEX staff_account_id_key ON public.staff USING btree (account_id)
index CREATE UNIQUE INDEX staff_certificate_pkey ON public.staff_certificate USING btree (id)
index CREATE UNIQUE INDEX staff_duty_pkey ON public.staff_duty USING btree (id)
index CREATE UNIQUE INDEX staff_duty_running ON public.staff_duty USING btree (staff_id) WHERE (off_at IS NULL)
index CREATE UNIQUE INDEX staff_leave_pkey ON public.staff_leave USING btree (id)
index CREATE UNIQUE INDEX staff_pkey ON public.staff USING btree (id)
index CREATE UNIQUE INDEX text_message_part_pkey ON public.text_message_part USING btree (gateway_id)
index CREATE UNIQUE INDEX track_duty_pkey ON public.track_duty USING btree (case_id, track)
index CREATE UNIQUE INDEX transfer_one_open ON public.transfer USING btree (case_id) WHERE (state = ANY (ARRAY['OFFERED'::text, 'ARBITRATION'::text]))
index CREATE UNIQUE INDEX transfer_pkey ON public.transfer USING btree (id)
index CREATE UNIQUE INDEX twin_run_one ON public.twin_run USING btree (state) WHERE (state = 'RUNNING'::text)
index CREATE UNIQUE INDEX twin_run_pkey ON public.twin_run USING btree (id)
index CREATE UNIQUE INDEX unit_code_key ON public.unit USING btree (code)
index CREATE UNIQUE INDEX unit_pkey ON public.unit USING btree (id)
index CREATE UNIQUE INDEX unresolved_address_case_id_address_key_key ON public.unresolved_address USING btree (case_id, address_key)
index CREATE UNIQUE INDEX unresolved_address_pkey ON public.unresolved_address USING btree (id)
index CREATE UNIQUE INDEX visit_crew_pkey ON public.visit_crew USING btree (visit_id, staff_id)
index CREATE UNIQUE INDEX visit_crew_running ON public.visit_crew USING btree (staff_id) WHERE running
index CREATE UNIQUE INDEX visit_pkey ON public.visit USING btree (id)
index CREATE UNIQUE INDEX visit_running ON public.visit USING btree (case_id) WHERE (ended_at IS NULL)

-- policies
policy attempt.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_alert.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])) OR (case_unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_alert_step.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])) OR (case_unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_enquiry.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_enquiry_answer.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_message.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_order.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_order_answer.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_order_next.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_order_step.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_return.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_watch.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bank_watch_asked.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy bulletin.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy case_event.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy case_file.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy case_money.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy case_review.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy case_track.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy case_warning.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy clock.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy clock_breach.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy clock_firing.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy contact_message.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy evidence.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy follow_up.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy guard_duty.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy handover.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy handover_line.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy import_job.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy lead.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy lead_mark.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy lead_revision.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy ledger_event.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy notice.anybody_tells a check true
policy notice.forgotten d using ( SELECT forestall_sees_all() AS forestall_sees_all)
policy notice.unit_or_recipient_changes w using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])) OR (EXISTS ( SELECT 1 FROM notice_recipient r WHERE (r.notice_id = notice.id))))
policy notice.unit_or_recipient_rows r using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])) OR (EXISTS ( SELECT 1 FROM notice_recipient r WHERE (r.notice_id = notice.id))))
policy notice_delivery.anybody_tells a check true
policy notice_delivery.forgotten d using ( SELECT forestall_sees_all() AS forestall_sees_all)
policy notice_delivery.unit_changes w using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy notice_delivery.unit_rows r using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy notice_reach.anybody_tells a check true
policy notice_reach.unit_changes w using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy notice_reach.unit_rows r using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy notice_recipient.anybody_tells a check true
policy notice_recipient.forgotten d using ( SELECT forestall_sees_all() AS forestall_sees_all)
policy notice_recipient.unit_changes w using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy notice_recipient.unit_rows r using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy notice_segment.anybody_tells a check true
policy notice_segment.forgotten d using ( SELECT forestall_sees_all() AS forestall_sees_all)
policy notice_segment.unit_changes w using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy notice_segment.unit_rows r using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy person.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy person_identifier.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy person_merge.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy person_relation.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy person_token.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy plan_offer.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy plan_outcome.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy promise.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy quarantine.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy reinforcement.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy reinforcement_person.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy search_event.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy search_plan.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy search_sector.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy shift_swap.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy staff_leave.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy track_duty.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy transfer.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (from_unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])) OR (to_unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy twin_run.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy unresolved_address.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy visit.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))
policy visit_crew.unit_rows * using (( SELECT forestall_sees_all() AS forestall_sees_all) OR (unit_id = ANY (( SELECT forestall_units() AS forestall_units)::integer[])))

-- triggers
trigger CREATE TRIGGER audit_record_append_only BEFORE DELETE OR UPDATE ON public.audit_record FOR EACH ROW EXECUTE FUNCTION audit_record_is_append_only() O
trigger CREATE TRIGGER guide_version_kept BEFORE DELETE OR UPDATE ON public.guide_version FOR EACH ROW EXECUTE FUNCTION guide_version_is_kept() O
