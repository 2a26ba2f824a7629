import type { CivilDate } from '../../../kernel/civil-date.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Money, parseMoney, sum } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { amountText } from '../domain/write-values.ts';
import type { AgesShape, ReceivablesPage } from '../shapes.ts';
import { type AgedAccount, type Ages, selectAgedAccounts, selectAges } from '../store-receivables.ts';

const PAGE = 50;

/** Ages as screens read them; the total is what is owed, credits left out. */
export function agesShape(row: Ages): AgesShape {
  return {
    notDue: amountText(row.not_due),
    to30: amountText(row.to_30),
    to60: amountText(row.to_60),
    to90: amountText(row.to_90),
    over90: amountText(row.over_90),
    total: amountText(sum(row.not_due, row.to_30, row.to_60, row.to_90, row.over_90)),
    credit: amountText(row.credit),
  };
}

function keyOf(row: AgedAccount): string {
  return `${amountText(row.total)}~${row.account_id}`;
}

function readKey(key: string | undefined): { readonly total: Money; readonly id: string } | undefined {
  const [amount = '', id = ''] = key?.split('~') ?? [];
  const total = parseMoney(amount);
  return total === undefined || id === '' ? undefined : { total, id };
}

/** What customers owe on a day: all together, and who owes the most, a page at a time. */
export async function readReceivables(tx: Tx, on: CivilDate, after?: string): Promise<ReceivablesPage> {
  const total = await selectAges(tx, on);
  const rows = await selectAgedAccounts(tx, on, PAGE + 1, readKey(after));
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    on: isoDate(on),
    total: { ...agesShape(total), accounts: total.accounts },
    accounts: page.map((row) => ({
      ...agesShape(row),
      accountId: row.account_id,
      number: row.number,
      holder: row.holder,
    })),
    next: rows.length > PAGE && last ? keyOf(last) : null,
  };
}

const HEADS =
  'compte;titulaire;à échoir;1 à 30 jours;31 à 60 jours;61 à 90 jours;plus de 90 jours;total dû;avoir du client\r\n';

/** The same as CSV, every customer, a page of the store at a time. */
export async function* receivableLines(read: (after?: string) => Promise<ReceivablesPage>): AsyncGenerator<string> {
  yield `\ufeff${HEADS}`;
  let after: string | undefined;
  do {
    const page = await read(after);
    yield page.accounts
      .map((one) => {
        const amounts = [one.notDue, one.to30, one.to60, one.to90, one.over90, one.total, one.credit];
        const holder = `"${one.holder.replaceAll('"', '""')}"`;
        return `${[one.number, holder, ...amounts.map((amount) => amount.replace('.', ','))].join(';')}\r\n`;
      })
      .join('');
    after = page.next ?? undefined;
  } while (after !== undefined);
}
