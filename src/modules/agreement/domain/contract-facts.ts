import { daysBetween, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { ContractFacts } from '../../../terms/model/life.ts';
import type { Agreement } from './agreement.ts';

/** Months are not all as long: a period that ends within days of where the first one would is the first one. */
const LEAST_SHIFT_DAYS = 3;

/** When the minimum period does not run from the activation on, the day it began again. */
function renewedCommitment(agreement: Agreement): Pick<ContractFacts, 'commitmentStartedOn'> {
  const { activatedOn, commitmentEndsOn, commitmentMonths } = agreement;
  if (activatedOn === null || commitmentEndsOn === null || commitmentMonths === 0) return {};
  const startedOn = plusMonths(plusDays(commitmentEndsOn, 1), -commitmentMonths);
  const renewed = Math.abs(daysBetween(activatedOn, startedOn)) > LEAST_SHIFT_DAYS;
  return renewed ? { commitmentStartedOn: isoDate(startedOn) } : {};
}

/** The facts of a contract in life, as `life` takes them. */
export function contractFacts(agreement: Agreement): ContractFacts {
  return {
    territory: agreement.territory,
    segment: agreement.segment,
    channel: agreement.channel,
    offer: agreement.offer,
    options: agreement.options,
    characteristics: agreement.characteristics,
    orderedOn: isoDate(agreement.orderedOn),
    monthlyPriceInclTax: moneyText(agreement.monthlyPriceInclTax),
    ...(agreement.activatedOn === null ? {} : { activatedOn: isoDate(agreement.activatedOn) }),
    commitmentMonths: agreement.commitmentMonths,
    ...renewedCommitment(agreement),
    ...(agreement.address.city === '' ? {} : { commune: agreement.address.city }),
  };
}
