import type { AnyDecision } from '../../model/decision.ts';
import { assistanceHours } from './assistance-hours.ts';
import { death } from './death.ts';
import { domainNameTermination } from './domain-name-termination.ts';
import { domainNameTransfer } from './domain-name-transfer.ts';
import { equipmentNotCollected } from './equipment-not-collected.ts';
import { equipmentReturn } from './equipment-return.ts';
import { hiddenDebtTermination } from './hidden-debt-termination.ts';
import { incidentReport } from './incident-report.ts';
import { mailboxDeletion } from './mailbox-deletion.ts';
import { mutualBreachTermination } from './mutual-breach-termination.ts';
import { numberLoss } from './number-loss.ts';
import { operatorMissedAppointment } from './operator-missed-appointment.ts';
import { plannedWorkNotice } from './planned-work-notice.ts';
import { portDelay } from './port-delay.ts';
import { serviceRestoration } from './service-restoration.ts';
import { termination } from './termination.ts';
import { transfer } from './transfer.ts';

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
];
