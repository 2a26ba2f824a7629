import { NO_MONEY } from '../../../kernel/money.ts';
import type { CaseRow, HoldRow, StepAhead } from '../../collection/index.ts';
import type { PlanProgress, PromiseRow } from '../../payment-plan/index.ts';
import type { HoldShape, PaymentPlanShape, PromiseShape } from '../shapes/collection.ts';
import type { Why } from '../shapes/basics.ts';
import { caseShape } from './write-life.ts';
import { amountText, dayText } from './write-values.ts';

/** A plan with how far it has come. */
export function planShape({ plan, bills, paid, progress }: PlanProgress): PaymentPlanShape {
  return {
    id: plan.id,
    state: plan.state,
    askedBy: plan.asked_by,
    method: plan.method,
    total: amountText(plan.total),
    paid: amountText(paid > plan.total ? plan.total : paid),
    agreedOn: dayText(plan.agreed_on),
    endedOn: dayText(plan.ended_on),
    bills: bills.map((one) => ({
      billId: one.bill_id,
      number: one.bill_number,
      left: amountText(one.left_at_start),
    })),
    instalments: progress.map((one) => ({
      position: one.position,
      dueOn: dayText(one.dueOn),
      amount: amountText(one.amount),
      left: amountText(one.left > NO_MONEY ? one.left : NO_MONEY),
      state: one.state,
    })),
  };
}

/** A promise to pay, as screens read it. */
export function promiseShape(one: PromiseRow): PromiseShape {
  return {
    id: one.id,
    billId: one.bill_id,
    billNumber: one.bill_number,
    amount: amountText(one.amount),
    byOn: dayText(one.by_on),
    madeOn: dayText(one.made_on),
    state: one.state,
  };
}

/** What puts collection of an account on hold, as screens read it. */
export function holdShape(one: HoldRow): HoldShape {
  const { id, kind, reason, outcome } = one;
  const [until, endedOn] = [dayText(one.until_on), dayText(one.ended_on)];
  return { id, kind, reason, outcome, from: dayText(one.from_on), until, endedOn };
}

/** A step to come with the clauses that the contract gives for it. */
export function aheadShape(one: StepAhead): { step: string; on: string | null; why: Why } {
  return { step: one.step, on: dayText(one.on), why: { decision: null, clauses: [...one.because] } };
}

/** The steps that were taken, in their order, the opening and the end of the case left out. */
export function doneSteps(one: CaseRow): { step: string; on: string }[] {
  return caseShape(one).steps.filter(({ step }) => !['opened', 'closed'].includes(step));
}
