import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, subtract } from '../../../kernel/money.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { sendMessage } from '../../communication/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { CaseRow } from '../tables.ts';
import type { Situation } from './situation.ts';

/** Writes to the customer about a step, and notes it in what happened to them. Once for a bill, and again after a wait. */
export async function tellStep(
  one: CaseRow,
  at: Situation,
  step: {
    readonly template: string;
    readonly channel: 'email' | 'letter';
    readonly title: Bilingual;
    readonly decision?: string;
  },
): Promise<void> {
  const { template, channel, title, decision } = step;
  const amount = moneyText(subtract(at.bill.total_incl, at.bill.settled));
  const again = one.held_days === 0 ? '' : `:${one.held_days}`;
  await sendMessage(at.tx, at.context, {
    accountId: one.account_id,
    template,
    channel,
    dedupeKey: `${template}:${one.bill_id}${again}`,
    data: { caseId: one.id, number: one.bill_number, amount, dueOn: isoDate(at.bill.due_on), on: isoDate(at.asOf) },
  });
  await noteStep(one, at, { kind: template, title, ...(decision === undefined ? {} : { decision }), amount });
}

/** Notes in what happened to a customer something that is not written to them. */
export async function noteStep(
  one: CaseRow,
  at: Pick<Situation, 'tx' | 'context' | 'asOf'>,
  event: { readonly kind: string; readonly title: Bilingual; readonly decision?: string; readonly amount?: string },
): Promise<void> {
  const { kind, title, decision, amount } = event;
  await recordEvent(at.tx, at.context, {
    accountId: one.account_id,
    ...(one.agreement_id === null ? {} : { agreementId: one.agreement_id }),
    kind,
    on: at.asOf,
    title,
    detail: { billId: one.bill_id, number: one.bill_number, ...(amount === undefined ? {} : { amount }) },
    ...(decision === undefined ? {} : { decision }),
  });
}
