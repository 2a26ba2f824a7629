import { type RawBuilder, sql } from 'kysely';

/** Whether records were received since customers were last told of their use, as part of a larger question. */
export function alertsWait(): RawBuilder<boolean> {
  return sql<boolean>`(exists (select 1 from usage_alert_look where operator_id = current_setting('regie.operator')
      and until is not null)
    or exists (select 1 from usage_file f where coalesce(f.ended_at, f.received_at) >= coalesce(
      (select through from usage_alert_look where operator_id = current_setting('regie.operator')),
      '-infinity'::timestamptz)))`;
}
