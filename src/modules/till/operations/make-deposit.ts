import { localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { type LedgerAccount, postEntry } from '../../ledger/index.ts';
import { selectTills } from '../store.ts';
import { insertDeposit, lockChequesToBank, putInDeposit, takeDepositNumber } from '../store-deposits.ts';
import type { DepositRow, TillRow } from '../tables.ts';

const SERIES: Readonly<Record<DepositRow['kind'], { readonly prefix: string; readonly from: LedgerAccount }>> = {
  cash: { prefix: 'ESP', from: 'till' },
  cheque: { prefix: 'CHQ', from: 'cheques' },
  card: { prefix: 'TPE', from: 'cardTerminal' },
};
const WORDS = { cash: 'Remise d’espèces', cheque: 'Remise de chèques', card: 'Télécollecte du terminal' } as const;

/** Sends money of a counter to the bank under a number of its own: it is on its way until the bank's statement shows it. */
export async function makeDeposit(
  tx: Tx,
  context: Context,
  input: {
    readonly kind: DepositRow['kind'];
    readonly till: Pick<TillRow, 'shop' | 'territory'>;
    readonly amount: Money;
    readonly pieces: number;
  },
): Promise<DepositRow> {
  const { kind, till, amount, pieces } = input;
  const { prefix, from } = SERIES[kind];
  const now = context.clock.now();
  const row: DepositRow = {
    id: newId(context),
    kind,
    number: `${prefix}-${String(await takeDepositNumber(tx, prefix)).padStart(6, '0')}`,
    shop: till.shop,
    amount,
    pieces,
    made_on: localDate(till.territory, now),
    made_at: now,
    made_by: context.actor,
    arrived_on: null,
  };
  await insertDeposit(tx, row);
  const label = `${WORDS[kind]} ${row.number}`;
  await postEntry(tx, context, {
    on: row.made_on,
    kind: 'till-deposit',
    reference: `till-deposit:${row.id}`,
    lines: [
      { account: 'transfers', debit: amount, label },
      { account: from, credit: amount, label },
    ],
  });
  await recordAudit(tx, context, {
    action: 'till:deposit',
    subject: `till-deposit:${row.id}`,
    detail: { number: row.number, amount: moneyText(amount) },
  });
  return row;
}

/** Puts the cheques of a shop's closed tills on one slip for the bank. Refused: an unknown shop, or no cheque to bank. */
export async function makeChequeSlip(
  tx: Tx,
  context: Context,
  input: { readonly shop: string },
): Promise<Result<DepositRow>> {
  const till = (await selectTills(tx)).find((one) => one.shop === input.shop);
  if (!till) return fail('till/unknown-shop', 'Aucune caisse dans cette boutique.', 'No till in this shop.', 'shop');
  const cheques = await lockChequesToBank(tx, input.shop);
  if (cheques.length === 0) {
    const fr = 'Aucun chèque à remettre : seuls comptent ceux des caisses fermées.';
    return fail('till/no-cheque', fr, 'No cheque to bank: only those of closed tills count.', 'shop');
  }
  const amount = sum(NO_MONEY, ...cheques.map((one) => one.amount));
  const slip = await makeDeposit(tx, context, { kind: 'cheque', till, amount, pieces: cheques.length });
  await putInDeposit(tx, cheques, slip.id);
  return ok(slip);
}
