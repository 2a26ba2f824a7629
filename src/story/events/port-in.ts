import { z } from 'zod';
import { issueRio } from '../../formats/rio.ts';
import { newNumber } from '../supply.ts';
import {
  answerPorting,
  askTemporaryNumber,
  cancelPortIn,
  goOnWithNewNumber,
  requestPortIn,
} from '../../modules/number-portability/index.ts';
import { readPhoneNumber } from '../../formats/phone-number.ts';
import { day, dayOf } from '../fields.ts';
import { verb, withAgreement } from '../verb.ts';
import { behaviourOf, otherOperator, withPorting } from './porting-scene.ts';

/** The number comes from an operator of whom a story knows the code alone. */
const FORMER_OPERATOR = '01';
const national = (e164: string): string => `0${e164.slice(-9)}`;

/** The customer brings a number along. */
export const portIn = verb({
  name: 'port-in',
  summary: 'The customer asks to bring a number along from another operator.',
  fields: {
    number: z.string().optional().describe('A number of the place when absent.'),
    kind: z.enum(['fixed', 'mobile']).default('fixed').describe('Of the number that is made when none is told.'),
    rio: z.string().optional().describe('A valid one when absent; `none` when the customer has none.'),
    mandate: z.boolean().default(true),
    desiredOn: day.optional(),
    holder: z.boolean().optional().describe('True when absent.'),
    technicallyPossible: z.boolean().optional(),
    formerLine: z.enum(['active', 'suspended', 'inactive']).optional(),
    inactiveSince: day.optional(),
    otherPortPending: z.boolean().optional(),
    lastBillAsked: z.boolean().optional(),
    lastBillShown: z.boolean().optional(),
    formerServices: z.array(z.enum(['fixed-telephony', 'mobile', 'internet', 'tv'])).optional(),
    otherOperator: otherOperator.optional(),
  },
  run(scene, event) {
    const { stage, cast } = scene;
    const { kind, number: told, rio, desiredOn, otherOperator: other, mandate, ...facts } = event;
    const given = told ?? cast.wantedNumber ?? newNumber(stage, cast.told.address.territory, kind);
    cast.wantedNumber = given;
    const read = readPhoneNumber(given);
    const quality = read?.kind === 'mobile' ? 'P' : 'F';
    const valid = read ? issueRio(FORMER_OPERATOR, quality, 'STORY1', national(read.e164)) : undefined;
    const shownRio = rio === 'none' ? undefined : (rio ?? valid);
    if (other && read) stage.otherOperators?.set(read.e164, behaviourOf(other));
    else if (read) stage.otherOperators?.delete(read.e164);
    return withAgreement(scene, async (agreementId) => {
      const done = await scene.act((tx, context) =>
        requestPortIn(tx, context, {
          agreementId,
          number: given,
          mandate,
          ...(shownRio === undefined ? {} : { rio: shownRio }),
          ...(desiredOn === undefined ? {} : { desiredOn: dayOf(desiredOn) }),
          ...toldFacts(facts),
        }),
      );
      if (done.ok) cast.portingId = done.value.porting.id;
      return done;
    });
  },
});

/** The facts that a story tells, without its remarks. */
function toldFacts<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const known = Object.entries(facts).filter(([name, value]) => value !== undefined && !ALL_EVENTS.has(name));
  return Object.fromEntries(known) as never;
}
const ALL_EVENTS = new Set(['do', 'on', 'at', 'expect', 'comment']);

/** The other operator answers by a letter that somebody enters. */
export const portingAnswer = verb({
  name: 'porting-answer',
  summary: 'The other operator answers the request; somebody enters the answer.',
  fields: {
    answer: z.enum(['accepted', 'refused']),
    reason: z.string().optional(),
    portingOn: day.optional().describe('The day of the port that it gives.'),
  },
  run(scene, { answer, reason, portingOn }) {
    return withPorting(scene, (portingId) =>
      scene.act((tx, context) =>
        answerPorting(tx, context, {
          portingId,
          answer,
          ...(reason === undefined ? {} : { reason }),
          ...(portingOn === undefined ? {} : { portingOn: dayOf(portingOn) }),
        }),
      ),
    );
  },
});

/** The customer gives the port up. */
export const cancelPort = verb({
  name: 'cancel-port-in',
  summary: 'The customer gives up bringing the number along.',
  fields: { addressedTo: z.enum(['us', 'former-operator']).default('us') },
  run(scene, { addressedTo }) {
    return withPorting(scene, (portingId) =>
      scene.act((tx, context) => cancelPortIn(tx, context, { portingId, addressedTo })),
    );
  },
});

/** The customer asks for a number until the port. */
export const temporaryNumber = verb({
  name: 'temporary-number',
  summary: 'The customer asks for a number to use until the port.',
  fields: {},
  run(scene) {
    return withPorting(scene, (portingId) =>
      scene.act((tx, context) => askTemporaryNumber(tx, context, { portingId })),
    );
  },
});

/** The customer goes on without the number. */
export const newNumberInstead = verb({
  name: 'new-number',
  summary: 'The customer goes on with another number than the one that was refused or given up.',
  fields: {},
  run(scene) {
    return withPorting(scene, (portingId) => scene.act((tx, context) => goOnWithNewNumber(tx, context, { portingId })));
  },
});
