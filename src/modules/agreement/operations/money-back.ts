import { articleName } from '../../../formats/margin-notes.ts';
import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { RefundMeans } from '../../../terms/model/life-means.ts';
import { type DecisionNote, notedClauses, refusalInWords, withoutFault } from '../../decision/index.ts';
import { dueObligations, type Obligation } from '../../obligation/index.ts';
import { journalsOf, runningIn } from './payment-means.ts';

/** What the operator has promised to give back, by the word under which it is due. */
const PROMISED: ReadonlySet<string> = new Set(['refund', 'deposit-refund']);
/** More than an account ever has open. */
const MOST_OPEN = 500;

const MEANS_WORDS = {
  transfer: { fr: 'virement', en: 'transfer' },
  cheque: { fr: 'chèque', en: 'cheque' },
  cash: { fr: 'espèces', en: 'cash' },
} as const satisfies Readonly<Record<RefundMeans, { readonly fr: string; readonly en: string }>>;

/** What is to be given back to a customer, by which means, and whether it was asked for. */
export interface MoneyBack {
  readonly accountId: string;
  readonly amount: Money;
  readonly method: RefundMeans;
  readonly on: CivilDate;
  /** The customer asked in writing for the money itself. */
  readonly asked?: boolean | undefined;
}

function articlesOf(because: readonly string[], language: 'fr' | 'en'): string {
  return notedClauses(because[0]?.split('/')[0] ?? '', because)
    .map((one) => articleName(one.article, language))
    .join(', ');
}

/** The means that a promise leaves; where a cheque is all that is left, a transfer to details told since will do. */
function meansLeft(promise: Obligation): readonly RefundMeans[] | undefined {
  const means = (promise.payload as { readonly means?: readonly RefundMeans[] } | null)?.means;
  return means?.includes('cheque') && !means.includes('transfer') ? ['transfer', ...means] : means;
}

function refusedBy(promise: Obligation, means: readonly RefundMeans[]) {
  const words = (language: 'fr' | 'en'): string => means.map((one) => MEANS_WORDS[one][language]).join(' / ');
  return fail(
    'payment/refund-means',
    `${promise.label.fr} : le contrat le veut par ${words('fr')} (${articlesOf(promise.because, 'fr')}).`,
    `${promise.label.en}: the contract wants it by ${words('en')} (${articlesOf(promise.because, 'en')}).`,
    'method',
  );
}

/**
 * Asks the contracts of an account whether money kept for its holder may be given back, and by this means. What the operator owes
 * already (a deposit, a line that never started) goes back by the means that its clause names; what nobody owes back yet (an
 * overpayment) leaves the account as the contract says. Refused: `payment/refund-means`, `payment/refund-kept`.
 */
export async function askMoneyBack(
  tx: Tx,
  context: Context,
  wanted: MoneyBack,
): Promise<Result<{ readonly notes: readonly DecisionNote[] }>> {
  const { accountId, method, on } = wanted;
  const open = await dueObligations(tx, { accountId, state: 'open', by: 'operator', limit: MOST_OPEN });
  const promised = open.filter((one) => PROMISED.has(one.kind) && !one.subject.startsWith('order:'));
  for (const promise of promised) {
    const means = meansLeft(promise);
    if (means && !means.includes(method)) return refusedBy(promise, means);
  }
  if (promised.length > 0) return ok({ notes: [] });
  return withoutFault(async () => {
    const notes: DecisionNote[] = [];
    const facts = {
      creditInclTax: moneyText(wanted.amount),
      asOf: isoDate(on),
      active: await runningIn(tx, accountId),
      asked: wanted.asked ?? false,
    };
    for (const journal of await journalsOf(tx, context, accountId)) {
      const answer = journal.life.moneyBack?.(journal.ask, facts);
      if (!answer) continue;
      const asked = journal.notes();
      if (!answer.eligible) {
        const why = refusalInWords(asked, answer.reason);
        const [fr, en] = [articlesOf(answer.taken.because, 'fr'), articlesOf(answer.taken.because, 'en')];
        return fail(
          'payment/refund-kept',
          `Le contrat garde cet argent pour les prochaines factures, sauf demande écrite du client (${fr}). ${why.fr}`,
          `The contract keeps this money for the next bills, unless the customer asks for it in writing (${en}). ${why.en}`,
          'asked',
        );
      }
      await journal.save(tx);
      notes.push(...asked);
    }
    return ok({ notes });
  });
}
