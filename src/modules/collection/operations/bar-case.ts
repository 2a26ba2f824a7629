import { type CivilDate, civilDate, isoDate, latest, plusYears } from '../../../kernel/civil-date.ts';
import { articleOf, numberIn } from '../../../terms/law/articles.ts';
import { contractFacts, isCut } from '../../agreement/index.ts';
import { acknowledgedOn } from '../../payment-plan/index.ts';
import type { CaseRow } from '../tables.ts';
import { reckonImpairment } from './impairment.ts';
import { cutForAnother, resumeService } from './resume-service.ts';
import { journalOf, type Situation } from './situation.ts';
import { noteStep } from './tell-step.ts';

/** The law on the price of communications, for a contract that says nothing and for a bill without one. */
export const LIMITATION_ARTICLE = 'law/cpce-L34-2';

export interface Limitation {
  readonly expiresOn: CivilDate;
  readonly barred: boolean;
  /** The journalled decision; none when the law alone answers. */
  readonly decision?: string;
  readonly because: readonly string[];
}

/**
 * Until when the debt of a case can be claimed: from its due date, or from the last day on which the customer acknowledged it by
 * paying a part, agreeing to a plan, promising or filing for over-indebtedness (article 2240 of the Code civil). Kept in the journal when it is barred.
 */
export async function limitationOf(
  one: CaseRow,
  at: Situation,
  { keep }: { readonly keep: boolean } = { keep: true },
): Promise<Limitation> {
  const told = await acknowledgedOn(at.tx, one.account_id, one.bill_id);
  const filed = at.holds.find((hold) => hold.kind === 'over-indebtedness')?.from_on ?? null;
  const days = [at.bill.due_on, told, at.lastPaidOn, filed].filter((day) => day !== null);
  const startsOn = latest(...days);
  if (at.agreement && startsOn <= at.asOf) {
    const journal = await journalOf(one, at, at.agreement);
    const answer = journal.life.limitation?.(journal.ask, contractFacts(at.agreement), {
      startsOn: isoDate(startsOn),
      asOf: isoDate(at.asOf),
    });
    if (answer && answer.expiresOn !== null) {
      if (answer.barred && keep) await journal.save(at.tx);
      const { decision, because } = answer.taken;
      return { expiresOn: civilDate(answer.expiresOn), barred: answer.barred, decision, because };
    }
  }
  const expiresOn = plusYears(startsOn, numberIn(articleOf(LIMITATION_ARTICLE), 'years'));
  return { expiresOn, barred: at.asOf > expiresOn, because: [LIMITATION_ARTICLE] };
}

/** The time to claim the debt has passed: nothing more is asked, a service that is still cut for it comes back, agents are told. */
export async function barCase(one: CaseRow, at: Situation, limit: Limitation): Promise<CaseRow> {
  const { agreement, tx, context, asOf } = at;
  const cut = agreement && isCut(agreement) && one.suspended_on !== null;
  if (cut && !(await cutForAnother(tx, one, agreement.id))) await resumeService(tx, context, one, agreement.id, asOf);
  await reckonImpairment(tx, context, one, { on: asOf, because: limit.because.join(', ') });
  const day = isoDate(limit.expiresOn);
  await noteStep(one, at, {
    kind: 'debt-barred',
    title: {
      fr: `Facture ${one.bill_number} prescrite depuis le ${day} : plus rien n’est réclamé`,
      en: `Bill ${one.bill_number} barred by time since ${day}: nothing more is asked`,
    },
    ...(limit.decision === undefined ? {} : { decision: limit.decision }),
  });
  return { ...one, state: 'barred', closed_on: asOf, expires_on: limit.expiresOn, held_from: null, held_for: null };
}
