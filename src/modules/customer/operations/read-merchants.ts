import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, negate, NO_MONEY, subtract } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { maskedIban } from '../../account/index.ts';
import { CHART, trialBalance } from '../../ledger/index.ts';
import {
  disputes,
  merchantCaps,
  merchantKeys,
  merchantOf,
  type MerchantRow,
  type PayoutRow,
  payouts,
  purchases,
  type ServiceRow,
} from '../../merchant-payment/index.ts';
import { amountText, dayText, momentText } from '../domain/write-values.ts';
import type { MerchantPage, MerchantsPage, PayoutShape } from '../shapes/merchant-names.ts';
import { disputeShapes, purchaseShapes, readSold } from './read-purchases.ts';

const SHOWN = 50;
const TOTALS_ZONE = 'FR';

function payoutShape(row: PayoutRow, merchant: MerchantRow): PayoutShape {
  return {
    id: row.id,
    merchant: merchant.name,
    number: row.number,
    month: isoDate(row.month).slice(0, 7),
    paidOn: dayText(row.paid_on),
    gross: amountText(row.gross),
    base: amountText(row.base),
    commission: amountText(row.commission),
    commissionVat: amountText(row.commission_vat),
    net: amountText(row.net),
  };
}

function serviceShape(row: ServiceRow): MerchantPage['services'][number] {
  const { id, code, name, solution, nature, formula, period, vat, commission, state } = row;
  return { id, code, name, solution, nature, formula, unitPrice: row.unit_price, period, vat, commission, state };
}

/** What the books hold for merchants: collected on bills, and not passed on yet. */
async function heldForMerchants(tx: Tx): Promise<string> {
  const row = (await trialBalance(tx)).find((one) => one.account === CHART.merchants.code);
  return moneyText(row ? negate(subtract(row.debit, row.credit)) : NO_MONEY);
}

/** Merchants, the caps, what was bought last, payouts and complaints. */
export async function readMerchants(tx: Tx, context: Context): Promise<MerchantsPage> {
  const sold = await readSold(tx);
  const caps = await merchantCaps(tx);
  const cap = (value: typeof NO_MONEY | null | undefined): string | null => (value ? amountText(value) : null);
  const rows: MerchantsPage['merchants'] = [];
  for (const one of sold.merchants.values()) {
    const { id, name, support, state } = one;
    const keys = (await merchantKeys(tx, id)).filter((key) => key.revoked_at === null).length;
    const services = [...sold.services.values()].filter((service) => service.merchant_id === id).length;
    rows.push({ id, name, support, state, services, keys });
  }
  return {
    merchants: rows,
    caps: {
      perPurchase: cap(caps?.per_purchase),
      perMonth: cap(caps?.per_month),
      perSubscription: cap(caps?.per_subscription),
    },
    purchases: await purchaseShapes(tx, context, await purchases(tx, { limit: SHOWN }), sold),
    payouts: (await payouts(tx, SHOWN)).map((row) => payoutShape(row, sold.merchants.get(row.merchant_id)!)),
    disputes: await disputeShapes(tx, await disputes(tx, { limit: SHOWN }), sold),
    held: await heldForMerchants(tx),
  };
}

/** One merchant, with its services, its keys and what it was paid. Refused: one that does not exist. */
export async function readMerchant(tx: Tx, context: Context, merchantId: string): Promise<Result<MerchantPage>> {
  const merchant = await merchantOf(tx, merchantId);
  if (!merchant) return fail('merchant/not-found', 'Ce marchand n’existe pas.', 'There is no such merchant.');
  const sold = await readSold(tx);
  const { id, name, support, state, registration, holder, iban } = merchant;
  const at = (value: typeof merchant.created_at): string => momentText(value, TOTALS_ZONE);
  return ok({
    id,
    name,
    support,
    state,
    registration,
    iban: maskedIban(iban),
    holder,
    answerDays: merchant.answer_days,
    stateWhy: merchant.state_why,
    services: [...sold.services.values()].filter((one) => one.merchant_id === id).map(serviceShape),
    keys: (await merchantKeys(tx, id)).map((key) => ({
      id: key.id,
      name: key.name,
      createdAt: at(key.created_at),
      expiresAt: at(key.expires_at),
      revokedAt: key.revoked_at === null ? null : at(key.revoked_at),
    })),
    payouts: (await payouts(tx, SHOWN, id)).map((row) => payoutShape(row, merchant)),
    purchases: await purchaseShapes(tx, context, await purchases(tx, { merchantId: id, limit: SHOWN }), sold),
  });
}
