import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Taken } from '../../../terms/model/life.ts';
import { recordEvent } from '../../timeline/index.ts';
import { insertStep } from '../store-orders.ts';
import type { OrderRow } from '../tables.ts';
import { SHOP_TERRITORY } from './open-shop.ts';

/** Something that happened to an order: told to its buyer, on the timeline of the account, and to the record of who did what. */
export async function tellStep(
  tx: Tx,
  context: Context,
  order: OrderRow,
  step: {
    readonly kind: string;
    readonly words: Bilingual;
    readonly taken?: Taken;
    /** What it rests on, where the decision was taken before. */
    readonly rests?: { readonly decision: string | null; readonly because: readonly string[] };
    readonly why?: string;
  },
): Promise<void> {
  const at = context.clock.now();
  const { account_id: accountId, id: orderId, number } = order;
  const rests = step.rests ?? step.taken;
  const decision = rests?.decision ?? null;
  await insertStep(tx, {
    account_id: accountId,
    order_id: orderId,
    id: newId(context),
    kind: step.kind,
    at,
    by_whom: context.actor,
    words: step.words,
    decision,
    because: rests?.because ?? [],
  });
  await recordEvent(tx, context, {
    accountId,
    kind: `shop-${step.kind}`,
    on: localDate(SHOP_TERRITORY, at),
    title: { fr: `Commande ${number} : ${step.words.fr}`, en: `Order ${number}: ${step.words.en}` },
    detail: { orderId },
    ...(decision === null ? {} : { decision }),
  });
  await recordAudit(tx, context, {
    action: `shop:${step.kind}`,
    subject: `shop-order:${orderId}`,
    terms: `${order.pack}@${order.version}`,
    ...(step.why === undefined ? {} : { why: step.why }),
    detail: { number },
  });
}
