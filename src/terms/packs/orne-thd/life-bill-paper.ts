import type { BillPaperLife } from '../../model/life-bill-paper.ts';
import { labelOf, tariff } from './life-answers.ts';
import { practice } from './price-sheet.ts';

const DUPLICATE = 'DUPLICATE-INVOICE';
const plain = (amount: string): string => amount.replace(/\.?0+$/, '');
const RATE = plain(practice.professionalPenaltyRatePercent);
const INDEMNITY = plain(tariff('PRO-RECOVERY-INDEMNITY'));

/** Articles 8 and 10: bills stay online for a time, paper is free where it is asked for, a duplicate is not. */
export const billPaperLife: BillPaperLife = {
  online(ask, { issuedOn, at }) {
    const taken = ask('invoice-access', { issuedOn, at, authenticated: true });
    return { readable: taken.result.eligible === true, until: taken.result.availableUntil as string, taken };
  },

  copy(ask, { copies }) {
    const taken = ask('duplicate-invoice', { kind: 'duplicate', copies });
    return { feeInclTax: taken.result.feeInclTax as string, code: DUPLICATE, label: labelOf(DUPLICATE), taken };
  },

  paper(ask) {
    const taken = ask('duplicate-invoice', { kind: 'paper-bill', copies: 1 });
    return { granted: true, taken };
  },

  lateMentions: {
    penalties: {
      fr: `Pénalités de retard : ${RATE.replace('.', ',')} % par an, par jour de retard et sans rappel.`,
      en: `Late-payment penalties: ${RATE}% a year, by the day and without any reminder.`,
    },
    indemnity: {
      fr: `Indemnité forfaitaire pour frais de recouvrement en cas de retard : ${INDEMNITY} €, sans TVA.`,
      en: `Flat indemnity for recovery costs in case of lateness: EUR ${INDEMNITY}, without VAT.`,
    },
  },
};
