import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { ContractFacts } from '../../../terms/model/life.ts';
import type { Agreement } from './agreement.ts';

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
    ...(agreement.address.city === '' ? {} : { commune: agreement.address.city }),
  };
}
