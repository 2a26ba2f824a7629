import type { Bilingual } from '../../model/decision.ts';
import type { AfterSalesTerms } from '../../model/shop-after-sales.ts';
import said from './after-sales-words.json' with { type: 'json' };

type Words = Readonly<Record<string, Bilingual>>;
const next: Words = said.next;
const excludedFor: Words = said.excluded;

/** What the shop asks these terms once an order is placed. */
export const afterSales: AfterSalesTerms = {
  dispute(ask, { subject, outcome, buyerIsMerchant }) {
    const taken = ask('complaint', { subject, amicableOutcome: outcome, buyerIsMerchant });
    const { forum } = taken.result;
    const nextStep = String(taken.result['nextStep']);
    return { nextStep, words: next[typeof forum === 'string' ? forum : nextStep]!, taken };
  },
  causes: Object.entries(said.causes as Words).map(([code, label]) => ({
    code,
    label,
    tested: code === 'other-event',
  })),
  liability(ask, facts) {
    const taken = ask('liability', facts);
    const { liabilityExcluded, reason } = taken.result;
    const excluded = liabilityExcluded === true;
    return { excluded, words: excluded ? excludedFor[String(reason)]! : said.answers, taken };
  },
  ownTermsClauses: ['boutique-pro/1.b', 'boutique-pro/9.l'],
  updates(ask, facts) {
    const taken = ask('software-updates', facts);
    const { liabilityExcluded, mayRefuse, mayUninstall } = taken.result;
    return {
      liabilityExcluded: liabilityExcluded === true,
      mayRefuse: mayRefuse === true,
      mayUninstall: mayUninstall === true,
      taken,
    };
  },
};
