import type { BankMovement } from '../formats/camt05x.ts';
import { awaitedPayout, markPayoutArrived } from '../modules/card-payment/index.ts';
import { type Arrived, connectAwaitedMoney } from '../modules/payment/index.ts';
import { awaitedDeposit, markDepositArrived } from '../modules/till/index.ts';
import { connectHoldsForTheDead } from './hold-for-the-dead.ts';
import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/database/connect.ts';

/** Words of a movement that may be the number of a deposit or of a payout: no more than a bank writes. */
function namesIn(movement: BankMovement): readonly string[] {
  const words = `${movement.remittance ?? ''} ${movement.endToEndId ?? ''}`.split(/\s+/);
  return [...new Set(words.filter((word) => word.length >= 4 && /\d/.test(word)))].slice(0, 12);
}

/** What the card provider pays to the bank, by the reference of its payout. */
async function payoutArrived(tx: Tx, _context: Context, movement: BankMovement): Promise<Arrived | undefined> {
  for (const name of namesIn(movement)) {
    const payout = await awaitedPayout(tx, name);
    if (!payout || payout.net !== movement.amount) continue;
    await markPayoutArrived(tx, payout.id, movement.bookedOn);
    return {
      against: 'transfers',
      explanation: {
        fr: `Versement ${payout.reference} des paiements par carte, commissions déduites.`,
        en: `Payout ${payout.reference} of card payments, fees taken off.`,
      },
    };
  }
  return undefined;
}

/** Cheques and cash that a shop brought to the bank, by the number of the slip. */
async function depositArrived(tx: Tx, _context: Context, movement: BankMovement): Promise<Arrived | undefined> {
  for (const name of namesIn(movement)) {
    const deposit = await awaitedDeposit(tx, name);
    if (!deposit || deposit.amount !== movement.amount) continue;
    await markDepositArrived(tx, deposit.id, movement.bookedOn);
    const cheques = deposit.kind === 'cheque';
    return {
      against: 'transfers',
      explanation: {
        fr: `${cheques ? `Remise de ${deposit.pieces} chèques` : 'Versement d’espèces'} ${deposit.number} du comptoir.`,
        en: `${cheques ? `${deposit.pieces} cheques` : 'Cash'} ${deposit.number} brought from the counter.`,
      },
    };
  }
  return undefined;
}

/** Lets bank statements find the money that counters and the card provider have on its way, and collection hear of deaths. */
export function connectBankArrivals(): void {
  connectAwaitedMoney('card-payout', payoutArrived);
  connectAwaitedMoney('till-deposit', depositArrived);
  connectHoldsForTheDead();
}
