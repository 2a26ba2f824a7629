import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { UpdateAnswer } from '../../../terms/model/shop-after-sales.ts';
import { sendMessage } from '../../communication/index.ts';
import { withoutFault } from '../../decision/index.ts';
import type { UpdateRow } from '../domain/update.ts';
import { productsById, selectProduct } from '../store.ts';
import { insertNotice, insertUpdate, selectBuyersOf, selectNoticesOf, selectUpdatesOf } from '../store-updates.ts';
import type { OrderLineRow, OrderRow } from '../tables.ts';
import { takeOrder } from './cancel-order.ts';
import type { MovedOrder } from './dispatch-order.ts';
import { openShop, type OpenShop } from './open-shop.ts';
import { tellStep } from './tell-order.ts';

export interface NewUpdate {
  readonly code: string;
  readonly title: Bilingual;
  readonly consequences: Bilingual;
  readonly instructions?: Bilingual;
  readonly essential: boolean;
}

const NO_PRODUCT = fail('shop/no-product', 'La boutique n’a pas ce produit.', 'The shop has no such product.', 'code');
const NOT_TOLD = fail(
  'shop/no-update',
  'Cette mise à jour ne concerne pas la commande.',
  'This update is none of the order.',
  'updateId',
);

/** What may be done about an update by somebody who was told of it: refused, or taken off again when it harms. */
export function askUpdate(open: OpenShop, update: Pick<UpdateRow, 'essential' | 'instructions'>): UpdateAnswer {
  return open.terms.updates(open.asked.ask, {
    installation: 'installed',
    informedOfAvailability: true,
    informedOfConsequences: true,
    instructionsDeficient: update.instructions === null,
    essentialToConformity: update.essential,
    negativeImpact: true,
  });
}

async function note(tx: Tx, open: OpenShop, order: OrderRow, update: UpdateRow): Promise<UpdateAnswer> {
  const answer = askUpdate(open, update);
  await open.asked.save(tx);
  await insertNotice(tx, {
    account_id: order.account_id,
    order_id: order.id,
    update_id: update.id,
    told_at: open.now,
    may_refuse: answer.mayRefuse,
    may_uninstall: answer.mayUninstall,
    decision: answer.taken.decision,
    because: answer.taken.because,
  });
  return answer;
}

function may({ mayRefuse }: UpdateAnswer): Bilingual {
  return mayRefuse
    ? { fr: 'Vous pouvez la refuser.', en: 'You may refuse it.' }
    : {
        fr: 'Elle est nécessaire à la conformité du produit : elle ne peut être refusée.',
        en: 'The product needs it to remain what was sold: it cannot be refused.',
      };
}

/** Keeps an update of a product and tells everybody who bought it: that it is there, and what not installing it entails. */
export async function publishUpdate(
  tx: Tx,
  context: Context,
  input: NewUpdate,
): Promise<Result<{ readonly update: UpdateRow; readonly told: number }>> {
  return withoutFault(async (): Promise<Result<{ readonly update: UpdateRow; readonly told: number }>> => {
    const product = await selectProduct(tx, input.code);
    if (!product) return NO_PRODUCT;
    const update: UpdateRow = {
      id: newId(context),
      product_id: product.id,
      title: input.title,
      consequences: input.consequences,
      instructions: input.instructions ?? null,
      essential: input.essential,
      published_at: context.clock.now(),
      published_by: context.actor,
    };
    await insertUpdate(tx, update);
    await recordAudit(tx, context, { action: 'shop:update', subject: `shop-product:${input.code}` });
    const orders = await selectBuyersOf(tx, input.code);
    for (const order of orders) {
      const { account_id: accountId, pack, version } = order;
      const subject = `shop-order:${order.id}`;
      const opened = await openShop(tx, context, { accountId, subject, under: { pack, version } });
      if (!opened.ok) return opened;
      const answer = await note(tx, opened.value, order, update);
      const { fr, en } = update.title;
      const words = { fr: `mise à jour proposée : ${fr}`, en: `update offered: ${en}` };
      await tellStep(tx, context, order, { kind: 'update', words, taken: answer.taken });
      await sendMessage(tx, context, {
        accountId,
        template: 'shop-product-update',
        channel: 'email',
        dedupeKey: `shop-product-update:${update.id}:${order.id}`,
        data: {
          product: product.name,
          update: update.title,
          consequences: update.consequences,
          ...(update.instructions === null ? {} : { instructions: update.instructions }),
          may: may(answer),
        },
      });
    }
    return ok({ update, told: orders.length });
  });
}

