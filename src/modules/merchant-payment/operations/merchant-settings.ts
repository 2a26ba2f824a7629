import { parseDecimal } from '../../../kernel/exact.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId, newToken } from '../../../platform/random.ts';
import { readIban } from '../../account/index.ts';
import { signingKey } from '../domain/signature.ts';
import {
  insertCaps,
  insertKey,
  insertMerchant,
  insertService,
  lockMerchant,
  revokeKey,
  updateMerchant,
  updateServiceState,
} from '../store-merchants.ts';
import type { CapsRow, KeyRow, MerchantRow, ServiceRow } from '../tables.ts';

/** A merchant that does not exist. */
export const NO_MERCHANT = fail('merchant/not-found', 'Ce marchand n’existe pas.', 'There is no such merchant.');

export type NewMerchant = Pick<MerchantRow, 'name' | 'registration' | 'support' | 'iban' | 'holder'> & {
  readonly bic?: string;
  readonly answerDays: number;
};

/** Makes a merchant known. Refused: a name that is taken, an IBAN that is none. */
export async function addMerchant(tx: Tx, context: Context, input: NewMerchant): Promise<Result<MerchantRow>> {
  const iban = readIban(input.iban, input.bic);
  if (!iban.ok) return iban;
  const { name, registration, support, holder } = input;
  const row: MerchantRow = {
    id: newId(context),
    name,
    registration,
    support,
    iban: iban.value,
    bic: input.bic ?? null,
    holder,
    answer_days: input.answerDays,
    state: 'active',
    state_why: null,
    created_at: context.clock.now(),
  };
  if (!(await insertMerchant(tx, row)))
    return fail('merchant/known', 'Un marchand porte ce nom.', 'A merchant has that name.', 'name');
  await recordAudit(tx, context, {
    action: 'merchant-payment:add-merchant',
    subject: `merchant:${row.id}`,
    detail: { name },
  });
  return ok(row);
}

/** Suspends a merchant, whose requests are then refused, or lets it work again. */
export async function setMerchantState(
  tx: Tx,
  context: Context,
  input: { readonly merchantId: string; readonly state: MerchantRow['state']; readonly why: string },
): Promise<Result<MerchantRow>> {
  const merchant = await lockMerchant(tx, input.merchantId);
  if (!merchant) return NO_MERCHANT;
  const row: MerchantRow = { ...merchant, state: input.state, state_why: input.why };
  await updateMerchant(tx, row);
  await recordAudit(tx, context, {
    action: 'merchant-payment:merchant-state',
    subject: `merchant:${row.id}`,
    why: input.why,
    detail: { state: input.state },
  });
  return ok(row);
}

const KEY_DAYS = 365;

/** Gives a merchant a key; the secret is answered here and never again. */
export async function addMerchantKey(
  tx: Tx,
  context: Context,
  input: { readonly merchantId: string; readonly name: string },
): Promise<Result<{ readonly key: KeyRow; readonly secret: string }>> {
  const merchant = await lockMerchant(tx, input.merchantId);
  if (!merchant) return NO_MERCHANT;
  const secret = `regie_m_${newToken()}`;
  const now = context.clock.now();
  const key: KeyRow = {
    id: newId(context),
    merchant_id: merchant.id,
    name: input.name,
    signing_key: signingKey(secret),
    created_at: now,
    expires_at: plusMs(now, KEY_DAYS * DAY_MS),
    revoked_at: null,
  };
  await insertKey(tx, key);
  await recordAudit(tx, context, {
    action: 'merchant-payment:add-key',
    subject: `merchant:${merchant.id}`,
    detail: { key: key.id, name: key.name },
  });
  return ok({ key, secret });
}

