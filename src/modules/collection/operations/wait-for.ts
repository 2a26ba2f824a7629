import { daysBetween, latest, plusDays } from '../../../kernel/civil-date.ts';
import { isCut } from '../../agreement/index.ts';
import { planOfBill, planProgress } from '../../payment-plan/index.ts';
import type { Holding } from '../domain/hold.ts';
import type { CaseRow } from '../tables.ts';
import { cutForAnother, resumeService } from './resume-service.ts';
import type { Situation } from './situation.ts';
import { noteStep } from './tell-step.ts';

/** When a case that waits for what somebody does is looked at again, should nothing wake it. */
const LOOK_AGAIN_DAYS = 30;

/** A plan whose first instalment has come brings the service back; broken, the service is cut again where the case was. */
async function serviceBackUnderPlan(one: CaseRow, at: Situation): Promise<CaseRow> {
  const { tx, context, agreement, asOf } = at;
  if (one.suspended_on === null || !agreement || !isCut(agreement)) return one;
  const plan = await planOfBill(tx, one.account_id, one.bill_id);
  if (!plan || (await planProgress(tx, plan, asOf)).progress[0]?.state !== 'paid') return one;
  if (await cutForAnother(tx, one, agreement.id)) return one;
  await resumeService(tx, context, one, agreement.id, asOf);
  return { ...one, suspended_on: null, fully_suspended_on: null };
}

/**
 * Lets a case wait for something, or go on again when there is nothing: then the days that it waited are counted, by which its steps
 * to come are put off.
 */
export async function waitFor(one: CaseRow, at: Situation, holding: Holding | undefined): Promise<CaseRow> {
  const { asOf } = at;
  if (!holding) {
    const days = one.held_from === null ? 0 : daysBetween(one.held_from, asOf);
    await noteStep(one, at, {
      kind: 'collection-goes-on',
      title: {
        fr: `Le recouvrement de la facture ${one.bill_number} reprend`,
        en: `Collection of bill ${one.bill_number} goes on`,
      },
    });
    return { ...one, held_from: null, held_for: null, held_days: one.held_days + days };
  }
  const since = latest(holding.since ?? asOf, one.opened_on);
  const held = { ...one, held_from: one.held_from ?? since, held_for: holding.for };
  const now = holding.for === 'plan' ? await serviceBackUnderPlan(held, at) : held;
  const next = holding.until === null ? plusDays(asOf, LOOK_AGAIN_DAYS) : plusDays(holding.until, 1);
  const tomorrow = plusDays(asOf, 1);
  return { ...now, next_on: next > tomorrow ? next : tomorrow };
}
