import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, negate } from '../../../kernel/money.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ProductToBill } from '../../product-inventory/index.ts';
import type { DraftLine } from './bill-line.ts';
import { type ContractDoor, productLines } from './draft-bill.ts';

/** What is taken off the monthly price of a contract, from a day to another, both included. */
export interface Discount {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly label: Bilingual;
  readonly monthly: Money;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A discount as if it were a product: it is counted by the same periods, and by the contract's own rule for a part of one. */
function asProduct(discount: Discount, contractEnd: CivilDate | null): ProductToBill {
  const { id, accountId, agreementId, label } = discount;
  return {
    id,
    accountId,
    agreementId,
    code: 'DISCOUNT',
    kind: 'option',
    label,
    status: 'active',
    monthlyPriceInclTax: discount.monthly,
    startedOn: discount.from,
    endedOn: contractEnd !== null && contractEnd < discount.to ? contractEnd : discount.to,
    decision: null,
  };
}

/** A day as it is written in French. */
const frenchDay = (day: CivilDate): string => isoDate(day).split('-').reverse().join('/');

function turned(line: DraftLine, discount: Discount): DraftLine {
  const amountInclTax = negate(line.amountInclTax);
  const until = isoDate(discount.to);
  const span = line.from && line.to ? `${isoDate(line.from)} – ${isoDate(line.to)}` : '';
  return {
    ...line,
    amountInclTax,
    label: {
      fr: `${line.label.fr}, jusqu’au ${frenchDay(discount.to)}`,
      en: `${line.label.en}, until ${until}`,
    },
    steps: [
      {
        clause: line.because[0] ?? '',
        fr: `Remise de ${moneyText(discount.monthly)} € TTC par mois jusqu’au ${frenchDay(discount.to)} (${span}) : ${moneyText(amountInclTax)} € TTC.`,
        en: `EUR ${moneyText(discount.monthly)} a month off until ${until} (${span}): EUR ${moneyText(amountInclTax)} incl. tax.`,
      },
    ],
  };
}

/** What a discount takes off the bill of a day, and the last day that it is then counted to; `null` when nothing is left of it. */
export function discountLines(
  discount: Discount,
  door: ContractDoor,
  billing: {
    readonly on: CivilDate;
    readonly day: number;
    readonly billedThrough: CivilDate;
    readonly contractEnd: CivilDate | null;
  },
): { readonly lines: readonly DraftLine[]; readonly through: CivilDate } | null {
  const { contractEnd } = billing;
  if (contractEnd !== null && contractEnd < discount.from) return null;
  const product = asProduct(discount, contractEnd);
  if (product.endedOn !== null && billing.billedThrough === product.endedOn) return null;
  const charged = productLines(product, door, billing);
  if (charged.lines.length === 0) return null;
  return { lines: charged.lines.map((line) => turned(line, discount)), through: charged.billedThrough! };
}
