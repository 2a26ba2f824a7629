import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { LifeFault, type Life } from '../../../terms/model/life.ts';
import { type Journal, openJournal } from '../../decision/index.ts';
import { fulfilObligations, openObligation } from '../../obligation/index.ts';
import { openCase } from '../../process-flow/index.ts';
import type { SubscribedContract } from '../../product-inventory/index.ts';
import type { MonthUse } from '../../usage/index.ts';
import type { DueAlert } from '../domain/due-alerts.ts';

type Reached = Parameters<NonNullable<Life['limitReached']>>[2];

/** Facts that the decision refuses leave the customer told without it: one contract must not keep others from being told. */
function answerOf(journal: Journal, contract: SubscribedContract, reached: Reached) {
  try {
    return journal.life.limitReached?.(journal.ask, contract.contract, reached);
  } catch (error) {
    if (error instanceof LifeFault) return undefined;
    throw error;
  }
}

/**
 * Asks the contract what reaching one of its limits does, and keeps the decision with the account. What the operator owes the
 * customer by a date is opened as due; the message that leaves with it keeps it. `null` when the contract has no decision on it.
 */
export async function askOfLimit(
  tx: Tx,
  context: Context,
  contract: SubscribedContract,
  use: MonthUse,
  alert: DueAlert,
): Promise<string | null> {
  const { accountId, agreementId, pack, version } = contract;
  const { territory } = contract.contract;
  const on = localDate(territory, context.clock.now());
  const subject = `agreement:${agreementId}`;
  const journal = await openJournal(tx, context, { accountId, subject, pack, version, on });
  const { counter, percent, used, limit } = alert;
  const { counters, correspondents } = use;
  const asked = { counter, percent, used, limit, today: isoDate(on), use: { counters, correspondents } };
  const reached = answerOf(journal, contract, asked);
  if (reached === undefined) return null;
  await journal.save(tx);
  for (const effect of reached.due) {
    await openObligation(tx, context, { accountId, agreementId, territory, subject, effect });
    await fulfilObligations(tx, context, { accountId, agreementId, subject, kind: effect.kind, on });
  }
  if (reached.opens) await openCase(tx, context, { agreementId, ...reached.opens, unlessClosed: true });
  return reached.taken.decision;
}
