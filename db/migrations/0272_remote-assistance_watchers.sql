-- Who watches a shared screen: the technician who joined first, and the proof by which their browser comes back after a reload.
alter table assistance_session add column watcher text;
alter table assistance_session add column watcher_hash text;
