import { moneyText, negate, NO_MONEY, sum } from '../../../kernel/money.ts';
import { collectedInWords } from '../domain/payment-words.ts';
import { selectDebitByEndToEnd, updateDebit } from '../store.ts';
import { lockPresentedOf } from '../store-returns.ts';
import type { DirectDebitRow } from '../tables.ts';
import { type Placed, type Placing, unallocated } from './placed.ts';
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
  const debits = await lockPresentedOf(at.tx, movement.batch);
  if (debits.length === 0) return undefined;
  const name = movement.batch.group ?? movement.batch.message ?? '';
  const total = sum(NO_MONEY, ...debits.map((debit) => debit.amount));
  const [told, ours] = [moneyText(movement.amount), moneyText(total)];
  if (told !== ours)
    return unallocated('batch-of-another-sum', {
      fr: `Remise ${name} : la banque crédite ${told} €, ${debits.length} prélèvements attendus pour ${ours} €. Demandez-lui le détail.`,
      en: `Batch ${name}: the bank credits EUR ${told}, ${debits.length} debits for EUR ${ours} were expected. Ask it for the detail.`,
    });
  for (const debit of debits) await collect(at, debit, debit.amount);
  return {
    outcome: 'collected',
    rule: 'debit-batch',
    explanation: {
      fr: `Remise ${name} créditée en une fois : ${debits.length} prélèvements encaissés.`,
      en: `Batch ${name} credited as one sum: ${debits.length} direct debits collected.`,
    },
  };
}
