import {
  type CivilDate,
  firstOfMonth,
  latest,
  lastOfMonth,
  parseDate,
  plusMonths,
} from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, accountOf } from '../../account/index.ts';
import { LAW_ON_NUMBERS, limitsOf, type UsageAlert, usageAlertsOf } from '../../consumption/index.ts';
import {
  type UseKey,
  preferenceOf,
  shownNumber,
  type UsagePreference,
  useRecords,
  useTotals,
} from '../../usage/index.ts';
import { monthText, useRecordShape, useShapes } from '../domain/write-consumption.ts';
import { amountText, dayText, momentText } from '../domain/write-values.ts';
import type { ConsumptionShape, UsageLimitShape, UseRecordShape } from '../shapes/consumption.ts';
import { readAgreements } from './read-agreements.ts';

/** Records are kept a year: this month and the twelve before it. */
const MONTHS = 13;

/** What of an account's use is looked at. */
export interface ConsumptionQuery {
  /** `2026-03`; the present month when absent. */
  readonly month?: string;
  readonly agreementId?: string;
}

interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The months of an account that can be looked at, the newest first. */
function monthsOf(account: Account, today: CivilDate): CivilDate[] {
  const first = latest(firstOfMonth(account.openedOn), plusMonths(firstOfMonth(today), 1 - MONTHS));
  const months: CivilDate[] = [];
  for (let at = firstOfMonth(today); at >= first; at = plusMonths(at, -1)) months.push(at);
  return months;
}

/** The month asked for; a month in which there is nothing to look at is refused. */
function periodOf(months: readonly CivilDate[], month: string | undefined): Result<Period> {
  const from = month === undefined ? months[0]! : parseDate(`${month}-01`);
  if (from === undefined || !months.includes(from)) {
    return fail(
      'usage/no-such-month',
      'Ce mois ne peut pas être consulté : les douze derniers mois le peuvent.',
      'This month cannot be looked at: the last twelve can.',
      'month',
    );
  }
  return ok({ from, to: lastOfMonth(from) });
}

function limitShape({ limit, agreementId, because }: Awaited<ReturnType<typeof limitsOf>>[number]): UsageLimitShape {
  const { name, label, unit, used, remaining, percent, nature, beyond } = limit;
  const why = { decision: null, clauses: [...because] };
  return { agreementId, name, label, unit, used, limit: limit.limit, remaining, percent, nature, beyond, why };
}

function alertShape(alert: UsageAlert, account: Account): ConsumptionShape['alerts'][number] {
  const { id, label, percent, unit, owed, decision, because } = alert;
  return {
    id,
    at: momentText(alert.sentAt, account.territory),
    label,
    percent,
    unit,
    used: Number(alert.used),
    limit: Number(alert.limit),
    owed,
    why: { decision, clauses: [...because] },
  };
}

/** What a customer chose to read and to be told of their use. */
export function preferenceShape(preference: UsagePreference, territory: string): ConsumptionShape['preference'] {
  const { spendingAlert, courtesyAlerts, fullNumbersSince } = preference;
  return {
    spendingAlert: spendingAlert === null ? null : amountText(spendingAlert),
    courtesyAlerts,
    fullNumbersSince: fullNumbersSince === null ? null : momentText(fullNumbersSince, territory),
    why: { decision: null, clauses: [...LAW_ON_NUMBERS] },
  };
}

/** An account by its id; refuses one that does not exist. */
export async function accountRead(tx: Tx, accountId: string): Promise<Result<Account>> {
  const account = await accountOf(tx, accountId);
  return account ? ok(account) : fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
}

/** A month of use of an account: by day, by destination, what is left of each limit, what the customer was told. */
export async function readConsumption(
  tx: Tx,
  context: Context,
  account: Account,
  query: ConsumptionQuery,
): Promise<Result<ConsumptionShape>> {
  const today = localDate(account.territory, context.clock.now());
  const months = monthsOf(account, today);
  const period = periodOf(months, query.month);
  if (!period.ok) return period;
  const { from, to } = period.value;
  const accountId = account.id;
  const [contracts, limits, alerts, preference, ofAll] = await Promise.all([
    readAgreements(tx, accountId, []),
    limitsOf(tx, { accountId, month: from }),
    usageAlertsOf(tx, { accountIds: [accountId], month: from }),
    preferenceOf(tx, accountId),
    query.agreementId === undefined ? useTotals(tx, { accountId, from, to }) : undefined,
  ]);
  const agreements = contracts.filter((one) => one.numbers.length > 0);
  const agreementId = agreements.find((one) => one.id === query.agreementId)?.id ?? null;
  const mine = <T extends { readonly agreementId: string }>(one: T): boolean =>
    agreementId === null || one.agreementId === agreementId;
  return ok({
    today: dayText(today),
    month: monthText(from),
    months: months.map(monthText),
    from: dayText(from),
    to: dayText(to),
    agreements: agreements.map(({ id, offerLabel, numbers }) => ({ id, label: offerLabel, numbers })),
    agreementId,
    ...useShapes(
      ofAll ?? (await useTotals(tx, { accountId, from, to, ...(agreementId === null ? {} : { agreementId }) })),
    ),
    limits: limits.filter(mine).map(limitShape),
    alerts: alerts.filter(mine).map((alert) => alertShape(alert, account)),
    preference: preferenceShape(preference, account.territory),
  });
}

/** Which records of a statement: the charged ones alone, one kind alone, after the key of the last one seen. */
export interface RecordsQuery extends ConsumptionQuery {
  readonly kind?: 'voice' | 'sms' | 'mms' | 'data';
  readonly charged?: boolean;
  readonly before?: UseKey;
}

/** The records of a month one by one, numbers as they may be shown, with the key of the last one when there are more. */
export async function readUseRecords(
  tx: Tx,
  context: Context,
  account: Account,
  query: RecordsQuery,
  limit: number,
): Promise<Result<{ readonly records: UseRecordShape[]; readonly last: UseKey | undefined }>> {
  const today = localDate(account.territory, context.clock.now());
  const period = periodOf(monthsOf(account, today), query.month);
  if (!period.ok) return period;
  const full = (await preferenceOf(tx, account.id)).fullNumbersSince !== null;
  const { month: _, ...filter } = query;
  const found = await useRecords(tx, { accountId: account.id, ...period.value, ...filter }, limit);
  const end = found.length === limit ? found.at(-1) : undefined;
  return ok({
    records: found.map((one) => useRecordShape(one, account.territory, (called) => shownNumber(called, full))),
    last: end && { startedAt: end.started_at, id: end.id },
  });
}
