import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import type { PersonalCategory } from '../../../kernel/personal-data.ts';
import type { Ask } from '../../model/life.ts';
import type {
  KeepFacts,
  PrivacyLife,
  ProcessingRegister,
  RightsAnswer,
  RightsFacts,
} from '../../model/life-privacy.ts';
import { purposes } from './purposes.ts';
import durations from './retention.json' with { type: 'json' };
import { type RetentionMode, retentionOf } from './retention.ts';

/** Category of the schedule for a kind of data: the commercial ones depend on who the person is. */
function categoryOf(category: PersonalCategory, { segment, prospect }: KeepFacts): string {
  if (category !== 'commercial') return category;
  if (prospect) return 'commercial-prospect';
  return segment === 'residential' ? 'commercial-residential-customer' : 'commercial-business-customer';
}

/** Last day of data that are counted by hours: the last whole one, so that the night that follows it is not too late. */
function lastWholeDay(retainUntilAt: string): string {
  return isoDate(plusDays(civilDate(retainUntilAt.slice(0, 10)), -1));
}

function keep(ask: Ask, category: PersonalCategory, facts: KeepFacts) {
  const row = retentionOf(categoryOf(category, facts));
  const { eventOn } = facts;
  const { label, event, category: code } = row;
  const byHours = row.mode === 'hours';
  if (eventOn === undefined && (row.mode === 'fixed' || byHours)) return undefined;
  // The hour of the event is not known: its day counts from the first one.
  const counted = byHours ? { eventAt: `${eventOn}T00:00:00Z` } : { eventOn };
  const taken = ask('data-retention', { category: code, ...counted, asOf: `${facts.asOf}T12:00:00Z` });
  const { retainUntil, retainUntilAt } = taken.result;
  const until = typeof retainUntilAt === 'string' ? lastWholeDay(retainUntilAt) : retainUntil;
  return { code, label, event, until: typeof until === 'string' ? until : null, taken };
}

const RIGHT_WORD = { 'post-mortem': 'post-mortem-directives' } as const;

function request(ask: Ask, facts: RightsFacts): RightsAnswer {
  const { right, needed } = facts;
  const taken = ask('data-subject-request', {
    right: right === 'post-mortem' ? RIGHT_WORD[right] : right,
    segment: facts.segment,
    status: facts.customer ? 'customer' : 'prospect',
    receivedOn: facts.receivedOn,
    identityEvidence: facts.evidence,
    reasonableDoubt: facts.doubt,
    idDocumentProvided: facts.paper !== undefined,
    complex: facts.complex,
    extensionNotifiedOn: facts.extensionToldOn,
    legalBasis: facts.basis,
    prospecting: facts.prospecting,
    rightsPrevail: facts.rightsPrevail,
    dataDefective: facts.wrongData,
    restrictionGround: facts.restrictionGround,
    neededForService: needed === 'service',
    neededForLegalObligation: needed === 'legal-obligation',
    neededForOrangeRights: needed === 'rights',
  });
  const { eligible, reason, answerDueOn, extendedAnswerDueOn } = taken.result;
  return {
    eligible: eligible === true,
    ...(typeof reason === 'string' ? { reason } : {}),
    awaitsIdentity: reason === 'identity-proof-missing' || reason === 'identity-document-required',
    dueOn: (extendedAnswerDueOn ?? answerDueOn) as string,
    taken,
  };
}

const register: ProcessingRegister = {
  purposes: purposes.map((one) => ({
    code: one.code,
    label: one.label,
    bases: one.legalBases,
    clauses: one.clauses,
  })),
  durations: durations.map((one) => ({
    code: one.category,
    label: one.label,
    event: one.event,
    duration: one.duration,
    mode: one.mode as RetentionMode,
    clauses: [one.clause],
  })),
  words: [
    { about: 'people', clauses: ['boutique-pro/P4'] },
    {
      about: 'recipients',
      clauses: ['boutique-pro/P5.a', 'boutique-pro/P5.b', 'boutique-pro/P5.c', 'boutique-pro/P5.d'],
    },
    { about: 'transfers', clauses: ['boutique-pro/P6.a', 'boutique-pro/P6.b'] },
    { about: 'security', clauses: ['boutique-pro/P7.a', 'boutique-pro/P7.b', 'boutique-pro/P7.c'] },
    {
      about: 'rights',
      clauses: ['P8.1', 'P8.2', 'P8.3', 'P8.4', 'P8.5', 'P8.6', 'P8.7'].map((one) => `boutique-pro/${one}`),
    },
    {
      about: 'contact',
      clauses: ['P9.a', 'P9.b', 'P9.c', 'P9.d', 'P9.e', 'P9.f', 'P9.g'].map((one) => `boutique-pro/${one}`),
    },
  ],
};

/** The privacy policy, article by article, as the rooms ask it. */
export const privacy: PrivacyLife = {
  keep,
  request,
  papers: [{ code: 'identity-document', label: { fr: 'Pièce d’identité', en: 'Identity document' } }],
  keptAgainstErasure: {
    accounting: 'legal-obligation',
    'traffic-data': 'legal-obligation',
    'authority-requests': 'legal-obligation',
    'data-subject-requests': 'legal-obligation',
    payment: 'rights',
    'unpaid-debt': 'rights',
  },
  disputeClauses: ['boutique-pro/P3.20'],
  basis: (ask, purpose, status) => ask('legal-basis', { purpose, personStatus: status }),
  disclose: (ask, facts) => ask('data-disclosure', { ...facts }),
  transfer: (ask, facts) => ask('data-transfer', facts),
  register,
};
