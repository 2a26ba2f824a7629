import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { cardProviderNamed } from '../ports.ts';
import { insertNotice, lockIntent, updateNotice } from '../store.ts';
import type { NoticeOutcome } from '../tables.ts';
import { settleIntent } from './settle-intent.ts';

/**
 * Takes in a notice of a provider: the truth about a payment. Its signature is checked over its very bytes; the same notice
 * again, at once or a week later, changes nothing. A notice about nothing that is known here, or about another amount than was
 * asked, is kept for somebody to look at and credits nothing.
 */
export async function takeNotice(
  tx: Tx,
  context: Context,
  told: { readonly provider: string; readonly body: Uint8Array; readonly signature: string },
): Promise<Result<{ readonly outcome: NoticeOutcome }>> {
  const provider = cardProviderNamed(told.provider);
  if (!provider) {
    return fail('card-payment/unknown-provider', 'Prestataire inconnu.', 'Unknown provider.', 'provider');
  }
  const read = await provider.readNotice(tx, context, told.body, told.signature);
  if (!read.ok) return read;
  const { event, standing } = read.value;
  const name = { provider: provider.name, event };
  if (!(await insertNotice(tx, { ...name, at: context.clock.now() }))) return ok({ outcome: 'known' });
  const intent = await lockIntent(tx, standing.reference);
  const detail = {
    state: standing.state,
    amount: moneyText(standing.amount),
    transaction: standing.transaction ?? null,
  };
  const keep = async (outcome: NoticeOutcome): Promise<Result<{ outcome: NoticeOutcome }>> => {
    await updateNotice(tx, { ...name, intentId: intent?.id ?? null, outcome, detail });
    return ok({ outcome });
  };
  if (!intent || intent.provider !== provider.name) return keep('unknown-intent');
  if (standing.amount !== intent.amount) return keep('other-amount');
  return keep((await settleIntent(tx, context, intent, standing)) ? 'settled' : 'known');
}
