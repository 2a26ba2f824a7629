import { sql } from 'kysely';
import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { DAY_MS } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { sqlDate, sqlJson } from '../../../platform/database/sql-values.ts';
import type { OperatorSettings } from '../domain/account.ts';
import { NO_IMPRINT } from '../domain/imprint.ts';
import { OPEN_CALENDAR } from '../domain/operator-calendar.ts';
import { USUAL_MESSAGING } from '../domain/messaging-practice.ts';

/** What holds until the operator says otherwise. Legal rates: half-yearly decrees, for claims of professionals. */
const DEFAULTS: OperatorSettings = {
  name: '',
  address: [],
  creditorId: '',
  iban: '',
  bic: '',
  billingDay: 1,
  paymentTermDays: 15,
  termsMode: 'law-first',
  legalRates: [
    { from: '2024-01-01', annualRate: '0.0507' },
    { from: '2024-07-01', annualRate: '0.0492' },
    { from: '2025-01-01', annualRate: '0.0371' },
    { from: '2025-07-01', annualRate: '0.0276' },
  ],
  mailSender: '',
  siren: '',
  vatNumber: '',
  operatorCode: '',
  imprint: NO_IMPRINT,
  cardProvider: '',
  homeVisitResidential: '',
  homeVisitProfessional: '',
  calendar: OPEN_CALENDAR,
  sepa: { directDebitEdition: '02', transferEdition: '03', noticeDays: 14, retryDays: 0, mostTries: 2 },
  collection: {
    noticePresentation: 'reckoned',
    mostInstalments: 12,
    leastInstalment: '10.00',
    customerMostInstalments: 3,
    customerMostAmount: '300.00',
    planGraceDays: 5,
    promiseMostDays: 15,
  },
  messaging: USUAL_MESSAGING,
};

/** Settings read in a transaction, by day: its many steps ask for the same ones. */
const read = new WeakMap<Tx, Map<CivilDate, Promise<OperatorSettings>>>();

/** The operator's settings in force on a day (today by UTC when absent), with the product's defaults below them. */
export async function settingsOf(tx: Tx, context: Context, on?: CivilDate): Promise<OperatorSettings> {
  const day = on ?? (Math.floor(context.clock.now() / DAY_MS) as CivilDate);
  const days = read.get(tx) ?? new Map<CivilDate, Promise<OperatorSettings>>();
  read.set(tx, days);
  const known = days.get(day) ?? readSettings(tx, context, day);
  days.set(day, known);
  return known;
}

async function readSettings(tx: Tx, context: Context, day: CivilDate): Promise<OperatorSettings> {
  const found = await sql<{ key: string; value: unknown }>`
    select distinct on (key) key, value from operator_setting where valid_from <= ${sqlDate(day)} order by key, valid_from desc`.execute(
    tx,
  );
  const set = Object.fromEntries(found.rows.map((row) => [row.key, row.value]));
  return { ...DEFAULTS, name: context.operatorId, ...set };
}

/** Sets some settings from a day on; older values are kept, and what was changed is recorded with its reason. */
export async function changeSettings(
  tx: Tx,
  context: Context,
  from: CivilDate,
  values: Partial<OperatorSettings>,
  why?: string,
): Promise<void> {
  const before = await readSettings(tx, context, from);
  read.delete(tx);
  for (const [key, value] of Object.entries(values)) {
    await sql`insert into operator_setting (key, valid_from, value) values (${key}, ${sqlDate(from)}, ${sqlJson(value)})
      on conflict (operator_id, key, valid_from) do update set value = excluded.value`.execute(tx);
  }
  await recordAudit(tx, context, {
    action: 'operator:change-settings',
    subject: `operator:${context.operatorId}`,
    ...(why === undefined ? {} : { why }),
    detail: {
      from: isoDate(from),
      changes: Object.entries(values).map(([what, after]) => ({
        what,
        before: before[what as keyof OperatorSettings],
        after,
      })),
    },
  });
}
