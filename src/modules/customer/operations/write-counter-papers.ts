import { spokenDate, spokenEuros } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import { billOf } from '../../customer-bill/index.ts';
import type { TemplateData } from '../../document/index.ts';
import { allocationsOf } from '../../payment/index.ts';
import { depositPayments, receiptName, tillDeposit, tillPayment, tills } from '../../till/index.ts';
import labels from '../domain/counter-words.json' with { type: 'json' };
import { holdersOf } from './read-work.ts';

/** A paper to typeset, and the name of its file. */
export interface CounterPaper {
  readonly name: string;
  readonly data: TemplateData;
}

type Row = { readonly label: string; readonly value: string };
const NOT_FOUND = fail('till/not-found', 'Ce papier n’existe pas.', 'There is no such paper.');

async function operatorOf(tx: Tx, context: Context) {
  const { name, address, siren, vatNumber } = await settingsOf(tx, context);
  const legal = [name, ...(siren ? [`SIREN ${siren}`] : []), ...(vatNumber ? [`TVA ${vatNumber}`] : [])].join(' · ');
  return { name, address, legal };
}

/** What a payment was put against, line by line. */
async function paidLines(tx: Tx, accountId: string, paymentId: string, language: 'fr' | 'en'): Promise<Row[]> {
  const words = labels[language];
  const lines: Row[] = [];
  for (const one of await allocationsOf(tx, accountId, paymentId)) {
    const bill = one.bill_id === null ? undefined : await billOf(tx, accountId, one.bill_id);
    const label = bill ? words.bill.replace('{number}', bill.number) : words.credit;
    lines.push({ label, value: spokenEuros(moneyText(one.amount), language) });
  }
  return lines;
}

/** The receipt of a payment at a counter, in the language of who paid. */
export async function receiptPaper(
  tx: Tx,
  context: Context,
  paid: { readonly accountId: string; readonly paymentId: string },
): Promise<Result<CounterPaper>> {
  const row = await tillPayment(tx, paid.accountId, paid.paymentId);
  const account = await accountOf(tx, paid.accountId);
  const till = row && (await tills(tx)).find((one) => one.id === row.till_id);
  if (!row || !account || !till) return NOT_FOUND;
  const language = account.language;
  const words = labels[language];
  const number = receiptName(till, row.receipt);
  const back = row.kind === 'refund';
  const date = isoDate(localDate(till.territory, row.taken_at));
  const euros = (amount: bigint): string => spokenEuros(moneyText(amount as typeof row.amount), language);
  const holder = (await holdersOf(tx, [account.id])).get(account.id) ?? '';
  const data = {
    language,
    date,
    title: (back ? words.refundReceipt : words.receipt).replace('{number}', number),
    operator: await operatorOf(tx, context),
    facts: [
      { label: words.on, value: spokenDate(date, language) },
      { label: words.shop, value: `${till.shop}, ${words.till.toLowerCase()} ${till.name}` },
      { label: words.customer, value: holder },
      { label: words.account, value: account.number },
      { label: words[row.method], value: row.reference },
      ...(row.cancelled_why === null ? [] : [{ label: words.cancelled, value: row.cancelled_why }]),
    ],
    lines: [
      ...(back
        ? [{ label: words.fromCredit, value: euros(row.amount) }]
        : await paidLines(tx, account.id, row.payment_id, language)),
      ...(row.tendered === null ? [] : [{ label: words.tendered, value: euros(row.tendered) }]),
      ...(row.change === null ? [] : [{ label: words.change, value: euros(row.change) }]),
    ],
    total: { label: back ? words.givenBack : words.paid, value: euros(row.amount) },
    notes: [back ? words.keepRefund : words.keep],
    // Whoever is handed cash signs for it.
    signatures: back ? [words.customerSigns, words.agent] : [],
  };
  return ok({ name: `${number}.pdf`, data });
}

/** The slip that goes to the bank with cheques. */
export async function slipPaper(tx: Tx, context: Context, depositId: string): Promise<Result<CounterPaper>> {
  const deposit = await tillDeposit(tx, depositId);
  if (deposit?.kind !== 'cheque') return NOT_FOUND;
  const words = labels.fr;
  const payments = await depositPayments(tx, depositId);
  const holders = await holdersOf(
    tx,
    payments.map((one) => one.account_id),
  );
  const date = isoDate(deposit.made_on);
  const { iban } = await settingsOf(tx, context);
  const data = {
    language: 'fr' as const,
    date,
    title: words.slip.replace('{number}', deposit.number),
    operator: await operatorOf(tx, context),
    facts: [
      { label: words.on, value: spokenDate(date, 'fr') },
      { label: words.shop, value: deposit.shop },
      { label: words.iban, value: iban },
      { label: words.cheques, value: String(deposit.pieces) },
    ],
    lines: payments.map((one) => ({
      label: words.chequeOf
        .replace('{reference}', one.reference)
        .replace('{who}', one.drawn_by ?? holders.get(one.account_id) ?? ''),
      value: spokenEuros(moneyText(one.amount), 'fr'),
    })),
    total: { label: words.total, value: spokenEuros(moneyText(deposit.amount), 'fr') },
    notes: [],
    signatures: [words.agent, words.bank],
  };
  return ok({ name: `${deposit.number}.pdf`, data });
}
