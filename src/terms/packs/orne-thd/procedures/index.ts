import type { Procedure } from '../../../model/procedure.ts';
import { domainNameTermination, domainNameTransfer, equipmentNotCollected, mailbox } from './after-the-end.ts';
import { hiddenDebt, mutualBreach } from './breach.ts';
import { premiumCap, roamingCap, suspension } from './caps.ts';
import { complaint, jurisdiction } from './complaint.ts';
import { death } from './death.ts';
import {
  activationDelay,
  assistanceHours,
  connectionDelay,
  newFixedNumber,
  previousMailbox,
  privateWorks,
  unavailabilityExit,
} from './delivery.ts';
import { equipmentDamage, maintenanceBilling } from './equipment.ts';
import { fairUse, fairUseFixed } from './fair-use.ts';
import { incident, operatorMissedAppointment, throughputClaim } from './incidents.ts';
import { consumptionAdvance, duplicateBill, invoiceAccess, limitationPeriod, paymentMethods } from './money.ts';
import { move } from './move.ts';
import { routerRental, usageBlocking } from './options.ts';
import { planChange } from './plan-change.ts';
import { dataSubjectRequest, directoryListing, hostedSite } from './privacy.ts';
import { prohibitedUse } from './prohibited-use.ts';
import { fileFees } from './service-end.ts';
import { availability, interventionGuarantee, plannedWorkNotice, serviceRestoration } from './service-quality.ts';
import { simLimit, simLoss } from './sim.ts';

/** What may be asked for under the OrneTHD contract beside its life from order to end, in the order of its articles. */
export const procedures: readonly Procedure[] = [
  routerRental,
  premiumCap,
  fairUse,
  fairUseFixed,
  simLimit,
  roamingCap,
  usageBlocking,
  previousMailbox,
  privateWorks,
  connectionDelay,
  unavailabilityExit,
  planChange,
  fileFees,
  newFixedNumber,
  duplicateBill,
  consumptionAdvance,
  simLoss,
  paymentMethods,
  invoiceAccess,
  suspension,
  limitationPeriod,
  mailbox,
  mutualBreach,
  equipmentNotCollected,
  hiddenDebt,
  death,
  move,
  domainNameTransfer,
  domainNameTermination,
  assistanceHours,
  operatorMissedAppointment,
  incident,
  interventionGuarantee,
  plannedWorkNotice,
  serviceRestoration,
  availability,
  throughputClaim,
  activationDelay,
  equipmentDamage,
  maintenanceBilling,
  directoryListing,
  prohibitedUse,
  hostedSite,
  dataSubjectRequest,
  complaint,
  jurisdiction,
];
