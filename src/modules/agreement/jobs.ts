import type { ObligationAction } from '../obligation/index.ts';
import { closeAgreement } from './operations/close-agreement.ts';
import { chargeEquipment, presumeEquipmentNotice, sendEquipmentNotice } from './operations/return-equipment.ts';

/** What this room does when obligations fall due: give them to `advanceObligations` with those of the other rooms. */
export const agreementActions: Readonly<Record<string, ObligationAction>> = {
  'close-agreement': (tx, context, obligation) =>
    closeAgreement(tx, context, { agreementId: obligation.agreementId!, on: obligation.dueOn }),
  'send-equipment-notice': sendEquipmentNotice,
  'presume-equipment-notice': presumeEquipmentNotice,
  'charge-equipment': chargeEquipment,
};
