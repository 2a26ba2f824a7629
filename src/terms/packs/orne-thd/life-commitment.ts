import type { Ask, Taken } from '../../model/life.ts';
import { mainService, type Told, toldText } from './life-answers.ts';

/** Asks for the minimum period of a contract that takes effect on a day, seen on a day. */
export function askCommitment(ask: Ask, told: Told, effectiveOn: string, asOf = effectiveOn): Taken {
  const promotionMonths = told.characteristics.promotionMonths;
  return ask('commitment', {
    service: mainService(told),
    mobilePlan: toldText(told, 'mobilePlan'),
    event: promotionMonths === undefined ? 'new' : 'promotion',
    effectiveOn,
    ...(promotionMonths === undefined ? {} : { promotionMonths: Number(promotionMonths) }),
    asOf,
  });
}
