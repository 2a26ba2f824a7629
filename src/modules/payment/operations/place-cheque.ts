import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText, negate } from '../../../kernel/money.ts';
import { accountOfCode, entryByReference, type LedgerAccount } from '../../ledger/index.ts';
import { natureOf } from '../domain/movement-nature.ts';
import { selectChequesOf } from '../store-movements.ts';
import type { PaymentRow } from '../tables.ts';
import { type Placed, type Placing, postMovement, unallocated } from './placed.ts';
import { returnPayment } from './return-payment.ts';

/** A cheque comes back within its year and eight days at the latest; banks mostly tell within weeks. */
const LOOKED_BACK_DAYS = 373;
const SAYS_UNPAID = /ch[eèé]ques?\b.*\b(impay|rejet|retour)|(impay|rejet|retour)\S*\b.*\bch[eèé]que/i;

/** Whether a bank says that a cheque was not paid: by its code, or in its words. */
function isReturnedCheque({ movement }: Placing): boolean {
  // What the bank takes for it is a line of its own.
  if (movement.amount >= 0n || natureOf(movement) === 'fee') return false;
  const [, family] = (movement.code ?? '').split('/');
  return family === 'RCHQ' || SAYS_UNPAID.test(movement.remittance ?? '');
}

/** The cheque whose number the bank tells; else the only one of that amount. */
function oneOf(cheques: readonly PaymentRow[], words: ReadonlySet<string>): PaymentRow | undefined {
  const named = cheques.filter((one) => words.has(one.reference));
  if (named.length === 1) return named[0];
  return named.length === 0 && cheques.length === 1 ? cheques[0] : undefined;
}

/** Where the cheque was entered in the books. */
async function accountOfCheque({ tx }: Placing, paymentId: string): Promise<LedgerAccount> {
  const lines = await entryByReference(tx, `payment:${paymentId}`);
  const money = lines.find((line) => line.account.startsWith('5'));
  return accountOfCode(money?.account ?? '')?.name ?? 'cheques';
}

/** A cheque that its bank does not pay: what it had settled is owed again. */
export async function placeReturnedCheque(at: Placing): Promise<Placed | undefined> {
  if (!isReturnedCheque(at)) return undefined;
  const { tx, context, movement } = at;
  const amount = negate(movement.amount);
  const since = plusDays(movement.bookedOn, -LOOKED_BACK_DAYS);
  const cheques = await selectChequesOf(tx, { amount, since });
  const words = `${movement.remittance ?? ''} ${movement.endToEndId ?? ''}`.split(/\s+/);
  const cheque = oneOf(cheques, new Set(words));
  const told = moneyText(amount);
  if (!cheque)
    return unallocated('cheque-of-unknown', {
      fr: `Chèque impayé de ${told.replace('.', ',')} € : ${cheques.length === 0 ? 'aucun chèque reçu de ce montant' : `${cheques.length} chèques reçus de ce montant`}.`,
      en: `Returned cheque of EUR ${told}: ${cheques.length === 0 ? 'no cheque of that amount was received' : `${cheques.length} cheques of that amount were received`}.`,
    });
  const { account_id: accountId, id: paymentId } = cheque;
  const returned = await returnPayment(tx, context, {
    accountId,
    paymentId,
    on: movement.bookedOn,
    followUp: 'ours',
    ...(movement.reasonCode === undefined ? {} : { reasonCode: movement.reasonCode }),
    title: { fr: `Chèque impayé : ${told} €`, en: `Returned cheque: EUR ${told}` },
  });
  if (!returned.ok) return unallocated('cheque-of-unknown', returned.failure.message, accountId);
  const into = await accountOfCheque(at, paymentId);
  // Entered as money of the bank, its return has taken it out of there already.
  if (into !== 'bank') await postMovement(at, { account: into, kind: 'cheque-returned' });
  const day = isoDate(cheque.received_on).split('-').reverse().join('/');
  return {
    outcome: 'rejected',
    rule: 'cheque-returned',
    accountId,
    paymentId,
    explanation: {
      fr: `Chèque ${cheque.reference} reçu le ${day}, que sa banque ne paie pas : ce qu’il réglait est de nouveau dû.`,
      en: `Cheque ${cheque.reference} received on ${isoDate(cheque.received_on)} is not paid by its bank: what it settled is owed again.`,
    },
  };
}
