import { isoDate, latest, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusal, type Refusal, refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const input = {
  notifiedOn: date,
  effectiveOn: date,
  cause: oneOf('law', 'economic', 'other'),
  withinMinimumPeriod: boolean,
  channel: oneOf('email', 'customer-space', 'website', 'letter'),
  exitRequestedOn: optional(date),
};
type Change = FactsOf<typeof input>;

const NO_CAUSE = refusal('no-permitted-cause', 'orne-thd/8.z.2', 'orne-thd/8.z.4');
const BOUND = refusal('minimum-period', 'orne-thd/8.i', 'orne-thd/8.z.2', 'orne-thd/8.z.4');
const CHANNEL = refusal('notice-channel', 'orne-thd/8.z.3', 'orne-thd/8.z.4');
const SHORT = refusal('notice-too-short', 'orne-thd/8.z.3', 'orne-thd/8.z.4');
const BY_LAW = ['orne-thd/8.i', 'orne-thd/8.z.2', 'orne-thd/8.z.3', 'orne-thd/8.z.4'];
const ECONOMIC = ['orne-thd/8.z.2', 'orne-thd/8.z.3', 'orne-thd/8.z.4'];

function refused(facts: Change, earliest: CivilDate): Refusal | undefined {
  if (facts.cause === 'other') return NO_CAUSE;
  if (facts.cause === 'economic' && facts.withinMinimumPeriod) return BOUND;
  if (facts.channel !== 'email' && facts.channel !== 'customer-space') return CHANNEL;
  return facts.effectiveOn < earliest ? SHORT : undefined;
}

/** Whether a price change may apply, from when, and until when the customer may leave free (article 8). */
export const priceChange = decision({
  name: 'price-change',
  question: {
    fr: 'Ce changement de prix peut-il s’appliquer, et jusqu’à quand le client peut-il partir sans frais ?',
    en: 'May this price change apply, and until when may the customer leave free?',
  },
  clauses: ['orne-thd/8.i', 'orne-thd/8.z.2', 'orne-thd/8.z.3', 'orne-thd/8.z.4'],
  input,
  output: {
    eligible: boolean,
    reason: refusalReason,
    earliestEffectiveOn: date,
    exitUntil: date,
    exitAllowed: nullable(boolean),
    exitFeeInclTax: money,
  },
  check(facts) {
    if (facts.effectiveOn < facts.notifiedOn)
      return fault(
        'effectiveOn',
        'Le changement ne peut précéder son annonce.',
        'The change cannot come before its notice.',
      );
    if (facts.exitRequestedOn !== undefined && facts.exitRequestedOn < facts.notifiedOn)
      return fault(
        'exitRequestedOn',
        'La demande ne peut précéder l’annonce.',
        'The request cannot come before the notice.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { notifiedOn, exitRequestedOn } = facts;
    const earliestEffectiveOn = latest(
      plusDays(notifiedOn, figures.priceChangeNoticeDays),
      plusMonths(notifiedOn, figures.priceChangeNoticeMonths),
    );
    const exitUntil = plusMonths(notifiedOn, figures.priceChangeExitMonths);
    const found = refused(facts, earliestEffectiveOn);
    return answer(
      {
        eligible: found === undefined,
        reason: found?.reason,
        earliestEffectiveOn,
        exitUntil,
        exitAllowed: exitRequestedOn === undefined ? null : exitRequestedOn <= exitUntil,
        exitFeeInclTax: NO_MONEY,
      },
      found?.because ?? (facts.cause === 'law' ? BY_LAW : ECONOMIC),
    );
  },
  explain(facts, figures, result) {
    const [notified, from, until] = [facts.notifiedOn, result.earliestEffectiveOn, result.exitUntil].map(isoDate);
    const { priceChangeNoticeDays: days, priceChangeNoticeMonths: months, priceChangeExitMonths: exit } = figures;
    return [
      {
        clause: 'orne-thd/8.z.3',
        fr: `Annonce du ${notified} : la plus tardive de ${days} jours et ${months} mois, soit le ${from} au plus tôt.`,
        en: `Notice of ${notified}: the later of ${days} days and ${months} month, that is ${from} at the earliest.`,
      },
      {
        clause: 'orne-thd/8.z.4',
        fr: `Départ sans frais pendant ${exit} mois, jusqu’au ${until} inclus.`,
        en: `Free exit for ${exit} months, up to and including ${until}.`,
      },
    ];
  },
});
