import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText, sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { DueAlert } from './domain/due-alerts.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { UsageCounter } from '../../terms/model/usage.ts';

/** A customer told that a limit comes near, or is reached. */
export interface UsageAlert {
  readonly id: string;
  readonly agreementId: string;
  readonly month: CivilDate;
  readonly counter: string;
  readonly percent: number;
  readonly label: Bilingual;
  readonly unit: UsageCounter['unit'];
  readonly used: bigint;
  readonly limit: bigint;
  readonly owed: boolean;
  readonly because: readonly string[];
  readonly decision: string | null;
  readonly sentAt: Instant;
}

const COLUMNS = sql`id, agreement_id as "agreementId", month, counter, percent, label, unit, used, ceiling as "limit", owed,
  because, decision_id as decision, sent_at as "sentAt"`;

export interface NewAlert extends DueAlert {
  readonly accountId: string;
  readonly id: string;
  readonly agreementId: string;
  readonly month: CivilDate;
  readonly decision: string | null;
}

/** Keeps that a customer is told; false when they were told already. */
export async function insertAlert(tx: Tx, alert: NewAlert, at: Instant): Promise<boolean> {
  const done =
    await sql`insert into usage_alert (account_id, id, agreement_id, month, counter, percent, label, unit, used,
      ceiling, owed, because, decision_id, sent_at)
    values (${alert.accountId}::uuid, ${alert.id}::uuid, ${alert.agreementId}::uuid, ${sqlDate(alert.month)},
      ${alert.counter}, ${alert.percent}, ${jsonText(alert.label)}::jsonb, ${alert.unit}, ${String(alert.used)}::bigint,
      ${String(alert.limit)}::bigint, ${alert.owed}, ${alert.because}::text[], ${alert.decision}::uuid, ${sqlInstant(at)})
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** What customers were told of a month, the newest first. */
export async function selectAlerts(
  tx: Tx,
  of: { readonly accountIds: readonly string[]; readonly month: CivilDate },
): Promise<readonly UsageAlert[]> {
  const rows = await sql<UsageAlert>`select ${COLUMNS} from usage_alert
    where account_id = any(${of.accountIds}::uuid[]) and month = ${sqlDate(of.month)}
    order by sent_at desc, id desc`.execute(tx);
  return rows.rows;
}

/** A look at the use of a month that is under way or done. */
export interface Look {
  /** Files received before have been looked at; `null`: none. */
  readonly through: Instant | null;
  readonly until: Instant | null;
  readonly after: string | null;
}

/** The operator's look, locked, so that one worker at a time tells customers. */
export async function lockLook(tx: Tx): Promise<Look> {
  await sql`insert into usage_alert_look default values on conflict do nothing`.execute(tx);
  const found =
    await sql<Look>`select nullif(through, '-infinity') as through, until, after_agreement as after from usage_alert_look
    where operator_id = current_setting('regie.operator') for update`.execute(tx);
  return found.rows[0]!;
}

/** Keeps how far a look has come; without `after` it is done. */
export async function saveLook(tx: Tx, until: Instant, after: string | null): Promise<void> {
  await sql`update usage_alert_look set until = case when ${after}::uuid is null then null else ${sqlInstant(until)} end,
      after_agreement = ${after}::uuid,
      through = case when ${after}::uuid is null then ${sqlInstant(until)} else through end
    where operator_id = current_setting('regie.operator')`.execute(tx);
}
