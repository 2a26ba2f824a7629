import type { Bilingual } from '../../model/decision.ts';
import type { ChargeEffect, Taken } from '../../model/life.ts';
import type { AssistanceLife, AssistanceSegment, AssistanceVerdict } from '../../model/life-assistance.ts';
import { disputeLife } from './life-disputes.ts';
import { SERVICE, SERVICES } from './price-list.ts';

const FREE = '0.00';
const listOf = (segment: AssistanceSegment) => (segment === 'professional' ? 'pro' : 'residential');
const text = (taken: Taken, name: string): string => taken.result[name] as string;

function verdict(taken: Taken): AssistanceVerdict {
  const reason = taken.result.reason as string | undefined;
  return { eligible: taken.result.eligible as boolean, ...(reason === undefined ? {} : { reason }), taken };
}

const SERVICE_LABEL: Bilingual = { fr: 'Assistance à distance', en: 'Remote assistance' };
const VISIT_LABEL: Bilingual = { fr: 'Assistance informatique à domicile', en: 'Computer assistance at home' };

const serviceLabel = (code: string): Bilingual => {
  const { fr, en } = SERVICE[code as keyof typeof SERVICE].label;
  return { fr: `${SERVICE_LABEL.fr} : ${fr}`, en: `${SERVICE_LABEL.en}: ${en}` };
};

/** A bill line, of what a decision on it alone says is due. */
function lineOf(taken: Taken, code: string, label: Bilingual, on: string): ChargeEffect[] {
  const amountInclTax = text(taken, 'totalInclTax');
  return amountInclTax === FREE
    ? []
    : [{ code, label, amountInclTax, kind: 'assistance', taxed: true, credit: false, on, taken }];
}

/** How assistance at a distance asks this contract: intake, callback, screen sharing, bill. */
export const assistanceLife: AssistanceLife = {
  services: (segment) =>
    SERVICES.filter((one) => one.segment === listOf(segment)).map(({ code, label, clause }) => ({
      code,
      label,
      clauses: [clause],
    })),

  identification(ask, details) {
    const taken = ask('customer-identification', details);
    return {
      ...verdict(taken),
      missing: taken.result.missing as readonly string[],
      userNumber: taken.result.normalizedUserNumber as string | null,
    };
  },

  eligibility(ask, facts) {
    const { segment, service, subscribed, equipmentFromOperator, ...rest } = facts;
    const taken = ask('assistance-eligibility', {
      ...rest,
      segment: listOf(segment),
      serviceCode: service,
      hasOrangeInternet: subscribed,
      equipmentFromOrange: equipmentFromOperator,
    });
    return {
      ...verdict(taken),
      awaitsStudy: taken.result.reason === 'feasibility-pending',
      screenSharingPossible: taken.result.screenSharingPossible as boolean,
      backupWarning: taken.result.backupWarning as boolean,
    };
  },

  study(ask, { requestedAt, platform, equipmentFromOperator, answeredAt }) {
    const taken = ask('feasibility-study', {
      requestedAt,
      platform,
      equipmentFromOrange: equipmentFromOperator,
      answeredAt,
    });
    const dueAt = taken.result.answerDueAt as string | null;
    const label = { fr: 'Répondre sur la faisabilité', en: 'Answer on feasibility' };
    return {
      due: dueAt === null ? [] : [{ kind: 'assistance-study', label, dueAt, by: 'operator' as const, taken }],
      late: taken.result.answerLate as boolean,
      taken,
    };
  },

  callback(ask, facts) {
    const taken = ask('callback', facts);
    const deadlineAt = text(taken, 'deadlineAt');
    const label = { fr: 'Rappeler le client', en: 'Call the customer back' };
    return {
      ...verdict(taken),
      deadlineAt,
      lastWindowEndsAt: text(taken, 'lastWindowEndsAt'),
      due: [{ kind: 'assistance-callback', label, dueAt: facts.agreedAt ?? deadlineAt, by: 'operator', taken }],
    };
  },

  sharing(ask, { platform, consent, issuedCode, enteredCode, sessionsOpened, pluginPresent, stoppedByCustomer }) {
    return verdict(
      ask('screen-sharing', {
        platform,
        customerConsent: consent,
        issuedCode,
        enteredCode,
        codeSessionsUsed: sessionsOpened,
        pluginPresent,
        stoppedByCustomer,
      }),
    );
  },

  billing(ask, { on, segment, items, homeVisit, homeVisitPriceInclTax }) {
    const list = listOf(segment);
    const taken = ask('assistance-billing', {
      segment: list,
      items: items.map((item) => ({ ...item })),
      homeVisit,
      homeVisitPriceInclTax,
    });
    const billed = taken.result.status === 'billed';
    const charges = (): ChargeEffect[] => {
      if (homeVisit === 'performed') return lineOf(taken, 'ASSISTANCE-HOME', VISIT_LABEL, on);
      if (items.length === 1) return lineOf(taken, 'ASSISTANCE', serviceLabel(items[0]!.code), on);
      // Each service has a line of its own, which rests on the decision about it alone: together they make the whole.
      return items.flatMap((item) => {
        const alone = ask('assistance-billing', { segment: list, items: [{ ...item }], homeVisit });
        return lineOf(alone, 'ASSISTANCE', serviceLabel(item.code), on);
      });
    };
    return {
      remoteInclTax: text(taken, 'remoteInclTax'),
      homeVisitInclTax: text(taken, 'homeVisitInclTax'),
      totalInclTax: text(taken, 'totalInclTax'),
      status: taken.result.status as 'billed' | 'not-billed' | 'pending',
      charges: billed ? charges() : [],
      taken,
    };
  },

  ...disputeLife,

  returnAddress: [
    'KUEHNE + NAGEL Logistics/FTT',
    'Service retour',
    'Distripôle Paris Sud',
    'Secteur 3 Bât A',
    '77127 Lieusaint',
  ],

  told: {
    consent: ['assistance/2.2.a', 'assistance/2.2.b', 'assistance/2.2.c', 'assistance/4.6.b', 'assistance/4.6.c'],
    acceptance: [
      'assistance/4.3.a',
      'assistance/4.3.b',
      'assistance/4.7',
      'assistance/4.9.a',
      'assistance/4.9.b',
      'assistance/5.a',
    ],
    confirmation: ['assistance/4.7', 'assistance/5.a'],
    homeVisit: ['assistance/4.8'],
  },
};
