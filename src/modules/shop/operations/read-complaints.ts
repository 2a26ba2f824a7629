import type { z } from 'zod';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { notedClauses } from '../../decision/index.ts';
import { partyOf } from '../../party/index.ts';
import type { ComplaintRow } from '../domain/complaint.ts';
import type * as shapes from '../shapes.ts';
import { selectOpenComplaints } from '../store-complaints.ts';
import { selectOrder } from '../store-orders.ts';
import { momentText } from './open-shop.ts';

const clausesOf = (pack: string, ids: readonly string[]) => notedClauses(pack, ids).map((one) => ({ ...one }));

/** A complaint as screens show it, with what the terms say of its cause and of what comes next. */
export function complaintShape(row: ComplaintRow, pack: string): z.infer<typeof shapes.shopComplaint> {
  const { liability } = row;
  return {
    id: row.id,
    subject: row.subject,
    about: row.about,
    openedAt: momentText(row.opened_at),
    outcome: row.outcome,
    nextWords: row.next_words,
    clauses: clausesOf(pack, row.because),
    decision: row.decision,
    answer: row.answer,
    liability:
      liability === null
        ? null
        : {
            label: liability.label,
            excluded: liability.excluded,
            words: liability.words,
            clauses: clausesOf(pack, liability.because),
            decision: liability.decision,
          },
  };
}

/** The causes that the terms of a shop tell apart. */
export function causesOf(pack: string): z.infer<typeof shapes.shopCause>[] {
  return (packOf(pack)?.shop?.causes ?? []).map((one) => ({ ...one }));
}

/** Complaints that await their answer, with the order and the buyer of each. */
export async function readOpenComplaints(
  tx: Tx,
  limit: number,
): Promise<z.infer<typeof shapes.warehousePage>['complaints']> {
  const shown = [];
  for (const row of await selectOpenComplaints(tx, limit)) {
    const order = (await selectOrder(tx, row.account_id, row.order_id))!;
    const buyer = (await partyOf(tx, row.account_id))?.displayName ?? '';
    const { account_id: accountId, order_id: orderId } = row;
    shown.push({ ...complaintShape(row, order.pack), accountId, orderId, number: order.number, buyer });
  }
  return shown;
}
