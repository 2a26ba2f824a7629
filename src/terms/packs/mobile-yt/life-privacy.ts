import type { PersonalCategory } from '../../../kernel/personal-data.ts';
import type { Ask } from '../../model/life.ts';
import type { KeepFacts, PrivacyLife, RightsAnswer, RightsFacts } from '../../model/life-privacy.ts';

/** Article 2 of the policy bounds the data of the contract alone; for the rest the operator's policy answers. */
function keep(ask: Ask, category: PersonalCategory, { eventOn, asOf, prospect }: KeepFacts) {
  if (category !== 'commercial' || prospect || eventOn === undefined) return undefined;
  const taken = ask('data-retention', {
    purpose: 'contract-data',
    collectedOn: eventOn,
    relationEndedOn: eventOn,
    at: asOf < eventOn ? eventOn : asOf,
  });
  const until = taken.result.keepUntil;
  return {
    code: 'contract-data',
    label: { fr: 'Données du contrat', en: 'Data of the contract' },
    event: { fr: 'fin de la relation', en: 'end of the relationship' },
    until: typeof until === 'string' ? until : null,
    taken,
  };
}

function request(ask: Ask, facts: RightsFacts): RightsAnswer {
  const { right, paper, paperOn, asOf, receivedOn } = facts;
  const taken = ask('data-subject-request', {
    right: right === 'post-mortem' ? 'after-death-directions' : right,
    dataHeldBy: 'orange',
    channel: 'online-form',
    receivedOn,
    identityDocument: paper ?? 'none',
    identityReceivedOn: paper === undefined ? undefined : paperOn,
    answeredOn: facts.answeredOn,
    at: asOf < receivedOn ? receivedOn : asOf,
  });
  const { eligible, reason, answerDueOn } = taken.result;
  return {
    eligible: eligible === true,
    ...(typeof reason === 'string' ? { reason } : {}),
    awaitsIdentity: reason === 'identity-missing' || reason === 'identity-not-accepted',
    dueOn: typeof answerDueOn === 'string' ? answerDueOn : null,
    taken,
  };
}

/** What the privacy policy makes of personal data. */
export const privacy: PrivacyLife = {
  keep,
  request,
  papers: [
    { code: 'fr-identity-card', label: { fr: 'Carte d’identité française', en: 'French identity card' } },
    { code: 'eu-identity-card', label: { fr: 'Carte d’identité de l’Union européenne', en: 'EU identity card' } },
    { code: 'passport', label: { fr: 'Passeport', en: 'Passport' } },
    { code: 'fr-resident-card', label: { fr: 'Carte de résident', en: 'Resident card' } },
    { code: 'fr-residence-permit', label: { fr: 'Titre de séjour', en: 'Residence permit' } },
    { code: 'fr-circulation-booklet', label: { fr: 'Livret de circulation', en: 'Circulation booklet' } },
    { code: 'other', label: { fr: 'Autre document', en: 'Another document' } },
  ],
};
