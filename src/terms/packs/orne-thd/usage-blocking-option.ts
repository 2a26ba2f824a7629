import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, date, datetime, money, nullable, oneOf } from '../../model/fields.ts';
import { firstOfMonthAfter } from '../../rules/calendar-month.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['orne-thd/2.d.15'];

/** When the option to unblock or block usage beyond a blocked plan takes effect (article 2.d). */
export const usageBlockingOption = decision({
  name: 'usage-blocking-option',
  question: {
    fr: 'Quand le déblocage ou le blocage du forfait bloqué prend-il effet ?',
    en: 'When does unblocking or blocking a blocked plan take effect?',
  },
  clauses: ['orne-thd/2.d.15'],
  input: {
    requestedAt: datetime,
    blockedPlan: boolean,
    channel: oneOf('customer-space', 'agency', 'phone', 'email'),
  },
  output: { eligible: boolean, reason: refusalReason, effectiveOn: nullable(date), feeInclTax: money },
  decide(facts) {
    const refused = { eligible: false, effectiveOn: null, feeInclTax: NO_MONEY };
    if (!facts.blockedPlan) return answer({ ...refused, reason: 'not-a-blocked-plan' }, BECAUSE);
    if (facts.channel !== 'customer-space') return answer({ ...refused, reason: 'customer-space-only' }, BECAUSE);
    const effectiveOn = firstOfMonthAfter(localDate('FR', facts.requestedAt), 1);
    return answer({ eligible: true, effectiveOn, feeInclTax: NO_MONEY }, BECAUSE);
  },
  explain(facts, _figures, result) {
    if (result.effectiveOn === null) return [];
    const [asked, effective] = [isoDate(localDate('FR', facts.requestedAt)), isoDate(result.effectiveOn)];
    return [
      {
        clause: 'orne-thd/2.d.15',
        fr: `Demande du ${asked} : effet le 1er du mois suivant, ${effective}, sans frais.`,
        en: `Asked on ${asked}: effective on the 1st of the following month, ${effective}, free of charge.`,
      },
    ];
  },
});
