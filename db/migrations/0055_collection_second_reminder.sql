-- A contract may want two reminders before anything else.
alter table collection_case add column second_reminder_sent_on date;
