import type { Procedure } from '../../../model/procedure.ts';
import { assistanceHours, newFixedNumber, previousMailbox } from './arrival.ts';
import { hiddenDebt, mutualBreach } from './breach.ts';
import { premiumCap, roamingCap, suspension } from './caps.ts';
import { complaint } from './complaint.ts';
import { activationDelay, connectionDelay, privateWorks, unavailabilityExit } from './connection.ts';
import { death } from './death.ts';
import { domainNameTermination, domainNameTransfer } from './domain-names.ts';
import { equipmentNotCollected } from './equipment-not-collected.ts';
import { equipmentDamage, maintenanceBilling } from './equipment.ts';
import { fairUse, fairUseFixed } from './fair-use.ts';
import { incident, operatorMissedAppointment, throughputClaim } from './incidents.ts';
import { jurisdiction } from './jurisdiction.ts';
import { mailbox } from './mailbox.ts';
import { consumptionAdvance, duplicateBill, invoiceAccess, limitationPeriod, paymentMethods } from './money.ts';
import { move } from './move.ts';
import { routerRental, usageBlocking } from './options.ts';
import { overIndebtedness } from './over-indebtedness.ts';
import { planChange } from './plan-change.ts';
import { dataSubjectRequest, hostedSite } from './privacy.ts';
import { prohibitedUse } from './prohibited-use.ts';
import { earlyTerminationFee, equipmentReturnFee, priceInclTax } from './quotes.ts';
import { fileFees } from './service-end.ts';
import { availability, interventionGuarantee, plannedWorkNotice, serviceRestoration } from './service-quality.ts';
import { roamingOption } from './roaming.ts';
import { simDestruction, simLimit, simLoss } from './sim.ts';

/** What may be asked for under the OrneTHD contract beside its life from order to end, in the order of its articles. */
export const procedures: readonly Procedure[] = [
  routerRental,
  premiumCap,
  fairUse,
  fairUseFixed,
  simLimit,
  roamingOption,
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
  priceInclTax,
  consumptionAdvance,
  simLoss,
  simDestruction,
  paymentMethods,
  invoiceAccess,
  suspension,
  earlyTerminationFee,
  equipmentReturnFee,
  limitationPeriod,
  mailbox,
  mutualBreach,
  equipmentNotCollected,
  overIndebtedness,
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
  prohibitedUse,
  hostedSite,
  dataSubjectRequest,
  complaint,
  jurisdiction,
];
