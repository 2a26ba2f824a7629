import { type CivilDate, civilDate, isoDate, plusYears } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { euros, type Money, moneyText, negate } from '../../../kernel/money.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DatedAmount } from '../../../terms/model/life-balance.ts';
import { type DecisionNote, withoutFault } from '../../decision/index.ts';
import type { Movement } from '../domain/balance.ts';
import { totalOf } from '../domain/purse.ts';
import { lockBalance, updateBalance } from '../store.ts';
import { selectMovementsSince } from '../store-movements.ts';
import { journalOf } from './journal-of.ts';
import { NO_BALANCE } from './top-up.ts';

/** A recap of the credit bought and of what was used, over the time that the terms give. */
export interface Statement {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly topUps: readonly Movement[];
  readonly topUpTotal: Money;
  readonly uses: readonly Movement[];
  readonly useTotal: Money;
  readonly notes: readonly DecisionNote[];
}

const dated = (one: Movement, amount: Money): DatedAmount => ({
  id: String(one.sequence),
  on: isoDate(one.onDate),
  amountInclTax: moneyText(amount),
});

/** Used on the network, or spent at a merchant; what a merchant gave back is credit again. */
const isSpent = ({ kind, change }: Movement): boolean =>
  kind === 'use' || (kind === 'purchase' && totalOf(change) < 0n);

/** Makes the recap that a customer asks for, and remembers when: the next one begins there. */
export async function makeStatement(tx: Tx, context: Context, agreementId: string): Promise<Result<Statement>> {
  return withoutFault(async () => {
    const balance = await lockBalance(tx, agreementId);
    if (!balance) return NO_BALANCE;
    const today = localDate(balance.territory, context.clock.now());
    const lines = await selectMovementsSince(tx, balance, plusYears(today, -1));
    const topUps = lines.filter((one) => !isSpent(one));
    const uses = lines.filter(isSpent);
    const { journal, life } = await journalOf(tx, context, balance);
    const answer = life.statement(journal.ask, {
      requestedOn: isoDate(today),
      ...(balance.lastStatementOn === null ? {} : { lastRequestOn: isoDate(balance.lastStatementOn) }),
      topUps: topUps.map((one) => dated(one, totalOf(one.change))),
      communications: uses.map((one) => dated(one, negate(totalOf(one.change)))),
    });
    await updateBalance(tx, { ...balance, lastStatementOn: today });
    await journal.save(tx);
    await recordAudit(tx, context, { action: 'balance:statement', subject: `agreement:${agreementId}` });
    const among = (rows: readonly Movement[], ids: readonly string[]): Movement[] =>
      rows.filter((one) => ids.includes(String(one.sequence)));
    return ok({
      from: civilDate(answer.from),
      to: civilDate(answer.to),
      topUps: among(topUps, answer.topUps),
      topUpTotal: euros(answer.topUpTotal),
      uses: among(uses, answer.communications),
      useTotal: euros(answer.communicationTotal),
      notes: journal.notes(),
    });
  });
}
