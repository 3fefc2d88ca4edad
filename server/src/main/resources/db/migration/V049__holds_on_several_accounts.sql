-- A hold on several accounts of one person is asked for in one action; each account keeps its own order, and they share this number.
alter table bank_order add column hold_id bigint;
create index bank_order_hold on bank_order (hold_id) where hold_id is not null;
