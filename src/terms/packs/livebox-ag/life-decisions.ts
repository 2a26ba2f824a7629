import type { AnyDecision } from '../../model/decision.ts';
import { commitment } from './commitment.ts';
import { complaint } from './complaint.ts';
import { consumptionAdvance } from './consumption-advance.ts';
import { consumptionAdvanceRefund } from './consumption-advance-refund.ts';
import { contactChannel } from './contact-channel.ts';
import { contractTransfer } from './contract-transfer.ts';
import { credentials } from './credentials.ts';
import { dataUpdate } from './data-update.ts';
import { firstBill } from './first-bill.ts';
import { invoiceAccess } from './invoice-access.ts';
import { latePayment } from './late-payment.ts';
import { legitimateReason } from './legitimate-reason.ts';
import { liability } from './liability.ts';
import { move } from './move.ts';
import { operatorTermination } from './operator-termination.ts';
import { priceChange } from './price-change.ts';
import { serviceRestoration } from './service-restoration.ts';
import { simultaneousConnection } from './simultaneous-connection.ts';
import { suspension } from './suspension.ts';
import { termination } from './termination.ts';
import { thirdPartyPayer } from './third-party-payer.ts';

/** Decisions of articles 10 to 21: the life and the end of the contract. */
export const lifeDecisions: readonly AnyDecision[] = [
  firstBill,
  invoiceAccess,
  latePayment,
  thirdPartyPayer,
  consumptionAdvance,
  consumptionAdvanceRefund,
  priceChange,
  move,
  serviceRestoration,
  dataUpdate,
  liability,
  credentials,
  simultaneousConnection,
  commitment,
  suspension,
  legitimateReason,
  termination,
  operatorTermination,
  complaint,
  contactChannel,
  contractTransfer,
];
