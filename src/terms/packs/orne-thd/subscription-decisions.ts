import type { AnyDecision } from '../../model/decision.ts';
import { commitment } from './commitment.ts';
import { connectionDelay } from './connection-delay.ts';
import { consumptionAdvance } from './consumption-advance.ts';
import { contractEffect } from './contract-effect.ts';
import { directDebitDay } from './direct-debit-day.ts';
import { duplicateInvoice } from './duplicate-invoice.ts';
import { earlyTerminationFee } from './early-termination-fee.ts';
import { eligibility } from './eligibility.ts';
import { equipmentCollection } from './equipment-collection.ts';
import { equipmentReturnFee } from './equipment-return-fee.ts';
import { fairUseFixed } from './fair-use-fixed.ts';
import { fairUseMobile } from './fair-use-mobile.ts';
import { fileFees } from './file-fees.ts';
import { firstBill } from './first-bill.ts';
import { indoorCabling } from './indoor-cabling.ts';
import { invoiceAccess } from './invoice-access.ts';
import { invoiceDue } from './invoice-due.ts';
import { limitationPeriod } from './limitation-period.ts';
import { mobileBillingStart } from './mobile-billing-start.ts';
import { newFixedNumber } from './new-fixed-number.ts';
import { paymentMethods } from './payment-methods.ts';
import { planChangeFee } from './plan-change-fee.ts';
import { portInDocuments } from './port-in-documents.ts';
import { premiumNumberCap } from './premium-number-cap.ts';
import { previousMailbox } from './previous-mailbox.ts';
import { priceChange } from './price-change.ts';
import { priceInclTax } from './price-incl-tax.ts';
import { privateWorks } from './private-works.ts';
import { proInterventionGuarantee } from './pro-intervention-guarantee.ts';
import { proLatePayment } from './pro-late-payment.ts';
import { roamingDataCap } from './roaming-data-cap.ts';
import { routerRental } from './router-rental.ts';
import { serviceReactivation } from './service-reactivation.ts';
import { simLimit } from './sim-limit.ts';
import { simLoss } from './sim-loss.ts';
import { smsUnits } from './sms-units.ts';
import { subscriptionDocuments } from './subscription-documents.ts';
import { suspension } from './suspension.ts';
import { transferFee } from './transfer-fee.ts';
import { unpaid } from './unpaid.ts';
import { usageBilling } from './usage-billing.ts';
import { usageBlockingOption } from './usage-blocking-option.ts';

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
  fileFees,
  earlyTerminationFee,
  equipmentReturnFee,
  invoiceDue,
  directDebitDay,
  duplicateInvoice,
  transferFee,
  invoiceAccess,
  unpaid,
  serviceReactivation,
  consumptionAdvance,
  simLoss,
  suspension,
  roamingDataCap,
  premiumNumberCap,
  smsUnits,
  usageBlockingOption,
  priceChange,
  limitationPeriod,
  proLatePayment,
  proInterventionGuarantee,
  newFixedNumber,
];
