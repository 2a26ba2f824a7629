import { connectChoices } from '../../party-privacy/index.ts';
import { followSolutions } from './follow-solutions.ts';

/** Lets subscriptions follow as soon as a customer switches a way of paying merchants on or off. */
export function connectMerchantSwitches(): void {
  connectChoices('merchant-payment', async (tx, context, choice) => {
    if (choice.sheet === 'payment-solutions') await followSolutions(tx, context, choice.agreementId);
  });
}
