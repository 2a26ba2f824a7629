-- Months whose use was looked at, and where the work goes on when it was stopped.
create table use_watch (
  operator_id text not null default current_setting('regie.operator'),
  month date not null,
  after_agreement uuid,
  opened int not null default 0,
  done boolean not null default false,
  primary key (operator_id, month)
);
comment on column use_watch.month is 'first day of the month';
select regie_wall('use_watch');