/** Notes, with an order that is registered, the updates that its products have already: its summary tells of them. */
export async function noteUpdates(
  tx: Tx,
  open: OpenShop,
  order: OrderRow,
  lines: readonly OrderLineRow[],
): Promise<readonly UpdateRow[]> {
  const products = [];
  for (const code of new Set(lines.map((one) => one.product))) products.push((await selectProduct(tx, code))!.id);
  const updates = await selectUpdatesOf(tx, products);
  for (const update of updates) await note(tx, open, order, update);
  return updates;
}

export interface UpdateClaim {
  readonly accountId: string;
  readonly orderId: string;
  readonly updateId: string;
  readonly installation: 'installed' | 'wrongly-installed' | 'not-installed';
  readonly instructionsDeficient: boolean;
  readonly negativeImpact: boolean;
}

/** Judges what a buyer says of an update: whether the shop answers for its absence, whether it may be refused or taken off. */
export async function judgeUpdate(
  tx: Tx,
  context: Context,
  input: UpdateClaim,
): Promise<Result<MovedOrder & { readonly answer: UpdateAnswer }>> {
  return withoutFault(async (): Promise<Result<MovedOrder & { readonly answer: UpdateAnswer }>> => {
    const { accountId, orderId, updateId, ...told } = input;
    const found = await takeOrder(tx, accountId, orderId);
    if (!found.ok) return found;
    const order = found.value;
    const update = (await selectNoticesOf(tx, accountId, orderId)).find((one) => one.update_id === updateId);
    if (!update) return NOT_TOLD;
    const under = { pack: order.pack, version: order.version };
    const opened = await openShop(tx, context, { accountId, subject: `shop-order:${orderId}`, under });
    if (!opened.ok) return opened;
    const { terms, asked } = opened.value;
    const answer = terms.updates(asked.ask, {
      ...told,
      informedOfAvailability: true,
      informedOfConsequences: true,
      instructionsDeficient: told.instructionsDeficient || update.instructions === null,
      essentialToConformity: update.essential,
    });
    await asked.save(tx);
    const [product] = await productsById(tx, [update.product_id]);
    await tellStep(tx, context, order, {
      kind: 'update-judged',
      words: judgedWords(product!.name, answer),
      taken: answer.taken,
    });
    return ok({ order, answer, notes: asked.notes() });
  });
}

function judgedWords(product: Bilingual, answer: UpdateAnswer): Bilingual {
  const { liabilityExcluded, mayRefuse, mayUninstall } = answer;
  const fr = [
    liabilityExcluded
      ? 'la boutique ne répond pas du défaut d’une mise à jour non installée'
      : 'la boutique répond de la conformité',
    mayRefuse ? 'elle peut être refusée' : 'elle ne peut être refusée',
    ...(mayUninstall ? ['elle peut être retirée'] : []),
  ];
  const en = [
    liabilityExcluded
      ? 'the shop does not answer for an update that was not installed'
      : 'the shop answers for conformity',
    mayRefuse ? 'it may be refused' : 'it cannot be refused',
    ...(mayUninstall ? ['it may be uninstalled'] : []),
  ];
  return {
    fr: `mise à jour de ${product.fr} : ${fr.join(', ')}`,
    en: `update of ${product.en}: ${en.join(', ')}`,
  };
}
