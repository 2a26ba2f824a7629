import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok } from '../../../kernel/result.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { accountOf } from '../../account/index.ts';
import {
  incidentsOf,
  liftIncident,
  type PaymentIncident,
  type RiskAssessment,
  riskAssessments,
} from '../../risk-assessment/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { type RiskPage, riskPage } from '../shapes/risk.ts';
import { accountParams, agentsThat, idField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['risk-assessment'];
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

/** What is known of a customer's payments, and what is done when they object to what was entered about them. */
export function addRiskActions(app: App, services: Services): void {
  app.get(
    '/api/customers/:accountId/risk',
    {
      config: { roles: agentsThat('collection:read') },
      schema: { tags, params: accountParams, response: { 200: riskPage } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const { accountId } = request.params;
        return {
          assessments: (await riskAssessments(tx, { accountId, limit: MOST })).map(assessmentShape),
          incidents: (await incidentsOf(tx, accountId)).map(incidentShape),
        };
      }),
  );
  app.post(
    '/api/customers/:accountId/incidents/:billId/objection',
    {
      config: { roles: agentsThat('collection:write') },
      schema: {
        tags,
        params: accountParams.extend({ billId: idField }),
        querystring: previewQuery,
        body: z.strictObject({}),
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId, billId } = request.params;
        const account = await accountOf(tx, accountId);
        if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
        const on = localDate(account.territory, context.clock.now());
        const done = await liftIncident(tx, context, { accountId, billId, on, reason: 'objection' });
        if (!done.ok) return done;
        return ok({ accountId, figures: figureOf('incidentState', 'code', done.value.state, []) });
      }),
  );
}
