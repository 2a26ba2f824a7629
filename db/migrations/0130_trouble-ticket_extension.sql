-- The new end of planned work is carried to the lines that were told of the former one.
alter table network_event drop constraint network_event_phase_check;
alter table network_event add constraint network_event_phase_check check (phase in ('reaching', 'extending', 'closing'));
