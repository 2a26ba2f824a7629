import type { PersonalCategory } from '../../../kernel/personal-data.ts';
import type { Ask } from '../../model/life.ts';
import type { KeepFacts, PrivacyLife, RightsAnswer, RightsFacts } from '../../model/life-privacy.ts';

/** Annex 6 bounds the data of the contract alone; for the rest the operator's policy answers. */
function keep(ask: Ask, category: PersonalCategory, { eventOn, asOf, prospect }: KeepFacts) {
  if (category !== 'commercial' || prospect) return undefined;
  const taken = ask('data-retention', {
    basis: 'contract',
    relationEndedOn: eventOn,
    stillNecessary: true,
    consentWithdrawn: false,
    anonymised: false,
    asOf,
  });
  const until = taken.result.keepUntil;
  return {
    code: 'contract-data',
    label: { fr: 'Données nécessaires au contrat', en: 'Data that the contract needs' },
    event: { fr: 'fin de la relation contractuelle', en: 'end of the contractual relationship' },
    until: typeof until === 'string' ? until : null,
    taken,
  };
}

function request(ask: Ask, facts: RightsFacts): RightsAnswer {
  const { right, paper, paperOn, receivedOn } = facts;
  const taken = ask('data-subject-request', {
    right: right === 'post-mortem' ? 'after-death-directions' : right,
    // The month runs from the complete request.
    receivedOn: paperOn !== undefined && paperOn > receivedOn ? paperOn : receivedOn,
    identityDocument: paper ?? 'none',
    customerKind: facts.segment === 'residential' ? 'internet-fixed-tv' : 'orange-business-services',
  });
  const { eligible, reason, answerBy } = taken.result;
  return {
    eligible: eligible === true,
    ...(typeof reason === 'string' ? { reason } : {}),
    awaitsIdentity: eligible !== true,
    dueOn: typeof answerBy === 'string' ? answerBy : null,
    taken,
  };
}

/** What annex 6 makes of personal data. */
export const privacy: PrivacyLife = {
  keep,
  request,
  papers: [
    { code: 'french-id-card', label: { fr: 'Carte d’identité française', en: 'French identity card' } },
    { code: 'eu-id-card', label: { fr: 'Carte d’identité de l’Union européenne', en: 'EU identity card' } },
    { code: 'passport', label: { fr: 'Passeport', en: 'Passport' } },
    { code: 'french-resident-card', label: { fr: 'Carte de résident', en: 'Resident card' } },
    { code: 'french-residence-permit', label: { fr: 'Titre de séjour', en: 'Residence permit' } },
    { code: 'french-circulation-booklet', label: { fr: 'Livret de circulation', en: 'Circulation booklet' } },
    { code: 'other', label: { fr: 'Autre document', en: 'Another document' } },
  ],
};
