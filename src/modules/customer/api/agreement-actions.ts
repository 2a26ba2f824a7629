import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import {
  activateAgreement,
  type Agreement,
  agreementOf,
  type AgreementOutcome,
  cancelTermination,
  proveTerminationReason,
  resumeAgreement,
  suspendAgreement,
  terminateAgreement,
  type TerminationOutcome,
  withdrawAgreement,
} from '../../agreement/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { agentsThat, agreementParams, amountTextField, dayField, given } from './fields.ts';
import { type Done, previewQuery, runAction, versionOf } from './run-action.ts';

const activationBody = z.strictObject({
  lineConnectedOn: dayField.optional(),
  equipmentPluggedOn: dayField.optional(),
  lineEligible: z.boolean().optional(),
  technicianVisited: z.boolean().optional(),
  excused: z.boolean().optional(),
});
const terminationBody = z.strictObject({
  requestKind: z.enum(['request', 'portability']).optional(),
  receivedOn: dayField.optional(),
  requestedEffectiveOn: dayField.optional(),
  portedOn: dayField.optional(),
  reason: z.strictObject({ ground: z.string().max(100), facts: z.record(z.string(), z.json()).optional() }).optional(),
  documentsReceivedOn: dayField.optional(),
});
const proofBody = z.strictObject({ receivedOn: dayField });
const withdrawalBody = z.strictObject({ on: dayField.optional(), nonIncludedCallsInclTax: amountTextField.optional() });
const reasonBody = z.strictObject({ on: dayField.optional(), reason: z.string().min(1).max(500) });
const emptyBody = z.strictObject({});

const endWord = (agreement: Agreement): Done['figures'] => figureOf('state', 'code', agreement.state, []);

function doneWith(value: AgreementOutcome, figures: Done['figures'] = []): Done {
  const { agreement, charges, due, notes } = value;
  const ids = { accountId: agreement.accountId, agreementId: agreement.id };
  return { figures: [...endWord(agreement), ...figures], charges, due, notes, ...ids };
}

function terminationDone(value: TerminationOutcome): Done {
  const { notes } = value;
  return doneWith(value, [
    ...figureOf('effectiveOn', 'date', isoDate(value.effectiveOn), notes),
    ...figureOf('totalInclTax', 'amount', value.totalInclTax, notes),
    ...figureOf('freeOfCharge', 'yes-no', String(value.freeOfCharge), []),
    ...figureOf('proofAwaited', 'yes-no', String(value.proofAwaited), []),
  ]);
}

function changed(agreement: Agreement): Done {
  return { figures: endWord(agreement), accountId: agreement.accountId, agreementId: agreement.id };
}

type Act<B> = (
  tx: Tx,
  context: Context,
  target: { agreementId: string; ifVersion: number },
  body: B,
) => Promise<Result<Done>>;

/** One verb of a contract: `POST /api/agreements/{id}/{verb}`, made from the version that the screen read. */
function addVerb<S extends z.ZodType>(
  app: App,
  services: Services,
  verb: string,
  body: S,
  act: Act<z.output<S>>,
): void {
  app.post(
    `/api/agreements/:agreementId/${verb}`,
    {
      config: { roles: agentsThat('agreement:write') },
      schema: {
        tags: ['agreement'],
        params: agreementParams,
        querystring: previewQuery,
        body,
        response: { 200: actionOutcome },
      },
    },
    (request) => {
      const target = {
        agreementId: (request.params as { agreementId: string }).agreementId,
        ifVersion: versionOf(request),
      };
      return runAction(request, services, (tx, context) => act(tx, context, target, request.body as z.output<S>));
    },
  );
}

/** Today where the contract runs. */
async function todayOf(tx: Tx, context: Context, agreementId: string) {
  const agreement = await agreementOf(tx, agreementId);
  if (!agreement) return fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');
  return ok(localDate(agreement.territory, context.clock.now()));
}

function addEnding(app: App, services: Services): void {
  addVerb(app, services, 'termination', terminationBody, async (tx, context, target, body) => {
    const { reason, ...rest } = body;
    const asked = reason ? { reason: { ground: reason.ground, ...given({ facts: reason.facts }) } } : {};
    const done = await terminateAgreement(tx, context, { ...target, ...given(rest), ...asked });
    return done.ok ? ok(terminationDone(done.value)) : done;
  });
  addVerb(app, services, 'termination-proof', proofBody, async (tx, context, target, body) => {
    const done = await proveTerminationReason(tx, context, { ...target, ...body });
    return done.ok ? ok(terminationDone(done.value)) : done;
  });
  addVerb(app, services, 'termination-cancellation', emptyBody, async (tx, context, target) => {
    const done = await cancelTermination(tx, context, target);
    return done.ok ? ok(changed(done.value)) : done;
  });
  addVerb(app, services, 'withdrawal', withdrawalBody, async (tx, context, target, body) => {
    const done = await withdrawAgreement(tx, context, { ...target, ...given(body) });
    return done.ok
      ? ok(doneWith(done.value, figureOf('endsOn', 'date', dayText(done.value.agreement.endsOn), done.value.notes)))
      : done;
  });
}

/** What agents do with a contract, each shown before it is confirmed. */
export function addAgreementActions(app: App, services: Services): void {
  addVerb(app, services, 'activation', activationBody, async (tx, context, target, body) => {
    const done = await activateAgreement(tx, context, { ...target, ...given(body) });
    if (!done.ok) return done;
    const { notes, agreement, activatedOn } = done.value;
    return ok(
      doneWith(done.value, [
        ...figureOf('activatedOn', 'date', isoDate(activatedOn), notes),
        ...figureOf('commitmentEndsOn', 'date', dayText(agreement.commitmentEndsOn), notes),
      ]),
    );
  });
  addEnding(app, services);
  for (const [verb, operation] of [
    ['suspension', suspendAgreement],
    ['resumption', resumeAgreement],
  ] as const) {
    addVerb(app, services, verb, reasonBody, async (tx, context, target, body) => {
      const today = await todayOf(tx, context, target.agreementId);
      if (!today.ok) return today;
      const done = await operation(tx, context, {
        ...target,
        on: body.on ?? today.value,
        reason: body.reason,
        told: true,
      });
      return done.ok ? ok(changed(done.value)) : done;
    });
  }
}
