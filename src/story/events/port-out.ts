import { z } from 'zod';
import { fail, ok, type Result } from '../../kernel/result.ts';
import {
  abandonPortOut,
  claimCompensation,
  issueRio,
  recordNumberLost,
  recordNumberRestored,
  recordPorted,
  requestPortOut,
} from '../../modules/number-portability/index.ts';
import { linesOfAccount } from '../../modules/resource-inventory/index.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { Cast } from '../cast.ts';
import { accountOfCast } from '../cast.ts';
import { day, dayOf } from '../fields.ts';
import { verb } from '../verb.ts';
import { behaviourOf, otherOperator, withPorting } from './porting-scene.ts';

const faults = [
  'operator',
  'other-operator',
  'customer',
  'customer-wish',
  'ineligible-request',
  'access-unavailable',
  'force-majeure',
] as const;
const NO_LINE = fail('story/no-line', 'Ce contrat n’a pas de ligne.', 'This contract has no line.', 'number');

/** The number that the customer has, or had last. */
async function numberOfCast(tx: Tx, cast: Cast): Promise<string | undefined> {
  return (await linesOfAccount(tx, accountOfCast(cast).id)).at(-1)?.e164 ?? cast.number;
}

/** The customer asks for the RIO of the line. */
export const askRio = verb({
  name: 'ask-rio',
  summary: 'The customer asks for the RIO of the line; it is told in a message.',
  fields: {},
  run(scene) {
    return scene.act(async (tx, context): Promise<Result<unknown>> => {
      const number = await numberOfCast(tx, scene.cast);
      return number === undefined ? NO_LINE : issueRio(tx, context, { number, tell: true });
    });
  },
});

/** Another operator asks for the number. */
export const portOut = verb({
  name: 'port-out',
  summary: 'Another operator asks for the number on behalf of the customer, with its RIO.',
  fields: {
    rio: z.string().optional().describe('That of the line when absent; `none` when it gives none.'),
    portingOn: day.optional().describe('The day that it asks for; within three working days when absent.'),
    byNewOperator: z.boolean().default(true),
    otherOperator: otherOperator.optional(),
  },
  async run(scene, event) {
    const { stage, cast } = scene;
    const done = await scene.act(async (tx, context) => {
      const number = await numberOfCast(tx, cast);
      if (number === undefined) return NO_LINE;
      const own = event.rio === undefined ? await issueRio(tx, context, { number }) : undefined;
      if (own && !own.ok) return own;
      const rio = own ? own.value.rio : event.rio;
      if (event.otherOperator) stage.otherOperators?.set(number, behaviourOf(event.otherOperator));
      else stage.otherOperators?.delete(number);
      return requestPortOut(tx, context, {
        number,
        otherOperator: '02',
        byNewOperator: event.byNewOperator,
        ...(rio === undefined || rio === 'none' ? {} : { rio }),
        ...(event.portingOn === undefined ? {} : { portingOn: dayOf(event.portingOn) }),
      });
    });
    if (!done.ok) return done;
    const { porting } = done.value;
    cast.portingId = porting.id;
    if (porting.state !== 'refused') return ok(done.value);
    const said = `${porting.reason}`;
    return fail('number-portability/port-out-refused', `Demande refusée : ${said}.`, `Request refused: ${said}.`);
  },
});

/** The other operator does not want the number any more. */
export const portOutAbandoned = verb({
  name: 'port-out-abandoned',
  summary: 'The operator that asked for the number gives it up; the contract goes on.',
  fields: {},
  run(scene) {
    return withPorting(scene, (portingId) => scene.act((tx, context) => abandonPortOut(tx, context, { portingId })));
  },
});

/** The number was ported. */
export const ported = verb({
  name: 'ported',
  summary:
    'The number was ported; somebody enters it. Numbers are ported by themselves on their day unless told otherwise.',
  fields: { fault: z.enum(faults).optional().describe('Whose doing lateness is; the operator’s when absent.') },
  run(scene, { fault }) {
    return withPorting(scene, (portingId) =>
      scene.act((tx, context) =>
        recordPorted(tx, context, { portingId, on: scene.on, ...(fault === undefined ? {} : { fault }) }),
      ),
    );
  },
});

/** The number is lost. */
export const numberLost = verb({
  name: 'number-lost',
  summary: 'The number is lost in its port, or works again.',
  fields: { restored: z.boolean().default(false), fault: z.enum(faults).optional() },
  run(scene, { restored, fault }) {
    const told = fault === undefined ? {} : { fault };
    return withPorting(scene, (portingId) =>
      scene.act((tx, context) =>
        restored
          ? recordNumberRestored(tx, context, { portingId, on: scene.on })
          : recordNumberLost(tx, context, { portingId, on: scene.on, ...told }),
      ),
    );
  },
});

/** The customer asks for what a late or lost number gives. */
export const claimPort = verb({
  name: 'claim-port',
  summary: 'The customer asks for the compensation of a late or lost number.',
  fields: {
    noticedOn: day.optional(),
    claimSentOn: day.optional(),
    inWriting: z.boolean().default(true),
    excludedDays: z.int().min(0).default(0).describe('Days of lateness that are not the operator’s doing.'),
    fault: z.enum(faults).optional(),
  },
  run(scene, { noticedOn, claimSentOn, inWriting, excludedDays, fault }) {
    return withPorting(scene, (portingId) =>
      scene.act((tx, context) =>
        claimCompensation(tx, context, {
          portingId,
          inWriting,
          excludedDays,
          ...(noticedOn === undefined ? {} : { noticedOn: dayOf(noticedOn) }),
          ...(claimSentOn === undefined ? {} : { claimSentOn: dayOf(claimSentOn) }),
          ...(fault === undefined ? {} : { fault }),
        }),
      ),
    );
  },
});
