import type { Life } from '../../model/life.ts';
import { compileTariff } from './compile-tariff.ts';
import { billPaperLife } from './life-bill-paper.ts';
import { bankDetails } from './life-bank-details.ts';
import { contractChange } from './life-contract-change.ts';
import { endingLife } from './life-ending.ts';
import { merchants } from './life-merchants.ts';
import { network } from './life-network.ts';
import { numberLife } from './life-numbers.ts';
import { choices } from './life-choices.ts';
import { procedures } from './procedures/index.ts';
import { payerLife } from './life-payer.ts';
import { riskLife } from './life-risk.ts';
import { runningLife } from './life-running.ts';
import { subscriptionLife } from './life-subscription.ts';
import { usageLife } from './life-usage.ts';

/** How a subscriber's life asks the Livebox contract. */
export const life = {
  ...subscriptionLife,
  ...runningLife,
  ...endingLife,
  ...usageLife,
  compileTariff,
  billPaper: billPaperLife,
  bankDetails,
  contractChange,
  payer: payerLife,
  risk: riskLife,
  network,
  numbers: numberLife,
  choices,
  merchants,
  procedures,
} satisfies Life;
