import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Step } from '../../../terms/model/decision.ts';
import type { UsageTotal } from '../../usage/index.ts';
import type { DraftLine } from './bill-line.ts';

const BYTES_PER_MEGABYTE = 1_000_000;

/** What was charged, in words: time, messages or megabytes. */
function quantityTold(total: UsageTotal): Pick<Step, 'fr' | 'en'> {
  const { calls, kind, seconds, units } = total;
  if (kind === 'voice') {
    const time = `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    return { fr: `${calls} appel(s), ${time} facturés`, en: `${calls} call(s), ${time} charged` };
  }
  if (kind === 'data') {
    const megabytes = (units / BYTES_PER_MEGABYTE).toFixed(2);
    return { fr: `${megabytes.replace('.', ',')} Mo facturés`, en: `${megabytes} MB charged` };
  }
  const name = kind.toUpperCase();
  return { fr: `${units} ${name} facturé(s)`, en: `${units} ${name} charged` };
}

function chargedSteps(total: UsageTotal): readonly Step[] {
  const amount = moneyText(total.amount);
  const told = quantityTold(total);
  const zone = total.zone ?? '-';
  const each = total.kind === 'data' ? '' : ', chacun arrondi au centime';
  const eachEn = total.kind === 'data' ? '' : ', each rounded to the cent';
  return [
    {
      clause: total.because[0] ?? '',
      fr: `${told.fr} au tarif de la zone ${zone}${each} : ${amount} € TTC.`,
      en: `${told.en} at the price of zone ${zone}${eachEn}: EUR ${amount} incl. tax.`,
    },
  ];
}

function correctionSteps(total: UsageTotal): readonly Step[] {
  const amount = moneyText(total.amount);
  const clause = total.because[0] ?? '';
  const told = (total.corrected ?? []).map(({ on, was, now }) => ({
    clause,
    fr: `${on} : facturé ${moneyText(was)} €, dû ${moneyText(now)} €.`,
    en: `${on}: billed EUR ${moneyText(was)}, due EUR ${moneyText(now)}.`,
  }));
  const from = isoDate(total.from);
  const to = isoDate(total.to);
  return [
    ...told,
    {
      clause,
      fr: `${total.calls} communication(s) du ${from} au ${to} valorisées à nouveau, la facture d’origine restant telle quelle : ${amount} € TTC.`,
      en: `${total.calls} record(s) from ${from} to ${to} rated again, the first bill staying as it is: EUR ${amount} incl. tax.`,
    },
  ];
}

/**
 * What was used to one tariff zone since the last bill, as a line; what costs nothing is told on one line of its kind, and what
 * earlier bills should have charged on one of its own, a credit when it is less.
 */
export function usageLine(total: UsageTotal): DraftLine {
  return {
    code: total.correction
      ? 'USAGE-CORRECTION'
      : (total.zone ?? (total.kind === 'voice' ? 'CALLS' : total.kind.toUpperCase())),
    kind: 'communications',
    label: total.label,
    agreementId: total.agreementId,
    from: total.from,
    to: total.to,
    quantity: String(total.calls),
    amountInclTax: total.amount,
    taxed: true,
    pack: total.pack,
    version: total.version,
    because: total.because,
    steps: total.correction ? correctionSteps(total) : chargedSteps(total),
  };
}
