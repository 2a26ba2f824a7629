import type { Life } from '../../model/life.ts';
import { balanceLife } from './life-balance.ts';
import { bankDetails } from './life-bank-details.ts';
import { contractChange } from './life-contract-change.ts';
import { endingLife } from './life-ending.ts';
import { limitLife } from './life-limits.ts';
import { merchants } from './life-merchants.ts';
import { moneyBackLife } from './life-money-back.ts';
import { network } from './life-network.ts';
import { numberLife } from './life-numbers.ts';
import { payerLife } from './life-payer.ts';
import { riskLife } from './life-risk.ts';
import { latePayment, runningLife } from './life-running.ts';
import { watchedUse } from './life-use.ts';
import { subscriptionLife } from './life-subscription.ts';
import { usageLife } from './life-usage.ts';
import { spendingLife } from './life-watch.ts';
import { choices } from './life-choices.ts';
import { procedures } from './procedures/index.ts';

/** How a subscriber’s life asks the contract of mobile plans in Mayotte. */
export const life = {
  ...subscriptionLife,
  ...runningLife,
  ...endingLife,
  ...usageLife,
  ...spendingLife,
  ...limitLife,
  ...watchedUse,
  ...moneyBackLife,
  bankDetails,
  contractChange,
  payer: payerLife,
  risk: riskLife(latePayment),
  network,
  numbers: numberLife,
  balance: balanceLife,
  choices,
  merchants,
  procedures,
} satisfies Life;
