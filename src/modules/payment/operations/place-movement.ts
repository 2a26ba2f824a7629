import type { LedgerAccount } from '../../ledger/index.ts';
import { type MovementNature, natureOf } from '../domain/movement-nature.ts';
import { insertMovements, selectToldBefore } from '../store-movements.ts';
import type { MovementOutcome } from '../tables.ts';
import { findAwaited } from './awaited-money.ts';
import { placeReturnedCheque } from './place-cheque.ts';
import { placeCredit } from './place-credit.ts';
import { placeDebit, placeDebitBatch } from './place-debit.ts';
import { placeOrder, placeOrderBatch } from './place-order.ts';
import { movementRow, type Placed, type Placing, postMovement, unallocated } from './placed.ts';

/** The same booking, told by an earlier file (a notification before its statement): it is posted once. */
async function placeRepeated(at: Placing): Promise<Placed | undefined> {
  const { bankReference, bookedOn, amount, endToEndId } = at.movement;
  if (bankReference === undefined) return undefined;
  const { statementId } = at;
  const endToEnd = endToEndId ?? null;
  const before = await selectToldBefore(at.tx, { statementId, bankReference, bookedOn, amount, endToEnd });
  if (!before) return undefined;
  const name = before.statement_ref ?? before.message_id;
  return {
    outcome: 'repeated',
    rule: 'told-before',
    explanation: {
      fr: `Même écriture de la banque que dans ${name} (${before.kind}) : rien n’est passé deux fois.`,
      en: `The same booking of the bank as in ${name} (${before.kind}): nothing is posted twice.`,
    },
  };
}

const BY_NATURE: Record<MovementNature, { readonly account: LedgerAccount; readonly placed: Placed }> = {
  fee: {
    account: 'bankFees',
    placed: {
      outcome: 'fee',
      rule: 'bank-fee',
      explanation: { fr: 'Frais de la banque, passés en charge.', en: 'Charges of the bank, posted as a cost.' },
    },
  },
  cards: {
    account: 'cardTerminal',
    placed: {
      outcome: 'matched',
      rule: 'card-batch',
      explanation: {
        fr: 'Remise de cartes : porte au compte de la banque ce que le terminal a encaissé.',
        en: 'Batch of cards: what the terminal took has reached the bank.',
      },
    },
  },
  cheques: {
    account: 'cheques',
    placed: {
      outcome: 'matched',
      rule: 'cheque-batch',
      explanation: {
        fr: 'Remise de chèques : les chèques remis sont crédités.',
        en: 'Batch of cheques: the cheques handed over are credited.',
      },
    },
  },
  cash: {
    account: 'transfers',
    placed: {
      outcome: 'matched',
      rule: 'cash-deposit',
      explanation: { fr: 'Espèces de la caisse versées à la banque.', en: 'Cash of the till brought to the bank.' },
    },
  },
};

async function placeByNature(at: Placing): Promise<Placed | undefined> {
  const awaited = await findAwaited(at.tx, at.context, at.movement);
  if (awaited) {
    await postMovement(at, { account: awaited.against, kind: 'bank-movement' });
    return { outcome: 'matched', rule: 'awaited', explanation: awaited.explanation };
  }
  const nature = natureOf(at.movement);
  if (nature === undefined) return undefined;
  await postMovement(at, { account: BY_NATURE[nature].account, kind: nature === 'fee' ? 'bank-fee' : 'bank-movement' });
  return BY_NATURE[nature].placed;
}

/** Rules in the order in which they are asked; the first that knows a movement places it. */
const RULES = [
  placeRepeated,
  placeDebit,
  placeOrder,
  placeDebitBatch,
  placeOrderBatch,
  placeReturnedCheque,
  placeByNature,
] as const;

async function place(at: Placing): Promise<Placed> {
  const { movement } = at;
  if (movement.currency !== 'EUR') {
    return unallocated('foreign-currency', {
      fr: `Devise ${movement.currency} : seuls les euros sont affectés automatiquement.`,
      en: `Currency ${movement.currency}: only euros are allocated automatically.`,
    });
  }
  for (const rule of RULES) {
    const placed = await rule(at);
    if (placed) return placed;
  }
  if (movement.amount > 0n) return placeCredit(at);
  return unallocated('debit-of-unknown', {
    fr: 'Débit sans prélèvement ni virement de notre part.',
    en: 'Debit that matches no direct debit and no transfer of ours.',
  });
}

/** Places one movement of a statement and keeps what became of it, with the reason in words. */
export async function placeMovement(at: Placing): Promise<MovementOutcome> {
  const placed = await place(at);
  // Money that nobody claims stands in a waiting account, so that the bank account of the books is the bank's.
  const posted = placed.orderId !== undefined;
  if (placed.outcome === 'unallocated' && !posted && at.movement.currency === 'EUR')
    await postMovement(at, { account: 'unallocated', kind: 'unallocated' });
  await insertMovements(at.tx, [movementRow(at, placed)]);
  return placed.outcome;
}