/** Withdraws a key: what it signs is refused from then on. */
export async function revokeMerchantKey(
  tx: Tx,
  context: Context,
  input: { readonly merchantId: string; readonly keyId: string },
): Promise<Result<null>> {
  if (!(await revokeKey(tx, input, context.clock.now())))
    return fail('merchant/no-key', 'Cette clé n’existe pas ou est déjà retirée.', 'There is no such key in use.');
  await recordAudit(tx, context, {
    action: 'merchant-payment:revoke-key',
    subject: `merchant:${input.merchantId}`,
    detail: { key: input.keyId },
  });
  return ok(null);
}

export type NewService = Omit<ServiceRow, 'id' | 'state' | 'created_at'>;

function serviceFault(input: NewService): ReturnType<typeof fail> | undefined {
  const price = parseDecimal(input.unit_price);
  if (!price || price.numerator <= 0n)
    return fail('merchant/price', 'Donnez un prix supérieur à zéro.', 'Give a price above zero.', 'unitPrice');
  const share = parseDecimal(input.commission);
  if (!share || share.numerator < 0n || share.numerator > share.denominator)
    return fail('merchant/commission', 'La part va de 0 à 1.', 'The share goes from 0 to 1.', 'commission');
  if ((input.formula === 'subscription') !== (input.period !== null))
    return fail(
      'merchant/period',
      'Un abonnement a une périodicité ; rien d’autre n’en a.',
      'A subscription has a period, and nothing else has.',
      'period',
    );
  return undefined;
}

/** Puts a service of a merchant on sale. Refused: a code or a number that is taken, a price of nothing, a share above one. */
export async function addMerchantService(tx: Tx, context: Context, input: NewService): Promise<Result<ServiceRow>> {
  const merchant = await lockMerchant(tx, input.merchant_id);
  if (!merchant) return NO_MERCHANT;
  const fault = serviceFault(input);
  if (fault) return fault;
  const row: ServiceRow = { ...input, id: newId(context), state: 'on-sale', created_at: context.clock.now() };
  if (!(await insertService(tx, row)))
    return fail(
      'merchant/service-known',
      'Ce code ou ce numéro est déjà pris.',
      'That code or number is taken.',
      'code',
    );
  await recordAudit(tx, context, {
    action: 'merchant-payment:add-service',
    subject: `merchant:${merchant.id}`,
    detail: { service: row.code, price: row.unit_price, formula: row.formula },
  });
  return ok(row);
}

/** Withdraws a service from sale, or puts it back: subscriptions that run go on. */
export async function setServiceState(
  tx: Tx,
  context: Context,
  input: { readonly merchantId: string; readonly serviceId: string; readonly state: ServiceRow['state'] },
): Promise<Result<null>> {
  if (!(await updateServiceState(tx, input)))
    return fail('merchant/no-service', 'Ce service n’existe pas.', 'There is no such service.');
  await recordAudit(tx, context, {
    action: 'merchant-payment:service-state',
    subject: `merchant:${input.merchantId}`,
    detail: { service: input.serviceId, state: input.state },
  });
  return ok(null);
}

/** Sets the caps on what may be collected; those of the law hold beside them. Absent: none of the operator's own. */
export async function setMerchantCaps(
  tx: Tx,
  context: Context,
  input: { readonly perPurchase?: Money; readonly perMonth?: Money; readonly perSubscription?: Money },
): Promise<Result<CapsRow>> {
  const row: CapsRow = {
    id: newId(context),
    per_purchase: input.perPurchase ?? null,
    per_month: input.perMonth ?? null,
    per_subscription: input.perSubscription ?? null,
    set_at: context.clock.now(),
    set_by: context.actor,
  };
  await insertCaps(tx, row);
  const text = (cap: Money | null) => (cap === null ? null : moneyText(cap));
  await recordAudit(tx, context, {
    action: 'merchant-payment:set-caps',
    subject: 'merchant-caps',
    detail: {
      perPurchase: text(row.per_purchase),
      perMonth: text(row.per_month),
      perSubscription: text(row.per_subscription),
    },
  });
  return ok(row);
}
