import { z } from 'zod';
import { fail, ok } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { agreementOf, presentEquipmentNotice, returnEquipment } from '../../agreement/index.ts';
import {
  type AppointmentOutcome,
  appointmentOf,
  bookAppointment,
  changeAppointment,
  recordAttendance,
} from '../../appointment/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { momentText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import {
  agentsThat,
  agreementParams,
  amountTextField,
  dayField,
  given,
  idField,
  instantAt,
  localTimeField,
} from './fields.ts';
import { type Done, previewQuery, runAction, versionOf } from './run-action.ts';

const visit = { config: { roles: agentsThat('appointment:write') } };
const common = { tags: ['appointment'], querystring: previewQuery, response: { 200: actionOutcome } };
const appointmentParams = z.object({ appointmentId: idField });
const changeBody = z.strictObject({
  change: z.enum(['cancelled', 'rescheduled']),
  at: localTimeField.optional(),
  legitimateReason: z.boolean().optional(),
});
const attendanceBody = z.strictObject({
  attendance: z.enum(['kept', 'missed-by-customer', 'missed-by-operator']),
  legitimateReason: z.boolean().optional(),
});
const returnBody = z.strictObject({
  on: dayField.optional(),
  condition: z.enum(['good', 'faulty', 'incomplete']),
  repairCostInclTax: amountTextField.optional(),
});
const NO_VISIT = fail('appointment/not-found', 'Ce rendez-vous n’existe pas.', 'There is no such appointment.');

/** What became of a visit, for a screen. */
export function visitDone(value: AppointmentOutcome, territory: string): Done {
  const { appointment, charges, notes } = value;
  const figures = [
    ...figureOf('appointmentState', 'code', appointment.state, []),
    ...figureOf('appointmentAt', 'moment', momentText(appointment.at, territory), []),
    ...figureOf('freeCancellationUntil', 'moment', appointment.freeCancellationUntil, notes),
  ];
  return { figures, charges, notes, accountId: appointment.accountId, agreementId: appointment.agreementId };
}

function addVisits(app: App, services: Services): void {
  app.post(
    '/api/agreements/:agreementId/appointments',
    { ...visit, schema: { ...common, params: agreementParams, body: z.strictObject({ at: localTimeField }) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { agreementId } = request.params;
        const agreement = await agreementOf(tx, agreementId);
        if (!agreement) return fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');
        const { territory } = agreement;
        const done = await bookAppointment(tx, context, { agreementId, at: instantAt(territory, request.body.at) });
        return done.ok ? ok(visitDone(done.value, territory)) : done;
      }),
  );
  app.post(
    '/api/appointments/:appointmentId/change',
    { ...visit, schema: { ...common, params: appointmentParams, body: changeBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const found = await appointmentOf(tx, request.params.appointmentId);
        const agreement = found && (await agreementOf(tx, found.agreementId));
        if (!found || !agreement) return NO_VISIT;
        const { at, ...rest } = request.body;
        const moved = at === undefined ? {} : { at: instantAt(agreement.territory, at) };
        const target = { appointmentId: found.id, ifVersion: versionOf(request) };
        const done = await changeAppointment(tx, context, { ...target, ...given(rest), ...moved });
        return done.ok ? ok(visitDone(done.value, agreement.territory)) : done;
      }),
  );
  app.post(
    '/api/appointments/:appointmentId/attendance',
    { ...visit, schema: { ...common, params: appointmentParams, body: attendanceBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const found = await appointmentOf(tx, request.params.appointmentId);
        const agreement = found && (await agreementOf(tx, found.agreementId));
        if (!found || !agreement) return NO_VISIT;
        const target = { appointmentId: found.id, ifVersion: versionOf(request) };
        const done = await recordAttendance(tx, context, { ...target, ...given(request.body) });
        return done.ok ? ok(visitDone(done.value, agreement.territory)) : done;
      }),
  );
}

/** What agents and technicians do with visits and equipment. */
export function addVisitActions(app: App, services: Services): void {
  addVisits(app, services);
  const serial = z.object({ serial: z.string().min(1).max(64) });
  const equipment = { config: { roles: agentsThat('product-inventory:write') } };
  app.post(
    '/api/equipment/:serial/return',
    { ...equipment, schema: { ...common, tags: ['equipment'], params: serial, body: returnBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await returnEquipment(tx, context, { serial: request.params.serial, ...given(request.body) });
        if (!done.ok) return done;
        const { equipment, charges, notes } = done.value;
        const figures = figureOf('equipmentState', 'code', equipment.state, []);
        return ok({ figures, charges, notes, ...given({ accountId: equipment.accountId ?? undefined }) });
      }),
  );
  app.post(
    '/api/equipment/:serial/notice',
    {
      ...equipment,
      schema: { ...common, tags: ['equipment'], params: serial, body: z.strictObject({ on: dayField }) },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await presentEquipmentNotice(tx, context, { serial: request.params.serial, ...request.body });
        return done.ok ? ok({ figures: [], notes: done.value.notes }) : done;
      }),
  );
}
