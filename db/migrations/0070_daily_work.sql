-- Up to which day the operator's daily work has been done, so that a machine that slept, or a clock that was moved, catches up day by day.
create table daily_work (
  done_through date not null
);
select regie_wall('daily_work');
create unique index daily_work_operator on daily_work (operator_id);
