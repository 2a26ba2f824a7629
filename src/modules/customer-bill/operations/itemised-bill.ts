import { shortDate, spokenEuros } from '../../../formats/spoken-values.ts';
import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { isoInstant, offsetMinutesAt } from '../../../kernel/instant.ts';
import { moneyText, sum } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, accountOf, settingsOf } from '../../account/index.ts';
import { renderPdf, type TemplateData } from '../../document/index.ts';
import { partyOf } from '../../party/index.ts';
import { preferenceOf, shownNumber, type UseRecord, useRecords } from '../../usage/index.ts';
import { type BilledCall, fill, type Words, wordsIn } from '../domain/bill-content.ts';
import { operatorLegal } from '../domain/bill-mentions.ts';
import { selectBill, selectBillLines } from '../store-bills.ts';
import type { BillLineRow, BillRow } from '../tables.ts';
import { quantityOf } from './used-quantity.ts';

/** A statement longer than this is read as a file of the consumption pages. */
const MOST_RECORDS = 5_000;

/** The days whose use a bill tells; nothing when it tells none. */
function daysOf(lines: readonly BillLineRow[]): { from: CivilDate; to: CivilDate } | undefined {
  const told = lines.filter((line) => line.kind === 'communications' && line.period_from !== null);
  if (told.length === 0) return undefined;
  const from = Math.min(...told.map((line) => line.period_from!)) as CivilDate;
  const to = Math.max(...told.map((line) => line.period_to ?? line.period_from!)) as CivilDate;
  return { from, to };
}

function listed(record: UseRecord, account: Account, territory: Territory, whole: boolean, words: Words): BilledCall {
  const local = isoInstant(record.started_at, offsetMinutesAt(territory, record.started_at));
  const other = record.direction === 'in' ? record.calling : record.called;
  const { language } = account;
  return {
    day: shortDate(local),
    hour: local.slice(11, 19),
    number: other === '' ? '—' : shownNumber(other, whole),
    destination: record.destination ?? record.zone ?? '',
    duration: quantityOf({ ...record, seconds: Math.trunc(Number(record.duration)) }, language),
    price: record.amount === 0n ? words.included : spokenEuros(moneyText(record.amount), language),
  };
}

function pageOf(
  content: { bill: BillRow; account: Account; holder: string; settings: Awaited<ReturnType<typeof settingsOf>> },
  records: readonly UseRecord[],
  days: { from: CivilDate; to: CivilDate },
  whole: boolean,
): TemplateData {
  const { bill, account, holder, settings } = content;
  const { language } = account;
  const words = wordsIn(language);
  const shown = records.slice(0, MOST_RECORDS);
  const span = { from: shortDate(isoDate(days.from)), to: shortDate(isoDate(days.to)) };
  return {
    language,
    date: isoDate(bill.issued_on),
    title: words.itemised.title,
    number: bill.number,
    operator: {
      name: settings.imprint.logoText || settings.name,
      address: settings.address,
      legal: operatorLegal(settings, words).join(' · '),
    },
    holder: `${holder} · ${words.account} ${account.number}`,
    lede: fill(words.itemised.lede, { number: bill.number, ...span }),
    count: fill(words.itemised.count, {
      count: String(shown.length),
      total: spokenEuros(moneyText(sum(...shown.map((one) => one.amount))), language),
    }),
    cut: records.length > MOST_RECORDS ? fill(words.itemised.cut, { most: String(MOST_RECORDS) }) : null,
    'calls-note': whole ? words.callsWhole : words.callsNote,
    calls: shown.map((record) => listed(record, account, bill.territory as Territory, whole, words)).toReversed(),
  };
}

/**
 * Every call, message and byte of the days that a bill tells of, free ones included, as PDF: numbers masked as the holder chose.
 * `undefined` when there is no such bill, or when it tells of no use.
 */
export async function itemisedBill(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly billId: string },
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | undefined> {
  const bill = await selectBill(tx, input.accountId, input.billId);
  const account = bill && (await accountOf(tx, bill.account_id));
  const days = bill && daysOf(await selectBillLines(tx, bill.account_id, bill.id));
  if (!bill || !account || !days) return undefined;
  const records = await useRecords(tx, { accountId: account.id, ...days }, MOST_RECORDS + 1);
  const whole = (await preferenceOf(tx, account.id)).fullNumbersSince !== null;
  const settings = await settingsOf(tx, context, bill.issued_on);
  const holder = (await partyOf(tx, account.id))?.displayName ?? '';
  const data = pageOf({ bill, account, holder, settings }, records, days, whole);
  return { fileName: `detail-${bill.number}.pdf`, bytes: await renderPdf('itemised-bill', data) };
}
