-- Row scope: every transaction says which units' rows it may touch (forestall.units): '*', or ids joined by commas.
-- Nothing said means nothing seen. The functions stand in sub-selects of the policies, so they run once a statement.
create function forestall_sees_all() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('forestall.units', true), '') = '*';

create function forestall_units() returns int[]
    language sql stable parallel safe
    return case when coalesce(current_setting('forestall.units', true), '') in ('', '*') then array[]::int[]
                else string_to_array(current_setting('forestall.units', true), ',')::int[] end;

-- What changed, for the world outside the transaction: live boards now, outward deliveries later. Never personal data.
create table outbox (
    id bigint generated always as identity primary key,
    topic text not null,
    subject_id bigint not null,
    unit_id int not null,
    at timestamptz not null
);
