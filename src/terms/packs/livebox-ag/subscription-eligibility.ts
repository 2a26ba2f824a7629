import { answer, fault } from '../../model/decision.ts';
import { boolean, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const GRANTED = [
  'livebox-ag/1.a',
  'livebox-ag/annex1.services.a',
  'livebox-ag/annex2.services.a',
  'livebox-ag/1.g',
  'livebox-ag/intro.1',
] as const;

/** The clause that refuses, by reason. */
const REFUSED = {
  'not-a-natural-person': ['livebox-ag/1.a'],
  'territory-not-covered': ['livebox-ag/annex1.services.a', 'livebox-ag/annex2.services.a'],
  'outside-coverage-zone': ['livebox-ag/1.g', 'livebox-ag/4'],
  'not-personal-use': ['livebox-ag/intro.1', 'livebox-ag/1.a'],
  'network-study-negative': ['livebox-ag/4'],
} as const;

/** Who may take a Livebox offer, and where (introduction, articles 1 and 4). */
export const subscriptionEligibility = decision({
  name: 'subscription-eligibility',
  question: {
    fr: 'Cette personne peut-elle souscrire une offre Livebox à cette adresse ?',
    en: 'May this person take a Livebox offer at this address?',
  },
  clauses: [
    'livebox-ag/intro.1',
    'livebox-ag/intro.2',
    'livebox-ag/1.a',
    'livebox-ag/1.g',
    'livebox-ag/4',
    'livebox-ag/annex1.services.a',
    'livebox-ag/annex2.services.a',
  ],
  input: {
    naturalPerson: boolean,
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL', 'YT', 'RE', 'FR'),
    inCoverageZone: boolean,
    personalUse: boolean,
    networkConnectionNeeded: boolean,
    studyPositive: optional(boolean),
    technology: oneOf('adsl', 'vdsl2', 'fibre'),
    usesAnalogueLineService: boolean,
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    studyRequired: boolean,
    analogueServiceWarning: boolean,
  },
  check(facts) {
    return facts.networkConnectionNeeded && facts.studyPositive === undefined
      ? fault(
          'studyPositive',
          'Indiquez le résultat de l’étude de faisabilité du raccordement.',
          'Give the result of the feasibility study of the connection.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const studyRequired = facts.networkConnectionNeeded;
    const analogueServiceWarning = facts.technology === 'fibre' && facts.usesAnalogueLineService;
    const warned = analogueServiceWarning ? ['livebox-ag/intro.2'] : [];
    const reason: keyof typeof REFUSED | undefined = !facts.naturalPerson
      ? 'not-a-natural-person'
      : !figures.coveredTerritories.some((one) => one === facts.territory)
        ? 'territory-not-covered'
        : !facts.inCoverageZone
          ? 'outside-coverage-zone'
          : !facts.personalUse
            ? 'not-personal-use'
            : studyRequired && !facts.studyPositive
              ? 'network-study-negative'
              : undefined;
    if (reason)
      return answer({ eligible: false, reason, studyRequired, analogueServiceWarning }, [
        ...REFUSED[reason],
        ...warned,
      ]);
    const studied = studyRequired ? ['livebox-ag/4'] : [];
    return answer({ eligible: true, studyRequired, analogueServiceWarning }, [...GRANTED, ...studied, ...warned]);
  },
});
