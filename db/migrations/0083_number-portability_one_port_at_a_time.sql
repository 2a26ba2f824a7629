-- A number is on one way at a time.
create unique index porting_one_running on porting (operator_id, e164)
  where state in ('requested', 'sent', 'accepted', 'scheduled', 'late');
