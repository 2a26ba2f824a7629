import { daysBetween, isoDate } from '../../../kernel/civil-date.ts';
import { dividedBy, times } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, type Step } from '../../model/decision.ts';
import { boolean, date, integer, money, noted, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const DAYS = 'livebox-ag/annex3.4.delay-days';
const DEBTOR = 'livebox-ag/annex3.4.delay-debtor';
const EXCLUSIONS = 'livebox-ag/annex3.4.delay-exclusions';
const DELAY = 'livebox-ag/annex3.4.delay';

/** Compensation for the late porting of a number used over the Internet access (annex 3, article 4). */
export const portDelay = decision({
  name: 'port-delay',
  question: { fr: 'Quelle indemnité pour un portage en retard ?', en: 'What compensation for a late porting?' },
  clauses: [
    'livebox-ag/annex3.4.delay',
    'livebox-ag/annex3.4.delay-exclusions',
    'livebox-ag/annex3.4.delay-days',
    'livebox-ag/annex3.4.delay-debtor',
  ],
  input: {
    duePortingDate: date,
    serviceRestoredOn: date,
    monthlyPrice: noted(money, 'monthly price of the internet subscription'),
    cause: oneOf(
      'orange',
      'other-provider',
      'ineligible-request',
      'customer-wish',
      'customer-fault',
      'access-unavailable',
    ),
    claimed: noted(boolean, 'the customer asked for it'),
  },
  output: {
    eligible: boolean,
    reason: noted(
      optional(
        oneOf(
          'other-provider',
          'ineligible-request',
          'customer-wish',
          'customer-fault',
          'access-unavailable',
          'no-delay',
          'not-claimed',
        ),
      ),
      'absent unless something is refused, deleted or unpriced',
    ),
    daysLate: integer,
    compensation: money,
  },
  decide(facts, figures) {
    const { cause } = facts;
    const daysLate = Math.max(0, daysBetween(facts.duePortingDate, facts.serviceRestoredOn));
    const nothing = { eligible: false, daysLate, compensation: NO_MONEY };
    if (cause !== 'orange')
      return answer({ ...nothing, reason: cause }, [cause === 'other-provider' ? DEBTOR : EXCLUSIONS]);
    if (daysLate === 0) return answer({ ...nothing, reason: 'no-delay' }, [DAYS]);
    if (!facts.claimed) return answer({ ...nothing, reason: 'not-claimed' }, [DAYS, DELAY]);
    const compensation = toCents(dividedBy(times(exactEuros(facts.monthlyPrice), daysLate), figures.portDelayDivisor));
    return answer({ eligible: true, daysLate, compensation }, [DAYS, DELAY, DEBTOR]);
  },
  explain(facts, figures, result) {
    const due = isoDate(facts.duePortingDate);
    const back = isoDate(facts.serviceRestoredOn);
    const steps: Step[] = [
      {
        clause: DAYS,
        fr: `Portage dû le ${due}, service rétabli le ${back} : ${result.daysLate} jour(s) de retard.`,
        en: `Porting due on ${due}, service restored on ${back}: ${result.daysLate} day(s) late.`,
      },
    ];
    if (result.eligible) {
      const price = moneyText(facts.monthlyPrice);
      const owed = moneyText(result.compensation);
      steps.push({
        clause: DELAY,
        fr: `1/${figures.portDelayDivisor} de ${price} € par jour : ${owed} €.`,
        en: `1/${figures.portDelayDivisor} of EUR ${price} a day: EUR ${owed}.`,
      });
    }
    return steps;
  },
});
