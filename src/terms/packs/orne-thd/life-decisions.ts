import type { AnyDecision } from '../../model/decision.ts';
import { activationDelay } from './activation-delay.ts';
import { assistanceHours } from './assistance-hours.ts';
import { availability } from './availability.ts';
import { complaint } from './complaint.ts';
import { contractChange } from './contract-change.ts';
import { dataRetention } from './data-retention.ts';
import { dataSubjectRequest } from './data-subject-request.ts';
import { death } from './death.ts';
import { directoryListing } from './directory-listing.ts';
import { domainNameTermination } from './domain-name-termination.ts';
import { domainNameTransfer } from './domain-name-transfer.ts';
import { equipmentDamage } from './equipment-damage.ts';
import { equipmentNotCollected } from './equipment-not-collected.ts';
import { equipmentReturn } from './equipment-return.ts';
import { hiddenDebtTermination } from './hidden-debt-termination.ts';
import { hostedSite } from './hosted-site.ts';
import { incidentReport } from './incident-report.ts';
import { jurisdiction } from './jurisdiction.ts';
import { mailboxDeletion } from './mailbox-deletion.ts';
import { maintenanceBilling } from './maintenance-billing.ts';
import { mutualBreachTermination } from './mutual-breach-termination.ts';
import { numberLoss } from './number-loss.ts';
import { operatorMissedAppointment } from './operator-missed-appointment.ts';
import { plannedWorkNotice } from './planned-work-notice.ts';
import { portDelay } from './port-delay.ts';
import { portIn } from './port-in.ts';
import { portOut } from './port-out.ts';
import { prohibitedUse } from './prohibited-use.ts';
import { serviceRestoration } from './service-restoration.ts';
import { situationFee } from './situation-fee.ts';
import { termination } from './termination.ts';
import { throughputClaim } from './throughput-claim.ts';
import { transfer } from './transfer.ts';
import { withdrawal } from './withdrawal.ts';

/** Decisions of articles 13 to 31, in the order of the contract. */
export const lifeDecisions: readonly AnyDecision[] = [
  termination,
  mutualBreachTermination,
  equipmentNotCollected,
  hiddenDebtTermination,
  death,
  mailboxDeletion,
  equipmentReturn,
  transfer,
  domainNameTransfer,
  domainNameTermination,
  assistanceHours,
  portDelay,
  numberLoss,
  operatorMissedAppointment,
  incidentReport,
  plannedWorkNotice,
  serviceRestoration,
  availability,
  throughputClaim,
  activationDelay,
  maintenanceBilling,
  equipmentDamage,
  situationFee,
  portIn,
  portOut,
  directoryListing,
  prohibitedUse,
  hostedSite,
  contractChange,
  dataSubjectRequest,
  dataRetention,
  complaint,
  withdrawal,
  jurisdiction,
];
