import { collectionHoldsOf, holdAccount } from '../modules/collection/index.ts';
import { connectDeaths, type HearsOfDeath } from '../modules/payment/index.ts';

/** A bank says that the holder is dead: nobody is reminded of what they owe until somebody has looked at the succession. */
const hold: HearsOfDeath = async (tx, context, { accountId, on }) => {
  const holds = await collectionHoldsOf(tx, accountId);
  if (holds.some((one) => one.kind === 'death' && one.ended_on === null)) return;
  const reason = 'Prélèvement rendu par la banque : titulaire décédé (MD07)';
  const held = await holdAccount(tx, context, { accountId, kind: 'death', reason, on });
  if (!held.ok) throw new Error(held.failure.message.en);
};

/** Puts collection on hold when a bank tells of a death. */
export function connectHoldsForTheDead(): void {
  connectDeaths(hold);
}
