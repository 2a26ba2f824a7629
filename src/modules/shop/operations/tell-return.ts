import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { sendMessage } from '../../communication/index.ts';
import type { ShopRefusal } from '../domain/refusal.ts';
import { selectLines } from '../store-orders.ts';
import type { OrderRow, ReturnRow } from '../tables.ts';

const ANSWERS = {
  exchange: {
    granted: { fr: 'échange accordé', en: 'exchange granted' },
    refused: { fr: 'échange refusé', en: 'exchange refused' },
    next: {
      fr: 'Renvoyez l’article : un autre part dès qu’il nous arrive.',
      en: 'Send the article back: another leaves as soon as it reaches us.',
    },
  },
  warranty: {
    granted: { fr: 'garantie accordée', en: 'warranty granted' },
    refused: { fr: 'garantie refusée', en: 'warranty refused' },
    next: {
      fr: 'Renvoyez l’article : son prix vous est rendu dès qu’il nous arrive.',
      en: 'Send the article back: its price is given back as soon as it reaches us.',
    },
  },
} as const;

async function articleOf(tx: Tx, row: ReturnRow): Promise<Bilingual | undefined> {
  const lines = await selectLines(tx, row.account_id, row.order_id);
  return lines.find((one) => one.position === row.position)?.label;
}

const givenBack = (amount: ReturnRow['refund_incl']): Bilingual => ({
  fr: `${moneyText(amount)} € vous sont rendus`,
  en: `EUR ${moneyText(amount)} are given back to you`,
});

/** Writes to a buyer what the terms said of the exchange or the warranty that they asked for, and what is to be done. */
export async function tellReturnAnswered(
  tx: Tx,
  context: Context,
  of: { readonly order: OrderRow; readonly row: ReturnRow; readonly refusal: ShopRefusal | null },
): Promise<void> {
  const { order, row, refusal } = of;
  const words = ANSWERS[row.kind];
  const kept = row.refund_incl > NO_MONEY ? givenBack(row.refund_incl) : undefined;
  await sendMessage(tx, context, {
    accountId: row.account_id,
    template: 'shop-return-answered',
    channel: 'email',
    dedupeKey: `shop-return-answered:${row.id}`,
    data: {
      number: order.number,
      article: await articleOf(tx, row),
      answer: refusal ? words.refused : words.granted,
      next: refusal ? refusal.words : row.state === 'awaiting-item' ? words.next : kept,
    },
  });
}

/** Writes to a buyer what became of the article that came back. */
export async function tellReturnSettled(tx: Tx, context: Context, order: OrderRow, row: ReturnRow): Promise<void> {
  const exchanged = { fr: 'un autre est parti en échange', en: 'another has left in exchange' };
  await sendMessage(tx, context, {
    accountId: row.account_id,
    template: 'shop-return-settled',
    channel: 'email',
    dedupeKey: `shop-return-settled:${row.id}`,
    data: {
      number: order.number,
      article: await articleOf(tx, row),
      outcome: row.kind === 'exchange' ? exchanged : givenBack(row.refund_incl),
    },
  });
}
