import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import { euros, type Money } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { CollectionPractice } from '../../account/index.ts';
import type { Instalment } from './plan.ts';

/** First instalments come at the latest so many days after the agreement. */
export const FIRST_WITHIN_DAYS = 31;

const spoken = (text: string): string => text.replace('.', ',');

/** What every plan must keep to, whoever asks for it. */
export function checkPlan(
  plan: { readonly instalments: readonly Instalment[]; readonly count: number; readonly firstOn: CivilDate },
  today: CivilDate,
  practice: CollectionPractice,
): Result<undefined> {
  const { count, firstOn, instalments } = plan;
  const { mostInstalments: most, leastInstalment: least } = practice;
  if (count < 2 || count > most)
    return fail(
      'payment-plan/instalments',
      `Un échéancier compte de 2 à ${most} échéances.`,
      `A plan has 2 to ${most} instalments.`,
      'instalments',
    );
  if (firstOn < today || firstOn > plusDays(today, FIRST_WITHIN_DAYS))
    return fail(
      'payment-plan/first-day',
      `La première échéance tombe dans les ${FIRST_WITHIN_DAYS} jours à venir.`,
      `The first instalment falls in the ${FIRST_WITHIN_DAYS} days to come.`,
      'firstOn',
    );
  if (instalments.some((one) => one.amount < euros(least)))
    return fail(
      'payment-plan/too-small',
      `Chaque échéance est d’au moins ${spoken(least)} € : choisissez-en moins.`,
      `Each instalment is at least EUR ${least}: choose fewer of them.`,
      'instalments',
    );
  return ok(undefined);
}

/** What customers may agree on by themselves: beyond it they are sent to an agent. */
export function checkOwnPlan(
  plan: { readonly total: Money; readonly count: number; readonly brokenBefore: boolean },
  practice: CollectionPractice,
): Result<undefined> {
  const { customerMostInstalments: most, customerMostAmount: amount } = practice;
  const call = {
    fr: 'Appelez-nous : un conseiller peut vous proposer davantage.',
    en: 'Call us: an adviser can offer more.',
  };
  if (plan.count > most)
    return fail(
      'payment-plan/ask-an-agent',
      `En ligne, jusqu’à ${most} échéances. ${call.fr}`,
      `Online, up to ${most} instalments. ${call.en}`,
      'instalments',
    );
  if (plan.total > euros(amount))
    return fail(
      'payment-plan/ask-an-agent',
      `En ligne, jusqu’à ${spoken(amount)} € à étaler. ${call.fr}`,
      `Online, up to EUR ${amount} can be spread. ${call.en}`,
    );
  if (plan.brokenBefore)
    return fail(
      'payment-plan/ask-an-agent',
      `Un échéancier n’a pas été tenu cette année. ${call.fr}`,
      `A plan was not kept this year. ${call.en}`,
    );
  return ok(undefined);
}
