import type { AnyDecision } from '../../model/decision.ts';
import { commitment } from './commitment.ts';
import { connectionDelay } from './connection-delay.ts';
import { contractEffect } from './contract-effect.ts';
import { eligibility } from './eligibility.ts';
import { equipmentCollection } from './equipment-collection.ts';
import { fairUseFixed } from './fair-use-fixed.ts';
import { fairUseMobile } from './fair-use-mobile.ts';
import { firstBill } from './first-bill.ts';
import { indoorCabling } from './indoor-cabling.ts';
import { mobileBillingStart } from './mobile-billing-start.ts';
import { paymentMethods } from './payment-methods.ts';
import { planChangeFee } from './plan-change-fee.ts';
import { portInDocuments } from './port-in-documents.ts';
import { previousMailbox } from './previous-mailbox.ts';
import { priceInclTax } from './price-incl-tax.ts';
import { privateWorks } from './private-works.ts';
import { routerRental } from './router-rental.ts';
import { simLimit } from './sim-limit.ts';
import { subscriptionDocuments } from './subscription-documents.ts';
import { usageBilling } from './usage-billing.ts';

/** Decisions of articles 1 to 12 and of the professional paragraphs that complete them, in the order of the contract. */
export const subscriptionDecisions: readonly AnyDecision[] = [
  eligibility,
  fairUseFixed,
  fairUseMobile,
  simLimit,
  subscriptionDocuments,
  portInDocuments,
  commitment,
  previousMailbox,
  contractEffect,
  mobileBillingStart,
  equipmentCollection,
  connectionDelay,
  indoorCabling,
  privateWorks,
  paymentMethods,
  firstBill,
  routerRental,
  priceInclTax,
  usageBilling,
  planChangeFee,
];
