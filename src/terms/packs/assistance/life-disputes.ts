import type { ChargeEffect, DueEffect, Taken } from '../../model/life.ts';
import type { AssistanceLife } from '../../model/life-assistance.ts';

const FREE = '0.00';
const text = (taken: Taken, name: string): string => taken.result[name] as string;

function chargesOf(taken: Taken, on: string): ChargeEffect[] {
  const line = (code: string, amountInclTax: string, credit: boolean, fr: string, en: string): ChargeEffect[] =>
    amountInclTax === FREE
      ? []
      : [{ code, label: { fr, en }, amountInclTax, kind: 'assistance', taxed: true, credit, on, taken }];
  return [
    ...line(
      'ASSISTANCE-REFUND',
      text(taken, 'refundInclTax'),
      true,
      'Rétractation : assistance remboursée',
      'Withdrawal: assistance refunded',
    ),
    ...line(
      'ASSISTANCE-USAGE',
      text(taken, 'usageChargeInclTax'),
      false,
      'Assistance réalisée avant la rétractation',
      'Assistance given before the withdrawal',
    ),
  ];
}

function refundDue(taken: Taken): DueEffect[] {
  const dueOn = taken.result.refundDueOn as string | null;
  if (dueOn === null || text(taken, 'refundInclTax') === FREE) return [];
  const label = { fr: 'Rembourser la rétractation', en: 'Refund the withdrawal' };
  return [{ kind: 'assistance-refund', label, dueOn, by: 'operator', taken }];
}

function returnDue(taken: Taken): DueEffect[] {
  const dueOn = taken.result.equipmentReturnDeadline as string | null;
  if (dueOn === null) return [];
  const label = { fr: 'Renvoyer le matériel commandé', en: 'Send the ordered equipment back' };
  return [{ kind: 'assistance-return', label, dueOn, by: 'customer', taken }];
}

/** What follows a service: withdrawal, complaint, harm, and the ways to reach the service. */
export const disputeLife: Pick<AssistanceLife, 'withdrawal' | 'complaint' | 'liability' | 'channel'> = {
  withdrawal(ask, { performed, ...facts }) {
    const usages = performed.map((one) => ({ ...one }));
    const taken = ask('withdrawal', { ...facts, usages });
    const eligible = taken.result.eligible as boolean;
    const reason = taken.result.reason as string | undefined;
    return {
      eligible,
      ...(reason === undefined ? {} : { reason }),
      refundInclTax: text(taken, 'refundInclTax'),
      usageInclTax: text(taken, 'usageChargeInclTax'),
      charges: eligible ? chargesOf(taken, facts.withdrawnOn) : [],
      due: eligible ? [...refundDue(taken), ...returnDue(taken)] : [],
      taken,
    };
  },

  complaint(ask, { fibre, contacted, identified, outcome }) {
    const taken = ask('complaint', {
      internetAccess: fibre ? 'fibre' : 'other',
      customerServiceContacted: contacted,
      identificationComplete: identified,
      amicableOutcome: outcome,
    });
    return { nextStep: text(taken, 'nextStep'), onlineAddress: text(taken, 'onlineAddress'), taken };
  },

  liability(ask, { harm, backupDone, causes }) {
    const named = causes.map((cause) => (cause === 'operator-breach' ? 'orange-breach' : cause));
    const taken = ask('liability', { harm, backupDone, causes: named });
    const reason = taken.result.reason as string | undefined;
    return { liable: taken.result.liable as boolean, ...(reason === undefined ? {} : { reason }), taken };
  },

  channel(ask, { channel, at, ownNetwork, fromMainland }) {
    const callerNetwork = ownNetwork ? 'orange' : 'other';
    const taken = ask('contact-channel', { channel, at, callerNetwork, fromMainland });
    return {
      open: taken.result.open as boolean,
      nextOpenAt: taken.result.nextOpenAt as string | null,
      feeInclTax: text(taken, 'serviceFeeInclTax'),
      taken,
    };
  },
};
