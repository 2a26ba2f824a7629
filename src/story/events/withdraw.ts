import { withdrawAgreement } from '../../modules/agreement/index.ts';
import { amount } from '../fields.ts';
import { verb, withAgreement } from '../verb.ts';

/** The customer withdraws from a contract made at a distance. */
export const withdraw = verb({
  name: 'withdraw',
  summary: 'The customer withdraws from a contract made at a distance.',
  fields: { nonIncludedCallsInclTax: amount.optional().describe('Calls to charge; those of the line when absent.') },
  run(scene, event) {
    const { nonIncludedCallsInclTax } = event;
    return withAgreement(scene, (agreementId) =>
      scene.act((tx, context) =>
        withdrawAgreement(tx, context, {
          agreementId,
          on: scene.on,
          ...(nonIncludedCallsInclTax === undefined ? {} : { nonIncludedCallsInclTax }),
        }),
      ),
    );
  },
});
