import { type CivilDate, latest, plusMonths } from '../../../kernel/civil-date.ts';
import type { Mandate } from './account.ts';

/** Months without a debit after which the SEPA rules (AT-25, PT-07) hold a mandate to be over. */
const UNUSED_MONTHS = 36;

/** Whether a mandate has lain for 36 months on a day, since its last debit or its signature: no bank takes a debit under it. */
export function isUnused(mandate: Pick<Mandate, 'signedOn' | 'lastPresentedOn'>, on: CivilDate): boolean {
  const last = mandate.lastPresentedOn === null ? mandate.signedOn : latest(mandate.signedOn, mandate.lastPresentedOn);
  return on > plusMonths(last, UNUSED_MONTHS);
}
