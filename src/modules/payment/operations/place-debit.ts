import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, negate, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { collectedInWords } from '../domain/payment-words.ts';
import { selectDebitByEndToEnd, updateDebit } from '../store.ts';
import { lockGroupOf } from '../store-returns.ts';
import type { DirectDebitRow } from '../tables.ts';
import { type Placed, type Placing, postMovement, unallocated } from './placed.ts';
import { receivePayment } from './receive-payment.ts';
import { returnDebit } from './return-debit.ts';

async function collect(at: Placing, debit: DirectDebitRow, amount: DirectDebitRow['amount']): Promise<Placed> {
  const { bookedOn } = at.movement;
  const received = await receivePayment(at.tx, at.context, {
    accountId: debit.account_id,
    method: 'direct-debit',
    amount,
    receivedOn: bookedOn,
    reference: debit.end_to_end,
    billId: debit.bill_id,
  });
  if (!received.ok) return unallocated('debit-refused', received.failure.message, debit.account_id);
  const { paymentId } = received.value;
  await updateDebit(at.tx, { ...debit, state: 'collected', settled_on: bookedOn, payment_id: paymentId });
  const explanation = collectedInWords(debit.end_to_end);
  return { outcome: 'collected', rule: 'debit-collected', accountId: debit.account_id, paymentId, explanation };
}

async function giveBack(at: Placing, debit: DirectDebitRow): Promise<Placed> {
  const { movement } = at;
  const [told, ours] = [moneyText(negate(movement.amount)), moneyText(debit.amount)];
  if (told !== ours)
    return unallocated(
      'return-of-another-sum',
      {
        fr: `La banque reprend ${told} € sur un prélèvement ${debit.end_to_end} de ${ours} € : à voir avec elle.`,
        en: `The bank takes back EUR ${told} of direct debit ${debit.end_to_end}, which was EUR ${ours}: to be asked about.`,
      },
      debit.account_id,
    );
  const early = debit.payment_id === null;
  // Taken back before it was credited: the credit is still to come, on its own or in the sum of its file.
  if (early) await postMovement(at, { account: 'directDebits', kind: 'debit-returned' });
  const explanation = await returnDebit(at.tx, at.context, debit, {
    on: movement.bookedOn,
    reasonCode: movement.reasonCode,
  });
  return {
    outcome: 'rejected',
    rule: early ? 'debit-refused-early' : 'debit-returned',
    accountId: debit.account_id,
    paymentId: debit.payment_id,
    explanation,
  };
}

/** The credit of a debit whose return the bank told first: the two make nothing. */
async function creditLate(at: Placing, debit: DirectDebitRow): Promise<Placed> {
  await postMovement(at, { account: 'directDebits', kind: 'debit-credited' });
  return {
    outcome: 'matched',
    rule: 'debit-credited-late',
    accountId: debit.account_id,
    explanation: {
      fr: `Crédit du prélèvement ${debit.end_to_end}, que la banque avait déjà repris : la somme reste due.`,
      en: `Credit of direct debit ${debit.end_to_end}, which the bank had taken back already: the amount is still owed.`,
    },
  };
}

/** A movement that speaks of one direct debit of ours; none when it does not. */
export async function placeDebit(at: Placing): Promise<Placed | undefined> {
  const { movement } = at;
  const debit = movement.endToEndId ? await selectDebitByEndToEnd(at.tx, movement.endToEndId) : undefined;
  if (!debit) {
    if (!movement.reversal || movement.amount > 0n) return undefined;
    const name = movement.endToEndId ?? movement.mandateReference;
    return unallocated('return-of-unknown', {
      fr: `Rejet d’un prélèvement ou d’un mandat inconnu (${name ?? 'sans référence'}).`,
      en: `Reject of an unknown direct debit or mandate (${name ?? 'no reference'}).`,
    });
  }
  if (movement.amount > 0n && debit.state === 'presented') return collect(at, debit, movement.amount);
  if (movement.amount < 0n && debit.state !== 'rejected') return giveBack(at, debit);
  if (movement.amount > 0n && debit.state === 'rejected' && debit.payment_id === null) return creditLate(at, debit);
  return unallocated(
    'debit-twice',
    {
      fr: `Le prélèvement ${debit.end_to_end} est déjà ${debit.state === 'rejected' ? 'rejeté' : 'encaissé'} : mouvement en double ?`,
      en: `Direct debit ${debit.end_to_end} is already ${debit.state}: movement twice?`,
    },
    debit.account_id,
  );
}

/** A file of direct debits, or a group of one, that the bank credits as one sum. */
export async function placeDebitBatch(at: Placing): Promise<Placed | undefined> {
  const { movement } = at;
  if (!movement.batch || movement.amount < 0n) return undefined;
  const all = await lockGroupOf(at.tx, movement.batch);
  const debits = all.filter((debit) => debit.state === 'presented');
  if (debits.length === 0) return undefined;
  const on = isoDate(debits[0]!.collect_on);
  const day = on.split('-').reverse().join('/');
  const total = sum(NO_MONEY, ...debits.map((debit) => debit.amount));
  const [told, ours] = [moneyText(movement.amount), moneyText(total)];
  // Banks that credit a file in gross count in what they took back before.
  const gross = sum(NO_MONEY, ...all.map((debit) => debit.amount));
  if (movement.amount !== total && movement.amount !== gross)
    return unallocated('batch-of-another-sum', {
      fr: `Remise du ${day} : la banque crédite ${told} €, ${debits.length} prélèvements attendus pour ${ours} €. Demandez-lui le détail.`,
      en: `Batch of ${on}: the bank credits EUR ${told}, ${debits.length} debits for EUR ${ours} were expected. Ask it for the detail.`,
    });
  for (const debit of debits) await collect(at, debit, debit.amount);
  const back = { ...at, movement: { ...movement, amount: subtract(movement.amount, total) } };
  if (back.movement.amount > 0n) await postMovement(back, { account: 'directDebits', kind: 'debit-credited' });
  return {
    outcome: 'collected',
    rule: 'debit-batch',
    explanation: {
      fr: `Remise de prélèvements du ${day} créditée en une fois : ${debits.length} encaissés.`,
      en: `Batch of direct debits of ${on} credited as one sum: ${debits.length} collected.`,
    },
  };
}
