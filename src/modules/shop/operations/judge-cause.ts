import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { sendMessage } from '../../communication/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import type { JudgedCause } from '../domain/complaint.ts';
import { isOver } from '../domain/order.ts';
import { takeOrder } from './cancel-order.ts';
import type { MovedOrder } from './dispatch-order.ts';
import { openShop, type OpenShop } from './open-shop.ts';
import { tellStep } from './tell-order.ts';

/** What is said to have caused something. */
export interface ToldCause {
  readonly cause: string;
  /** Whether it is why the order was not carried out, or late. */
  readonly causedNonPerformance: boolean;
  /** Nobody could foresee or resist it, or had a hand in it: asked for events that the terms do not list. */
  readonly meetsForceMajeureTest?: boolean;
}

const NO_CAUSE = fail('shop/cause', 'Le contrat ne connaît pas cette cause.', 'The terms know no such cause.', 'cause');
const OVER = fail('shop/state', 'La commande n’attend plus rien.', 'The order awaits nothing any more.');

const lower = (words: Bilingual): Bilingual => ({ fr: words.fr.toLowerCase(), en: words.en.toLowerCase() });

/** Whether the shop answers for a cause under its terms. */
export function judgeCause(open: OpenShop, told: ToldCause): Result<JudgedCause> {
  const known = open.terms.causes.find((one) => one.code === told.cause);
  if (!known) return NO_CAUSE;
  const { excluded, words, taken } = open.terms.liability(open.asked.ask, { ...told });
  const { decision, because } = taken;
  return ok({ cause: known.code, label: known.label, excluded, words, decision, because });
}

/** Tells the buyer that their order is late, why, and whether the shop answers for it. */
export async function tellDelay(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly orderId: string;
    readonly cause: string;
    readonly meetsForceMajeureTest?: boolean;
  },
): Promise<Result<MovedOrder>> {
  return withoutFault(async (): Promise<Result<MovedOrder>> => {
    const { accountId, orderId, ...told } = input;
    const found = await takeOrder(tx, accountId, orderId);
    if (!found.ok) return found;
    const order = found.value;
    if (isOver(order.state)) return OVER;
    const under = { pack: order.pack, version: order.version };
    const opened = await openShop(tx, context, { accountId, subject: `shop-order:${orderId}`, under });
    if (!opened.ok) return opened;
    const open = opened.value;
    const judged = judgeCause(open, { ...told, causedNonPerformance: true });
    if (!judged.ok) return judged;
    await open.asked.save(tx);
    const { label, words, decision, because } = judged.value;
    const kept = { accountId, subject: `shop-order:${orderId}`, kind: 'shop-delay', on: open.today };
    await fulfilObligations(tx, context, kept);
    await tellStep(tx, context, order, {
      kind: 'delay',
      words: {
        fr: `retard annoncé, cause : ${lower(label).fr}. ${words.fr}`,
        en: `delay announced, cause: ${lower(label).en}. ${words.en}`,
      },
      rests: { decision, because },
    });
    await sendMessage(tx, context, {
      accountId,
      template: 'shop-order-late',
      channel: 'email',
      dedupeKey: `shop-order-late:${orderId}:${decision ?? told.cause}`,
      data: { number: order.number, cause: lower(label), liability: words },
    });
    return ok({ order, notes: open.asked.notes() });
  });
}
