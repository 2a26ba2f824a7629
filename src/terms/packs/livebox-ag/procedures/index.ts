import type { Procedure } from '../../../model/procedure.ts';
import { abuse } from './abusive-use.ts';
import { billAccess, callCover, tvAccount } from './bills-and-calls.ts';
import { complaintCase } from './complaint.ts';
import { connectedTv } from './connected-tv.ts';
import { connectionVisit } from './connection-visit.ts';
import { advance, advanceRefund } from './consumption-advance.ts';
import { lostCredentials } from './credentials.ts';
import { depositBack } from './deposit-refund.ts';
import { detailsUpdate } from './details-update.ts';
import { equipmentTrouble } from './equipment-incident.ts';
import { computerCheck, contacts, merchantQuestion, openSourceList, speedsAtHome } from './information.ts';
import { death, legitimateEnd, overIndebtedness } from './legitimate-reason.ts';
import { liabilityRuling } from './liability.ts';
import { moveHome } from './move.ts';
import { operatorMissedAppointment } from './operator-missed-appointment.ts';
import { operatorEnd } from './operator-termination.ts';
import { optionChange, planChange } from './plan-change.ts';
import { canvassing, dataRequest } from './privacy.ts';
import { prohibitedUse } from './prohibited-use.ts';
import { availabilityClaim, throughputClaim } from './quality-claims.ts';
import { serviceRestoration } from './service-restoration.ts';
import { doubleConnection } from './simultaneous-connection.ts';
import { technologyFallback } from './technology-fallback.ts';
import { terminationQuote } from './termination-quote.ts';
import { operatorTransfer, transfer } from './transfer.ts';
import { unavailabilityExit } from './unavailability-exit.ts';

/** The cases that may be opened under the Livebox contract, from the sale to the end. */
export const procedures: readonly Procedure[] = [
  computerCheck,
  connectionVisit,
  operatorMissedAppointment,
  technologyFallback,
  unavailabilityExit,
  planChange,
  optionChange,
  connectedTv,
  moveHome,
  transfer,
  operatorTransfer,
  detailsUpdate,
  equipmentTrouble,
  serviceRestoration,
  availabilityClaim,
  throughputClaim,
  liabilityRuling,
  speedsAtHome,
  lostCredentials,
  doubleConnection,
  abuse,
  prohibitedUse,
  operatorEnd,
  legitimateEnd,
  overIndebtedness,
  death,
  terminationQuote,
  advance,
  advanceRefund,
  depositBack,
  billAccess,
  tvAccount,
  callCover,
  complaintCase,
  contacts,
  merchantQuestion,
  openSourceList,
  dataRequest,
  canvassing,
];
