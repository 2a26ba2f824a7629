import { type RawBuilder, sql } from 'kysely';

/** Whether a change is being told to customers, as part of a larger question. */
export function changesWait(): RawBuilder<boolean> {
  return sql`exists (select 1 from contract_change where state = 'announced' and run_state <> 'done')`;
}
