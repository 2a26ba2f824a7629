import { z } from 'zod';
import { announceChange, refuseChange } from '../../modules/contract-change/index.ts';
import { amount, day, dayOf, territory, told } from '../fields.ts';
import { verb, withAgreement } from '../verb.ts';

/** The operator announces other prices or other terms. */
export const announce = verb({
  name: 'announce-change',
  summary: 'The operator announces a change of prices or terms to everybody under the contract of the story.',
  at: '09:00',
  fields: {
    kind: z.enum(['price', 'terms']),
    cause: z.enum(['vat', 'other-tax', 'economic', 'commercial', 'customer-benefit', 'administrative', 'law']),
    effectiveOn: day.describe('First day of the new prices or terms.'),
    reason: told({ fr: z.string(), en: z.string() })
      .default({ fr: 'évolution de nos coûts', en: 'our costs have changed' })
      .describe('Why, in the words of the letter.'),
    prices: z
      .array(told({ code: z.string(), amountInclTax: amount }))
      .optional()
      .describe('New monthly prices by code of the catalogue.'),
    toVersion: z.string().optional().describe('The edition of the terms that contracts go over to.'),
    territories: z.array(territory).optional(),
    legal: told({
      inForceOn: day.optional(),
      oldVatRate: z.string().optional(),
      newVatRate: z.string().optional(),
      chargeVariation: amount.optional(),
    }).optional(),
  },
  run(scene, event) {
    const { kind, cause, effectiveOn, reason, prices, toVersion, territories, legal } = event;
    const { comment: _comment, ...facts } = legal ?? {};
    return scene.act((tx, context) =>
      announceChange(tx, context, {
        kind,
        cause,
        pack: scene.cast.told.contract.pack,
        effectiveOn: dayOf(effectiveOn),
        reason: { fr: reason.fr, en: reason.en },
        legal: facts as never,
        ...(prices ? { prices: prices.map(({ code, amountInclTax }) => ({ code, amountInclTax })) } : {}),
        ...(toVersion === undefined ? {} : { toVersion }),
        ...(territories ? { territories } : {}),
      }),
    );
  },
});

/** The customer does not accept the change, and leaves. */
export const refuseTheChange = verb({
  name: 'refuse-change',
  summary: 'The customer refuses the change announced last and leaves the contract for it, free of charge.',
  fields: {
    requestedEffectiveOn: day.optional().describe('The eve of the change when absent.'),
    form: z.string().optional().describe('How it was asked for, in the contract’s code.'),
  },
  run(scene, event) {
    const { requestedEffectiveOn, form } = event;
    return withAgreement(scene, (agreementId) =>
      scene.act((tx, context) =>
        refuseChange(tx, context, {
          agreementId,
          receivedOn: scene.on,
          ...(requestedEffectiveOn === undefined ? {} : { requestedEffectiveOn: dayOf(requestedEffectiveOn) }),
          ...(form === undefined ? {} : { form }),
        }),
      ),
    );
  },
});
