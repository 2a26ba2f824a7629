import { instant, isoInstant } from '../../../kernel/instant.ts';
import { contractFacts, isCut } from '../../agreement/index.ts';
import type { CaseRow } from '../tables.ts';
import { chargeLateness } from './charge-lateness.ts';
import { awaitReactivation, cutForAnother, promiseReactivation, resumeService } from './resume-service.ts';
import { journalOf, type Situation } from './situation.ts';
import { forgetUnpaid } from './tell-register.ts';
import { noteStep } from './tell-step.ts';

/** Brings back a service that was cut for this bill, once none is left to pay: at once, or when the contract says. */
async function bringBack(one: CaseRow, at: Situation): Promise<void> {
  const { tx, context, agreement, asOf } = at;
  if (!agreement || !isCut(agreement) || one.suspended_on === null) return;
  if (await cutForAnother(tx, one, agreement.id)) return;
  const journal = await journalOf(one, at, agreement);
  const askedAt = one.reactivation_asked_at;
  const answer = journal.life.reactivation?.(journal.ask, contractFacts(agreement), {
    paidOn: at.unpaid.paidOn!,
    ...(at.paidBy === undefined ? {} : { method: at.paidBy }),
    ...(askedAt === null ? {} : { requestedAt: isoInstant(askedAt) }),
  });
  await journal.save(tx);
  if (answer && answer.notBefore !== null && instant(answer.notBefore) > context.clock.now()) {
    await awaitReactivation(tx, context, one, agreement, { ...answer, notBefore: answer.notBefore });
    return;
  }
  if (answer?.notAfter)
    await promiseReactivation(tx, context, one, agreement, { ...answer, notAfter: answer.notAfter });
  await resumeService(tx, context, one, agreement.id, asOf);
}

/** Ends a case whose bill is settled: lateness is billed, the service comes back, registers forget. */
export async function closeCase(one: CaseRow, at: Situation): Promise<CaseRow> {
  const charged = await chargeLateness(one, at);
  await bringBack(one, at);
  await forgetUnpaid(at.tx, at.context, { accountId: one.account_id, billId: one.bill_id, on: at.asOf });
  await noteStep(one, at, {
    kind: 'collection-closed',
    title: {
      fr: `Facture ${one.bill_number} réglée, recouvrement clos`,
      en: `Bill ${one.bill_number} settled, collection closed`,
    },
  });
  return {
    ...one,
    state: 'closed',
    closed_on: at.asOf,
    held_from: null,
    held_for: null,
    increase_charged: one.increase_charged || charged,
  };
}
