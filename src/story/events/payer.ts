import { z } from 'zod';
import { namePayer, releasePayer } from '../../modules/third-party-payer/index.ts';
import { accountOfCast } from '../cast.ts';
import { birthDay, dayOf, told } from '../fields.ts';
import { verb } from '../verb.ts';

/** A third party undertakes to pay. */
export const namedPayer = verb({
  name: 'name-payer',
  summary: 'The customer names somebody else who pays the bills.',
  fields: {
    kind: z.enum(['natural', 'legal']).default('natural'),
    name: z.string(),
    birthDate: birthDay.optional(),
    email: z.string().optional(),
    attested: z.boolean().default(true).describe('The payer’s own signed undertaking was supplied.'),
    mandate: told({ iban: z.string(), bic: z.string().optional() }).optional(),
  },
  run(scene, event) {
    const { id: accountId } = accountOfCast(scene.cast);
    const { kind, name, attested, birthDate, email, mandate } = event;
    return scene.act((tx, context) =>
      namePayer(tx, context, {
        accountId,
        kind,
        name,
        attested,
        on: scene.on,
        ...(birthDate === undefined ? {} : { birthDate: dayOf(birthDate) }),
        ...(email === undefined ? {} : { email }),
        ...(mandate
          ? { mandate: { iban: mandate.iban, ...(mandate.bic === undefined ? {} : { bic: mandate.bic }) } }
          : {}),
      }),
    );
  },
});

/** The third party pays no more. */
export const freedPayer = verb({
  name: 'release-payer',
  summary: 'The third party asks to be free, or the customer pays again.',
  fields: { by: z.enum(['payer', 'customer']).default('payer'), registeredLetter: z.boolean().default(true) },
  run(scene, event) {
    const { id: accountId } = accountOfCast(scene.cast);
    const { by, registeredLetter } = event;
    return scene.act((tx, context) =>
      releasePayer(tx, context, { accountId, by, registeredLetter, receivedOn: scene.on }),
    );
  },
});
