import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import {
  incidentsOf,
  type PaymentIncident,
  type RiskAssessment,
  riskAssessments,
} from '../../risk-assessment/index.ts';
import { dayText } from '../domain/write-values.ts';
import type { RiskPage } from '../shapes/risk.ts';

const MOST = 50;

function assessmentShape(one: RiskAssessment): RiskPage['assessments'][number] {
  const { id, subject, register, endedForDocuments } = one;
  return {
    id,
    subject,
    register,
    endedForDocuments,
    assessedOn: isoDate(one.assessedOn),
    incidents: one.incidents.map((incident) => ({ ...incident })),
    debts: one.debts.map(({ accountId, accountNumber, amountInclTax }) => ({
      accountId,
      accountNumber,
      amount: amountInclTax,
    })),
    earlierContractOn: dayText(one.earlierContractOn),
  };
}

function incidentShape(one: PaymentIncident): RiskPage['incidents'][number] {
  const { billId, billNumber, agreementId, state, removalReason, decision } = one;
  return {
    billId,
    billNumber,
    agreementId,
    state,
    removalReason,
    decision,
    amount: moneyText(one.amount),
    notedOn: isoDate(one.notedOn),
    enteredOn: dayText(one.enteredOn),
    removedOn: dayText(one.removedOn),
    clauses: [...one.because],
  };
}

/** What is known of a customer's payments: what was found when they ordered, and the incidents entered about them. */
export async function readRisk(tx: Tx, accountId: string): Promise<RiskPage> {
  const [assessments, incidents] = await Promise.all([
    riskAssessments(tx, { accountId, limit: MOST }),
    incidentsOf(tx, accountId),
  ]);
  return { assessments: assessments.map(assessmentShape), incidents: incidents.map(incidentShape) };
}
