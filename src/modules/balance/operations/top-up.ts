import { type Instant, inTerritory, isoInstant, localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { newId } from '../../../platform/random.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { type DecisionNote, refusalInWords, withoutFault } from '../../decision/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { Balance } from '../domain/balance.ts';
import { leftOf, move } from '../domain/move.ts';
import { MOVED } from '../domain/words.ts';
import { lockBalance, updateBalance } from '../store.ts';
import { insertMovements } from '../store-movements.ts';
import { bringToMonth } from './close-month.ts';
import { journalOf } from './journal-of.ts';
import { type MoneyReceived, receiveForCredit } from './post-to-books.ts';
import { writeToppedUp } from './write-to-customer.ts';

/** A balance that does not exist. */
export const NO_BALANCE = fail(
  'balance/not-found',
  'Ce contrat n’a pas de compte rechargeable.',
  'This contract has no rechargeable account.',
);

const TOO_LITTLE = fail('balance/amount', 'Le montant doit dépasser zéro.', 'The amount must be above zero.', 'amount');
const TOO_MUCH = fail('balance/amount', 'Le montant dépasse 500 €.', 'The amount is above EUR 500.', 'amount');
const LARGEST = 500_000_000n;

export interface TopUpInput {
  readonly agreementId: string;
  readonly amount: Money;
  readonly channel: 'website' | 'shop' | 'voice-server';
  /** How it is paid for; absent: it was paid for before, by a voucher that is named. */
  readonly method?: MoneyReceived;
  readonly voucher?: string;
}

export interface TopUpOutcome {
  readonly balance: Balance;
  readonly amount: Money;
  /** Instant by which the new balance is confirmed to the customer. */
  readonly confirmationDueBy: string | null;
  readonly notes: readonly DecisionNote[];
}

function wordsOf(input: TopUpInput): { readonly kind: 'top-up' | 'adjustment'; readonly label: Bilingual } {
  if (input.voucher !== undefined) return { kind: 'top-up', label: MOVED.voucher };
  if (input.method === 'gift') return { kind: 'adjustment', label: MOVED.gesture };
  return { kind: 'top-up', label: MOVED.bought };
}

function written(balance: Balance, at: Instant): string {
  return isoInstant(at, inTerritory(balance.territory, at).offsetMinutes);
}

/**
 * Adds credit to a balance: bought at the counter or online, by a voucher, or given. The terms say whether it counts and by when
 * it is confirmed; money received stands in the books until the credit is used. Refused: no balance, a contract that is over.
 */
export async function topUpBalance(tx: Tx, context: Context, input: TopUpInput): Promise<Result<TopUpOutcome>> {
  if (input.amount <= NO_MONEY) return TOO_LITTLE;
  if (input.amount > LARGEST) return TOO_MUCH;
  return withoutFault(async () => {
    const locked = await lockBalance(tx, input.agreementId);
    if (!locked) return NO_BALANCE;
    const before = await bringToMonth(tx, context, locked);
    const at = context.clock.now();
    const id = newId(context);
    const { journal, life } = await journalOf(tx, context, before);
    const closed = before.state === 'closed' ? { endedAt: written(before, before.endsAt ?? at) } : {};
    const answer = life.topUp(journal.ask, before.contract, {
      left: leftOf(before),
      subscribedAt: written(before, before.openedAt),
      ...(before.endsAt === null ? closed : { endedAt: written(before, before.endsAt) }),
      id,
      at: written(before, at),
      channel: input.channel,
      amountInclTax: moneyText(input.amount),
    });
    if (!answer.accepted || before.state === 'closed') {
      const why = refusalInWords(journal.notes(), answer.reason ?? 'not-subscribed');
      return fail('balance/top-up-refused', `La recharge est refusée. ${why.fr}`, `The top-up is refused. ${why.en}`);
    }
    const { decision, because } = answer.taken;
    const words = wordsOf(input);
    const moved = move(before, { topUp: input.amount }, { ...words, at, decision, because });
    await updateBalance(tx, moved.balance);
    await insertMovements(tx, [moved.movement]);
    await keepOutside(tx, context, input, moved.balance, { id, decision, because, label: words.label });
    await journal.save(tx);
    return ok({
      balance: moved.balance,
      amount: input.amount,
      confirmationDueBy: answer.confirmationDueBy,
      notes: journal.notes(),
    });
  });
}

/** The books, the timeline, the audit trail and the message that confirms. */
async function keepOutside(
  tx: Tx,
  context: Context,
  input: TopUpInput,
  balance: Balance,
  told: {
    readonly id: string;
    readonly decision: string;
    readonly because: readonly string[];
    readonly label: Bilingual;
  },
): Promise<void> {
  const { accountId, agreementId, territory } = balance;
  const amount = moneyText(input.amount);
  if (input.method !== undefined)
    await receiveForCredit(tx, context, {
      reference: `top-up:${told.id}`,
      amount: input.amount,
      method: input.method,
      territory,
      accountId,
      label: told.label.fr,
    });
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: 'balance-topped-up',
    on: localDate(territory, context.clock.now()),
    title: { fr: `${told.label.fr} : ${amount.replace('.', ',')} €`, en: `${told.label.en}: EUR ${amount}` },
    decision: told.decision,
  });
  await recordAudit(tx, context, {
    action: 'balance:top-up',
    subject: `agreement:${agreementId}`,
    terms: `${balance.pack}@${balance.termsVersion}`,
    detail: { amount, method: input.method ?? 'voucher', ...(input.voucher ? { voucher: input.voucher } : {}) },
  });
  await writeToppedUp(tx, context, balance, { key: told.id, amount, because: told.because });
}
