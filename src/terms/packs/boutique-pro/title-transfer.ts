import type { CivilDate } from '../../../kernel/civil-date.ts';
import { largest, moneyText, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, listOf, money, nullable, record } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BECAUSE = ['boutique-pro/10'];

/** When ownership of the products passes: once the whole invoiced price is paid (article 10). */
export const titleTransfer = decision({
  name: 'title-transfer',
  question: { fr: 'Quand le client devient-il propriétaire ?', en: 'When does the customer become the owner?' },
  clauses: ['boutique-pro/10'],
  input: {
    invoicedInclTax: money,
    payments: listOf(record({ on: date, amountInclTax: money, settled: boolean })),
  },
  output: { ownershipTransferredOn: nullable(date), outstandingInclTax: money },
  check({ invoicedInclTax, payments }) {
    if (invoicedInclTax === NO_MONEY)
      return fault('invoicedInclTax', 'Donnez le montant facturé.', 'Give the invoiced amount.');
    if (payments.some((one) => one.amountInclTax === NO_MONEY))
      return fault('payments', 'Un paiement ne peut être nul.', 'A payment cannot be zero.');
    return undefined;
  },
  decide({ invoicedInclTax, payments }) {
    const settled = payments.filter((one) => one.settled).sort((a, b) => a.on - b.on);
    let paid = NO_MONEY;
    let ownershipTransferredOn: CivilDate | null = null;
    for (const one of settled) {
      paid = sum(paid, one.amountInclTax);
      if (ownershipTransferredOn === null && paid >= invoicedInclTax) ownershipTransferredOn = one.on;
    }
    return answer(
      { ownershipTransferredOn, outstandingInclTax: largest(NO_MONEY, subtract(invoicedInclTax, paid)) },
      BECAUSE,
    );
  },
  explain({ invoicedInclTax }, figures, { outstandingInclTax }) {
    const invoiced = moneyText(invoicedInclTax);
    const left = moneyText(outstandingInclTax);
    return [
      {
        clause: 'boutique-pro/10',
        fr: `Facturé ${invoiced} €, reste ${left} € ; les paiements rejetés ou en attente ne comptent pas.`,
        en: `Invoiced EUR ${invoiced}, EUR ${left} outstanding; rejected or pending payments do not count.`,
      },
    ];
  },
});
