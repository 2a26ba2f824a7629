import { type CivilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, moneyText, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { productsOf } from '../../product-inventory/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { Discount } from '../domain/discount-lines.ts';
import { saveBilledThrough } from '../store.ts';
import { insertDiscount } from '../store-discounts.ts';

export interface DiscountInput {
  readonly accountId: string;
  readonly agreementId: string;
  /** Tax included, a month. */
  readonly monthly: Money;
  readonly from: CivilDate;
  readonly months: number;
  /** What the customer reads on the bill. */
  readonly label: string;
  readonly reason: string;
}

/**
 * Takes an amount off the monthly price of a contract for some months: a promotion, a gesture. Bills carry it as a line of its own
 * that tells until when. Refused: the contract has nothing that runs, or costs less than that.
 */
export async function grantDiscount(tx: Tx, context: Context, input: DiscountInput): Promise<Result<Discount>> {
  const { accountId, agreementId, monthly, from } = input;
  const running = (await productsOf(tx, { accountId, agreementId })).filter((one) => one.status !== 'cancelled');
  const price = sum(...running.filter((one) => one.endedOn === null).map((one) => one.monthlyPriceInclTax));
  if (monthly <= 0n || monthly > price) {
    const told = moneyText(price);
    return fail(
      'discount/above-price',
      `La remise dépasse le prix du contrat : ${told} € par mois.`,
      `The discount is above the price of the contract: EUR ${told} a month.`,
      'monthlyInclTax',
    );
  }
  const id = uuidV7(context.clock.now(), context.random);
  const to = plusDays(plusMonths(from, input.months), -1);
  const label = { fr: input.label, en: input.label };
  const discount: Discount = { id, accountId, agreementId, label, monthly, from, to };
  await insertDiscount(tx, discount, { reason: input.reason, by: context.actor, at: context.clock.now() });
  await saveBilledThrough(tx, [{ accountId, productId: id, through: plusDays(from, -1) }]);
  const [amount, until] = [moneyText(monthly), isoDate(to)];
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: 'discount-granted',
    on: from,
    title: {
      fr: `Remise de ${amount} € par mois jusqu’au ${until} : ${input.label}`,
      en: `EUR ${amount} a month off until ${until}: ${input.label}`,
    },
    detail: { discountId: id },
  });
  await recordAudit(tx, context, {
    action: 'customer-bill:grant-discount',
    subject: `agreement:${agreementId}`,
    why: input.reason,
    detail: { monthly: amount, from: isoDate(from), until, label: input.label },
  });
  return ok(discount);
}
