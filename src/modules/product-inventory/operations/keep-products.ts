import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ContractFacts } from '../../../terms/model/life.ts';
import type { ChangedProducts, NewProduct, Product, SubscribedProducts } from '../domain/product.ts';
import {
  endLines,
  insertContract,
  insertProducts,
  type OfAgreement,
  productsOf,
  startProducts,
  updateContract,
} from '../store.ts';

function newLine(context: Context, of: OfAgreement, product: NewProduct, startedOn: CivilDate | null): Product {
  return {
    id: uuidV7(context.clock.now(), context.random),
    accountId: of.accountId,
    agreementId: of.agreementId,
    code: product.code,
    kind: product.kind,
    label: product.label,
    status: startedOn === null ? 'pending' : 'active',
    monthlyPriceInclTax: product.monthlyPriceInclTax,
    startedOn,
    endedOn: null,
    decision: product.decision ?? null,
  };
}

/** Keeps the lines of a new agreement, pending, and the contract they are billed under. */
export async function addProducts(tx: Tx, context: Context, input: SubscribedProducts): Promise<Product[]> {
  const products = input.products.map((product) => newLine(context, input, product, null));
  const { accountId, agreementId, pack, version, contract } = input;
  await insertContract(tx, { accountId, agreementId, pack, version, contract });
  await insertProducts(tx, products);
  return products;
}

/** The lines of an agreement begin on a day. */
export async function activateProducts(
  tx: Tx,
  input: OfAgreement & { readonly on: CivilDate; readonly contract: ContractFacts },
): Promise<void> {
  await startProducts(tx, input, input.on);
  await updateContract(tx, input, input.contract);
}

/**
 * From a day on, an agreement has other lines: those that stay as they are go on, the others end the day before. Before its
 * service starts, its pending lines become others, pending too.
 */
export async function changeProducts(tx: Tx, context: Context, input: ChangedProducts): Promise<Product[]> {
  const all = await productsOf(tx, input);
  const started = all.filter((one) => one.status === 'active' || one.status === 'suspended');
  const running = started.length > 0 ? started : all.filter((one) => one.status === 'pending');
  const from = started.length > 0 || running.length === 0 ? input.from : null;
  const stays = (one: Product): boolean =>
    input.products.some((next) => next.code === one.code && next.monthlyPriceInclTax === one.monthlyPriceInclTax);
  const kept = running.filter(stays);
  const added = input.products
    .filter((next) => !kept.some((one) => one.code === next.code))
    .map((next) => newLine(context, input, next, from));
  const ended = running.filter((one) => !stays(one)).map((one) => one.id);
  await endLines(tx, input.accountId, ended, plusDays(input.from, -1));
  await insertProducts(tx, added);
  await updateContract(tx, input, input.contract);
  return [...kept, ...added];
}
