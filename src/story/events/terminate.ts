import { z } from 'zod';
import { cancelTermination, proveTerminationReason, terminateAgreement } from '../../modules/agreement/index.ts';
import { day, dayOf, told } from '../fields.ts';
import { verb, withAgreement } from '../verb.ts';

/** The customer asks to end the contract. */
export const terminate = verb({
  name: 'terminate',
  summary: 'The customer asks to end the contract, with or without a reason; it closes on the effective day.',
  fields: {
    requestKind: z.enum(['request', 'portability']).default('request'),
    receivedOn: day.optional().describe('The day of the event when absent.'),
    requestedEffectiveOn: day.optional(),
    portedOn: day.optional(),
    reason: told({ ground: z.string(), facts: z.record(z.string(), z.json()).default({}) }).optional(),
    documentsReceivedOn: day.optional().describe('When the proof of the reason came, if it has.'),
    form: z
      .string()
      .optional()
      .describe('How it was asked for, in the contract’s code: `registered-letter`, `email`...'),
  },
  run(scene, event) {
    const date = (name: 'requestedEffectiveOn' | 'portedOn' | 'documentsReceivedOn') =>
      event[name] === undefined ? {} : { [name]: dayOf(event[name]) };
    return withAgreement(scene, (agreementId) =>
      scene.act((tx, context) =>
        terminateAgreement(tx, context, {
          agreementId,
          requestKind: event.requestKind,
          receivedOn: event.receivedOn === undefined ? scene.on : dayOf(event.receivedOn),
          ...date('requestedEffectiveOn'),
          ...date('portedOn'),
          ...date('documentsReceivedOn'),
          ...(event.form === undefined ? {} : { form: event.form }),
          ...(event.reason ? { reason: { ground: event.reason.ground, facts: event.reason.facts as never } } : {}),
        }),
      ),
    );
  },
});

/** The proof of the reason to leave comes. */
export const proveReason = verb({
  name: 'prove-reason',
  summary: 'The proof of the reason given for the termination comes.',
  fields: { receivedOn: day.optional().describe('The day of the event when absent.') },
  run(scene, event) {
    const receivedOn = event.receivedOn === undefined ? scene.on : dayOf(event.receivedOn);
    return withAgreement(scene, (agreementId) =>
      scene.act((tx, context) => proveTerminationReason(tx, context, { agreementId, receivedOn })),
    );
  },
});

/** The customer stays after all. */
export const takeBackTermination = verb({
  name: 'cancel-termination',
  summary: 'The customer takes the termination back before it takes effect.',
  fields: {},
  run(scene) {
    return withAgreement(scene, (agreementId) =>
      scene.act((tx, context) => cancelTermination(tx, context, { agreementId })),
    );
  },
});
