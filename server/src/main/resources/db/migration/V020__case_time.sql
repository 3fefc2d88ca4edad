-- When each track was first tried, how long the clocks stood still, and whether whoever was assigned has said yes.
alter table case_file
    add column call_tried_at timestamptz,
    add column visit_tried_at timestamptz,
    add column family_tried_at timestamptz,
    add column bank_tried_at timestamptz,
    add column paused_since timestamptz,
    add column paused_until timestamptz,
    add column paused_ms bigint not null default 0,
    add column accepted_at timestamptz;
update case_file set accepted_at = claimed_at where assignee_id is not null;
update case_file set call_tried_at = first_contact_at where first_contact_at is not null;
update case_file set visit_tried_at = met_at where met_at is not null;
-- a new warning within the watch period looks for the person's last closed file
create index case_file_closed on case_file (person_id, closed_at desc) where stage = 'CLOSED' and folded_into is null;
