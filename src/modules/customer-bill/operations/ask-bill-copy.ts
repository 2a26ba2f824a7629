import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ChargeEffect } from '../../../terms/model/life.ts';
import { type Account, accountOf } from '../../account/index.ts';
import { sendMessages } from '../../communication/index.ts';
import { type DecisionNote, type Journal, withoutFault } from '../../decision/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { selectBill } from '../store-bills.ts';
import { insertBillCopy } from '../store-papers.ts';
import type { BillRow } from '../tables.ts';
import { addCharge } from './add-charge.ts';
import { onlineReading, openBillTerms } from './bill-terms.ts';

/** How long a bill taken out of the archive can be read again. */
const ARCHIVE_DAYS = 30;
const NO_BILL = fail('bill/not-found', 'Cette facture n’existe pas.', 'There is no such bill.');
const STILL_ONLINE = fail(
  'bill/still-online',
  'Cette facture est encore dans l’espace client : elle s’y lit sans la demander.',
  'This bill is still in the customer space: it can be read there without asking.',
);

export interface CopyAsked {
  readonly accountId: string;
  readonly billId: string;
  /** `duplicate`: on paper, by post; `archive`: an old bill readable online again. */
  readonly kind: 'duplicate' | 'archive';
  /** Of a duplicate; one when absent. */
  readonly copies?: number;
}

/** What asking for a copy did. */
export interface CopyGiven {
  readonly kind: CopyAsked['kind'];
  readonly copies: number;
  /** Last day on which a bill out of the archive can be read again. */
  readonly readableUntil: CivilDate | null;
  readonly charges: readonly ChargeEffect[];
  readonly notes: readonly DecisionNote[];
}

interface Asking {
  readonly tx: Tx;
  readonly context: Context;
  readonly account: Account;
  readonly bill: BillRow;
  readonly copies: number;
  readonly today: CivilDate;
}

/** What the contract takes for copies, noted for the next bill. */
async function chargeCopies(asking: Asking, journal: Journal | undefined) {
  const { tx, context, account, copies, today } = asking;
  const price = journal?.life.billPaper?.copy?.(journal.ask, { copies });
  if (!journal || !price) return { charges: [], chargeId: null, decisionId: null };
  await journal.save(tx);
  const effect: ChargeEffect = {
    code: price.code,
    label: price.label,
    amountInclTax: price.feeInclTax,
    kind: 'one-off',
    taxed: true,
    credit: false,
    on: isoDate(today),
    taken: price.taken,
  };
  const { pack, version } = journal;
  const chargeId = await addCharge(tx, context, { accountId: account.id, agreementId: null, effect, pack, version });
  return { charges: chargeId === null ? [] : [effect], chargeId, decisionId: price.taken.decision };
}

/** The copies leave by post, the bill itself in each envelope. */
async function post(asking: Asking, copyId: string): Promise<void> {
  const { tx, context, account, bill, copies } = asking;
  const data = {
    billId: bill.id,
    number: bill.number,
    total: moneyText(bill.total_incl),
    dueOn: isoDate(bill.due_on),
  };
  await sendMessages(
    tx,
    context,
    Array.from({ length: copies }, (_, i) => ({
      accountId: account.id,
      template: 'bill-copy',
      channel: 'letter' as const,
      language: account.language,
      dedupeKey: `bill-copy:${copyId}:${i + 1}`,
      data,
    })),
  );
}

async function tell(asking: Asking, kind: CopyAsked['kind']): Promise<void> {
  const { tx, context, account, bill, copies, today } = asking;
  const title =
    kind === 'duplicate'
      ? { fr: `Duplicata de la facture ${bill.number} demandé`, en: `Duplicate of bill ${bill.number} asked for` }
      : { fr: `Facture ${bill.number} sortie des archives`, en: `Bill ${bill.number} taken out of the archive` };
  await recordEvent(tx, context, { accountId: account.id, kind: `bill-${kind}`, on: today, title });
  await recordAudit(tx, context, { action: `bill:${kind}`, subject: `bill:${bill.id}`, detail: { copies } });
}

/**
 * Gives a copy of a bill: a duplicate leaves by post, for the price that its contract names; a bill that is no longer online can be
 * read again for thirty days, free of charge. The document is the one first issued, byte for byte.
 */
export async function askBillCopy(tx: Tx, context: Context, asked: CopyAsked): Promise<Result<CopyGiven>> {
  return withoutFault(async () => {
    const account = await accountOf(tx, asked.accountId);
    const bill = account && (await selectBill(tx, asked.accountId, asked.billId));
    if (!account || !bill) return NO_BILL;
    const { kind } = asked;
    const today = localDate(account.territory, context.clock.now());
    const copies = kind === 'archive' ? 1 : (asked.copies ?? 1);
    const asking: Asking = { tx, context, account, bill, copies, today };
    if (kind === 'archive' && (await onlineReading(tx, context, account, bill)).readable) return STILL_ONLINE;
    const journal = kind === 'duplicate' ? await openBillTerms(tx, context, { account, bill }) : undefined;
    const { charges, chargeId, decisionId } = await chargeCopies(asking, journal);
    const readableUntil = kind === 'archive' ? plusDays(today, ARCHIVE_DAYS) : null;
    const id = uuidV7(context.clock.now(), context.random);
    await insertBillCopy(tx, {
      account_id: account.id,
      id,
      bill_id: bill.id,
      kind,
      copies,
      asked_on: today,
      readable_until: readableUntil,
      charge_id: chargeId,
      decision_id: decisionId,
    });
    if (kind === 'duplicate') await post(asking, id);
    await tell(asking, kind);
    return ok({ kind, copies, readableUntil, charges, notes: journal?.notes() ?? [] });
  });
}
