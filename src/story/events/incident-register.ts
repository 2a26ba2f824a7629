import { z } from 'zod';
import { civilDate } from '../../kernel/civil-date.ts';
import { uuidV7 } from '../../kernel/ids.ts';
import { euros } from '../../kernel/money.ts';
import { fail, ok } from '../../kernel/result.ts';
import { connectedRegister, incidentsOf, liftIncident, personMark } from '../../modules/risk-assessment/index.ts';
import { accountOfCast } from '../cast.ts';
import { amount } from '../fields.ts';
import { verb } from '../verb.ts';

const NOBODY = fail(
  'story/person-unknown',
  'Sans date de naissance, on ne sait pas de qui il s’agit.',
  'Without a date of birth nobody knows who it is.',
);

/** Another operator has entered the subscriber in the shared register. */
export const listedElsewhere = verb({
  name: 'listed-elsewhere',
  summary: 'Another operator enters the customer in the register of payment incidents; told before the order.',
  at: '08:00',
  fields: {
    creditor: z.string().default('Un autre opérateur'),
    amount: amount.default('120.00'),
  },
  run(scene, event) {
    const { kind, givenName, familyName, birthDate, registrationNumber } = scene.cast.told.customer;
    const born = birthDate === undefined ? {} : { birthDate: civilDate(birthDate) };
    const person = personMark({ kind, givenName, familyName, registrationNumber, ...born } as never);
    const register = connectedRegister();
    if (person === undefined || !register) return Promise.resolve(NOBODY);
    return scene.act(async (tx, context) => {
      const reference = uuidV7(context.clock.now(), context.random);
      const { creditor } = event;
      await register.enter(tx, context, { reference, person, creditor, amount: euros(event.amount), on: scene.on });
      return ok(undefined);
    });
  },
});

/** The customer objects to what is entered about them, and is right. */
export const objectToIncident = verb({
  name: 'object-to-incident',
  summary: 'The customer objects to the incident entered about them, and the operator removes it.',
  fields: {},
  run(scene) {
    const { id: accountId } = accountOfCast(scene.cast);
    return scene.act(async (tx, context) => {
      const [last] = await incidentsOf(tx, accountId);
      const billId = last?.billId ?? accountId;
      return liftIncident(tx, context, { accountId, billId, on: scene.on, reason: 'objection' });
    });
  },
});
