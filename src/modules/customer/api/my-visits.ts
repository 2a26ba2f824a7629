import { z } from 'zod';
import { fail, ok } from '../../../kernel/result.ts';
import { actorOf } from '../../../platform/http/access.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { maySeeAccount } from '../../account/index.ts';
import { agreementOf } from '../../agreement/index.ts';
import { appointmentOf, changeAppointment } from '../../appointment/index.ts';
import { actionOutcome } from '../shapes/action.ts';
import { idField, instantAt, localTimeField } from './fields.ts';
import { previewQuery, runAction, versionOf } from './run-action.ts';
import { visitDone } from './visit-actions.ts';

const NO_VISIT = fail('appointment/not-found', 'Ce rendez-vous n’existe pas.', 'There is no such appointment.');
const changeBody = z.strictObject({
  change: z.enum(['cancelled', 'rescheduled']),
  at: localTimeField.optional().describe('The new date of a visit that is moved.'),
});

/** What customers do with the visits that wait for them: move or cancel, at the price that the contract says. */
export function addMyVisits(app: App, services: Services): void {
  app.post(
    '/api/me/appointments/:appointmentId/change',
    {
      config: { roles: ['customer'] },
      schema: {
        tags: ['my-space'],
        params: z.object({ appointmentId: idField }),
        querystring: previewQuery,
        body: changeBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const found = await appointmentOf(tx, request.params.appointmentId);
        const agreement = found && (await agreementOf(tx, found.agreementId));
        if (!found || !agreement || !(await maySeeAccount(tx, actorOf(request), found.accountId))) return NO_VISIT;
        const { at, change } = request.body;
        const moved = at === undefined ? {} : { at: instantAt(agreement.territory, at) };
        const target = { appointmentId: found.id, ifVersion: versionOf(request) };
        const done = await changeAppointment(tx, context, { ...target, change, ...moved });
        return done.ok ? ok(visitDone(done.value, agreement.territory)) : done;
      }),
  );
}
