import { isHoliday } from '../../../kernel/holidays.ts';
import { inTerritory, isoInstant } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { afterOpenHours, openFrom } from '../../rules/open-hours.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['orne-thd/pro.2.c'];

/** Latest time of the intervention guaranteed to a professional (article 2, professional paragraph). */
export const proInterventionGuarantee = decision({
  name: 'pro-intervention-guarantee',
  question: {
    fr: 'Au plus tard quand l’intervention garantie doit-elle avoir lieu ?',
    en: 'By when must the guaranteed intervention take place?',
  },
  clauses: ['orne-thd/pro.2.c'],
  input: {
    customerType: oneOf('residential', 'professional'),
    reportedAt: noted(datetime, 'logging of the report'),
    causeAllows: noted(boolean, 'the causes of the fault allow the intervention'),
    territory: oneOf('FR-57', 'FR-54'),
    intervenedAt: optional(datetime),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    clockStartsAt: nullable(datetime),
    dueAt: nullable(datetime),
    met: nullable(boolean),
  },
  check(facts) {
    return facts.intervenedAt !== undefined && facts.intervenedAt < facts.reportedAt
      ? fault(
          'intervenedAt',
          'L’intervention ne peut précéder le signalement.',
          'The intervention cannot come before the report.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const { territory, reportedAt, intervenedAt } = facts;
    if (facts.customerType === 'residential' || !facts.causeAllows) {
      const reason = facts.customerType === 'residential' ? 'professional-only' : 'cause-prevents';
      return answer({ eligible: false, reason, clockStartsAt: null, dueAt: null, met: null }, BECAUSE);
    }
    const window = {
      opensHour: figures.interventionWindow.opens,
      closesHour: figures.interventionWindow.closes,
      worksOn: (day: Parameters<typeof isHoliday>[1]) => !isHoliday(territory, day),
    };
    const dueAt = afterOpenHours(territory, reportedAt, figures.interventionHours, window);
    return answer(
      {
        eligible: true,
        clockStartsAt: inTerritory(territory, openFrom(territory, reportedAt, window)),
        dueAt: inTerritory(territory, dueAt),
        met: intervenedAt === undefined ? null : intervenedAt <= dueAt,
      },
      BECAUSE,
    );
  },
  explain(_facts, figures, result) {
    if (result.clockStartsAt === null || result.dueAt === null) return [];
    const [from, due] = [result.clockStartsAt, result.dueAt].map((one) => isoInstant(one.at, one.offsetMinutes));
    const { opens, closes } = figures.interventionWindow;
    return [
      {
        clause: 'orne-thd/pro.2.c',
        fr: `${figures.interventionHours} heures entre ${opens} h et ${closes} h, hors jours fériés, à partir de ${from} : ${due}.`,
        en: `${figures.interventionHours} hours between ${opens}:00 and ${closes}:00, public holidays excluded, from ${from}: ${due}.`,
      },
    ];
  },
});
