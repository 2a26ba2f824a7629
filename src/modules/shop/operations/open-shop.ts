import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { shortestDecimalText } from '../../../kernel/exact.ts';
import { inTerritory, type Instant, isoInstant, localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { vatRate } from '../../../kernel/vat.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { ShopTerms } from '../../../terms/model/shop.ts';
import { type AskedTerms, askTerms } from '../../decision/index.ts';
import { versionInForce } from '../../product-catalog/index.ts';
import { saveStore, selectStore } from '../store.ts';
import type { StoreRow } from '../tables.ts';

/** Where goods are delivered and the days of orders are counted: the terms name one country. */
export const SHOP_TERRITORY = 'FR';

/** The shop's terms, ready to be asked; every decision is kept with what it is about. */
export interface OpenShop {
  readonly store: StoreRow;
  readonly terms: ShopTerms;
  readonly asked: AskedTerms;
  readonly today: CivilDate;
  readonly todayText: string;
  readonly now: Instant;
  readonly nowText: string;
}

const NO_SHOP = fail('shop/none', 'Cet opérateur ne tient pas de boutique.', 'This operator keeps no shop.');

/** The moment as the terms read it, with the offset of the shop's clocks. */
export function momentText(at: Instant): string {
  const local = inTerritory(SHOP_TERRITORY, at);
  return isoInstant(local.at, local.offsetMinutes);
}

/** The rate of VAT of a day, as the terms read it. */
export function vatText(on: CivilDate): string {
  return shortestDecimalText(vatRate(SHOP_TERRITORY, on));
}

/** The contract under which the operator's shop sells; refused when it keeps none. */
export async function shopOf(tx: Tx): Promise<Result<{ readonly store: StoreRow; readonly terms: ShopTerms }>> {
  const store = await selectStore(tx);
  const terms = store && packOf(store.pack)?.shop;
  return store && terms ? ok({ store, terms }) : NO_SHOP;
}

/** Opens the shop's terms for somebody, under the version in force today or the one that an order was placed under. */
export async function openShop(
  tx: Tx,
  context: Context,
  about: {
    readonly accountId: string | null;
    readonly subject: string;
    readonly under?: { readonly pack: string; readonly version: string };
  },
): Promise<Result<OpenShop>> {
  const found = await shopOf(tx);
  if (!found.ok) return found;
  const { store } = found.value;
  const pack = about.under?.pack ?? store.pack;
  const terms = packOf(pack)?.shop;
  if (!terms) return NO_SHOP;
  const now = context.clock.now();
  const today = localDate(SHOP_TERRITORY, now);
  const version = about.under?.version ?? versionInForce(pack, today);
  const { accountId, subject } = about;
  const asked = await askTerms(tx, context, { accountId, subject, pack, version, on: today });
  return ok({ store, terms, asked, today, todayText: isoDate(today), now, nowText: momentText(now) });
}

/** Opens the operator's shop under a contract, or renames it. Refused: a contract that keeps no shop. */
export async function keepShop(
  tx: Tx,
  context: Context,
  input: { readonly pack: string; readonly name: string },
): Promise<Result<StoreRow>> {
  if (!packOf(input.pack)?.shop) {
    return fail('shop/no-such-terms', 'Ce contrat ne tient pas de boutique.', 'This contract keeps no shop.', 'pack');
  }
  const before = await selectStore(tx);
  const row: StoreRow = {
    pack: input.pack,
    name: input.name,
    opened_on: before?.opened_on ?? localDate(SHOP_TERRITORY, context.clock.now()),
  };
  await saveStore(tx, row);
  await recordAudit(tx, context, { action: 'shop:keep', subject: `pack:${input.pack}`, detail: { name: input.name } });
  return ok(row);
}
