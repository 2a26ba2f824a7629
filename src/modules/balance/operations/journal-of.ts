import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { BalanceLife } from '../../../terms/model/life-balance.ts';
import { type Journal, openJournal } from '../../decision/index.ts';
import type { Balance } from '../domain/balance.ts';

/** A journal on the terms of a balance, of the context's day, with what they say of balances. */
export async function journalOf(
  tx: Tx,
  context: Context,
  balance: Pick<Balance, 'accountId' | 'agreementId' | 'pack' | 'termsVersion' | 'territory'>,
): Promise<{ readonly journal: Journal; readonly life: BalanceLife }> {
  const journal = await openJournal(tx, context, {
    accountId: balance.accountId,
    subject: `agreement:${balance.agreementId}`,
    pack: balance.pack,
    version: balance.termsVersion,
    on: localDate(balance.territory, context.clock.now()),
  });
  const life = journal.life.balance;
  if (!life) throw new RangeError(`${balance.pack} has no prepaid balances`);
  return { journal, life };
}
