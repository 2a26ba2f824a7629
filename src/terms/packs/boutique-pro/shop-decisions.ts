import type { AnyDecision } from '../../model/decision.ts';
import { afterSalesContact } from './after-sales-contact.ts';
import { complaint } from './complaint.ts';
import { dataDisclosure } from './data-disclosure.ts';
import { dataRetention } from './data-retention.ts';
import { dataSubjectRequest } from './data-subject-request.ts';
import { dataTransfer } from './data-transfer.ts';
import { delivery } from './delivery.ts';
import { directoryListing } from './directory-listing.ts';
import { earlyExchange } from './early-exchange.ts';
import { legalBasis } from './legal-basis.ts';
import { liability } from './liability.ts';
import { offerAvailability } from './offer-availability.ts';
import { orderAcceptance } from './order-acceptance.ts';
import { orderLimits } from './order-limits.ts';
import { orderTotal } from './order-total.ts';
import { parcelCollection } from './parcel-collection.ts';
import { paymentDue } from './payment-due.ts';
import { paymentMethods } from './payment-methods.ts';
import { priceError } from './price-error.ts';
import { softwareUpdates } from './software-updates.ts';
import { titleTransfer } from './title-transfer.ts';
import { voucher } from './voucher.ts';
import { warranty } from './warranty.ts';

/** Decisions of the general terms of sale, then of the privacy policy. */
export const shopDecisions: readonly AnyDecision[] = [
  orderAcceptance,
  orderLimits,
  paymentMethods,
  voucher,
  paymentDue,
  titleTransfer,
  orderTotal,
  priceError,
  offerAvailability,
  delivery,
  parcelCollection,
  earlyExchange,
  warranty,
  afterSalesContact,
  softwareUpdates,
  liability,
  complaint,
  dataRetention,
  dataSubjectRequest,
  legalBasis,
  directoryListing,
  dataTransfer,
  dataDisclosure,
];
