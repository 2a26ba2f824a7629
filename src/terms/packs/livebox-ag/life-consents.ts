import type { Bilingual } from '../../model/decision.ts';
import type { ChoiceFacts, ChoiceSheet } from '../../model/life-choices.ts';
import { SWITCH, words, yesNo } from '../../rules/choice-parts.ts';

/** Purposes for which the operator invokes its interest: the customer may object. */
const PURPOSES: readonly (readonly [string, Bilingual])[] = [
  ['direct-marketing', words('Recevoir des offres (courrier, e-mail, SMS)', 'Receive offers (post, e-mail, SMS)')],
  ['telephone-marketing', words('Recevoir des offres par téléphone', 'Receive offers by telephone')],
  ['usage-analysis', words('Analyser mes usages pour me proposer des services', 'Analyse my use to propose services')],
  ['survey', words('Participer à des enquêtes', 'Take part in surveys')],
  ['prize-game', words('Être invité à des jeux-concours', 'Be invited to competitions')],
];

/** What rests on the customer's consent alone. */
const CONSENTS: readonly (readonly [string, Bilingual])[] = [
  ['digital-advertising', words('Publicité numérique ciblée', 'Targeted digital advertising')],
  ['partner-offers', words('Transmettre mes données à des partenaires', 'Pass my data on to partners')],
];

/** What the customer’s data may be used for beside the contract (annex 6). */
export const consents: ChoiceSheet = {
  name: 'consents',
  title: words('Utilisation de mes données', 'Use of my data'),
  summary: words(
    'Ce qui n’est pas nécessaire au contrat. Vous retirez un accord ou vous opposez d’un geste, avec effet le jour même.',
    'What the contract does not need. You withdraw consent or object with one gesture, with effect the same day.',
  ),
  clauses: ['livebox-ag/annex6.legitimate-interest', 'livebox-ag/annex6.consent', 'livebox-ag/annex6.rights'],
  oneByOne: true,
  options: () => [
    ...PURPOSES.map(([code, label]) => ({
      ...SWITCH,
      code,
      label,
      offers: code === 'direct-marketing',
      initial: true,
      clauses: ['livebox-ag/annex6.other-purposes', 'livebox-ag/annex6.rights'],
    })),
    ...CONSENTS.map(([code, label]) => ({
      ...SWITCH,
      code,
      label,
      clauses: ['livebox-ag/annex6.consent'],
    })),
  ],
  choose(ask, contract, { wished, before, on }: ChoiceFacts) {
    const name = 'telephone-marketing';
    if (wished[name] === before[name]) return { kept: wished, shown: [] };
    const taken = ask('phone-canvassing', {
      onBloctel: false,
      objectedToMarketing: wished[name] === false,
      callOn: on,
      ...(contract.activatedOn === undefined || contract.activatedOn > on
        ? {}
        : { contractFrom: contract.activatedOn }),
    });
    const label = words('Appels commerciaux permis', 'Marketing calls allowed');
    return { kept: wished, shown: [{ label, value: yesNo(taken.result.eligible) }], taken };
  },
};
