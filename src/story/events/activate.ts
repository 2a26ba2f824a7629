import { z } from 'zod';
import { activateAgreement } from '../../modules/agreement/index.ts';
import { day, dayOf } from '../fields.ts';
import { verb, withAgreement } from '../verb.ts';

/** The line is connected and the service starts. */
export const activate = verb({
  name: 'activate',
  summary: 'The line is connected and the service starts.',
  fields: {
    lineConnectedOn: day.optional().describe('The day of the event when absent.'),
    equipmentPluggedOn: day.optional().describe('The day of the event when absent.'),
    lineEligible: z.boolean().optional(),
    technicianVisited: z.boolean().optional(),
    compensationRequested: z.boolean().optional().describe('The customer asks in writing for what lateness gives.'),
    excused: z.boolean().optional().describe('An outside cause, or the customer’s doing: no indemnity for lateness.'),
  },
  run(scene, event) {
    const { lineEligible, technicianVisited, excused, compensationRequested } = event;
    const told = Object.fromEntries(
      Object.entries({ lineEligible, technicianVisited, excused, compensationRequested }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    return withAgreement(scene, (agreementId) =>
      scene.act((tx, context) =>
        activateAgreement(tx, context, {
          agreementId,
          lineConnectedOn: event.lineConnectedOn === undefined ? scene.on : dayOf(event.lineConnectedOn),
          equipmentPluggedOn: event.equipmentPluggedOn === undefined ? scene.on : dayOf(event.equipmentPluggedOn),
          ...told,
        }),
      ),
    );
  },
});
