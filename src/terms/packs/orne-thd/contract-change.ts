import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const CLAUSE_OF_EXEMPT = {
  'customer-benefit': 'orne-thd/24.c',
  administrative: 'orne-thd/24.d',
  legal: 'orne-thd/24.e',
} as const;

/** Notice owed for a change of terms, and the free exit that it opens (article 24). */
export const contractChange = decision({
  name: 'contract-change',
  question: {
    fr: 'La modification du contrat s’impose-t-elle, et ouvre-t-elle une sortie sans frais ?',
    en: 'Is the change of terms binding, and does it open a free exit?',
  },
  clauses: ['orne-thd/16.d', 'orne-thd/24.a', 'orne-thd/24.b', 'orne-thd/24.c', 'orne-thd/24.d', 'orne-thd/24.e'],
  input: {
    nature: noted(
      oneOf('substantive', 'customer-benefit', 'administrative', 'legal'),
      'administrative: purely administrative with no adverse effect; legal: directly from the law; assistance hours or prices are substantive',
    ),
    notifiedOn: date,
    durableMedium: boolean,
    effectiveOn: date,
    exitRequestedOn: optional(noted(date, 'day the customer sends the termination')),
  },
  output: {
    noticeRequired: boolean,
    earliestEffectiveOn: nullable(date),
    changeBinding: boolean,
    exitUntil: nullable(date),
    exitEligible: boolean,
    reason: refusalReason,
    exitFee: money,
  },
  check({ notifiedOn, exitRequestedOn }) {
    return exitRequestedOn !== undefined && exitRequestedOn < notifiedOn
      ? fault(
          'exitRequestedOn',
          'La résiliation ne peut précéder la notification.',
          'The termination cannot come before the notification.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const { nature, notifiedOn, exitRequestedOn } = facts;
    if (nature !== 'substantive') {
      const exempt = { noticeRequired: false, earliestEffectiveOn: null, changeBinding: true, exitUntil: null };
      const reason = exitRequestedOn === undefined ? undefined : 'exempt-change';
      return answer({ ...exempt, exitEligible: false, reason, exitFee: NO_MONEY }, [CLAUSE_OF_EXEMPT[nature]]);
    }
    const earliestEffectiveOn = plusMonths(notifiedOn, figures.contractChangeNoticeMonths);
    const exitUntil = facts.durableMedium ? plusMonths(notifiedOn, figures.contractChangeExitMonths) : null;
    const inTime = exitUntil === null || (exitRequestedOn !== undefined && exitRequestedOn <= exitUntil);
    const exitEligible = exitRequestedOn !== undefined && inTime;
    return answer(
      {
        noticeRequired: true,
        earliestEffectiveOn,
        changeBinding: facts.durableMedium && facts.effectiveOn >= earliestEffectiveOn,
        exitUntil,
        exitEligible,
        reason: exitRequestedOn !== undefined && !inTime ? 'exit-too-late' : undefined,
        exitFee: NO_MONEY,
      },
      ['orne-thd/24.a', 'orne-thd/24.b'],
    );
  },
  explain(facts, figures, result) {
    if (facts.nature !== 'substantive' || result.earliestEffectiveOn === null) {
      const clause = facts.nature === 'substantive' ? 'orne-thd/24.a' : CLAUSE_OF_EXEMPT[facts.nature];
      const fr = 'Une telle modification s’impose sans préavis et n’ouvre pas de sortie.';
      return [{ clause, fr, en: 'Such a change binds without notice and opens no exit.' }];
    }
    const [notified, earliest] = [isoDate(facts.notifiedOn), isoDate(result.earliestEffectiveOn)];
    const months = figures.contractChangeExitMonths;
    const until = result.exitUntil === null ? undefined : isoDate(result.exitUntil);
    return [
      {
        clause: 'orne-thd/24.a',
        fr: `Notification du ${notified} : effet au plus tôt ${figures.contractChangeNoticeMonths} mois après, le ${earliest}.`,
        en: `Notified on ${notified}: effect at the earliest ${figures.contractChangeNoticeMonths} month later, on ${earliest}.`,
      },
      {
        clause: 'orne-thd/24.b',
        fr: until
          ? `Sortie sans frais ${months} mois, jusqu’au ${until}.`
          : 'Sans support durable, le délai de sortie n’a pas commencé.',
        en: until
          ? `Free exit for ${months} months, until ${until}.`
          : 'Without a durable medium the time to leave has not begun.',
      },
    ];
  },
});
