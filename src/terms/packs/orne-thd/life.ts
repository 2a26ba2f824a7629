import type { Life } from '../../model/life.ts';
import { activationLife } from './life-activation.ts';
import { billPaperLife } from './life-bill-paper.ts';
import { contractChange } from './life-contract-change.ts';
import { collectionLife } from './life-collection.ts';
import { endingLife } from './life-ending.ts';
import { limitLife } from './life-limits.ts';
import { meansLife } from './life-means.ts';
import { network } from './life-network.ts';
import { numberLife } from './life-numbers.ts';
import { choices } from './life-choices.ts';
import { procedures } from './procedures/index.ts';
import { payerLife } from './life-payer.ts';
import { riskLife } from './life-risk.ts';
import { runningLife } from './life-running.ts';
import { subscriptionLife } from './life-subscription.ts';
import { usageLife } from './life-usage.ts';
import { watchedUse } from './life-use.ts';

/** How a subscriber's life asks the OrneTHD contract. */
export const life: Life = {
  ...subscriptionLife,
  ...activationLife,
  ...runningLife,
  ...collectionLife,
  ...endingLife,
  ...usageLife,
  ...watchedUse,
  ...limitLife,
  ...meansLife,
  billPaper: billPaperLife,
  contractChange,
  payer: payerLife,
  risk: riskLife,
  network,
  numbers: numberLife,
  choices,
  procedures,
};
