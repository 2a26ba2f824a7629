import type { Bilingual } from '../../model/decision.ts';
import type { ChoiceSheet } from '../../model/life-choices.ts';
import { words, yesNo } from '../../rules/choice-parts.ts';

/** Purposes that rest on the operator's interest, allowed until the customer objects; and on consent, the last one. */
const ASKED: readonly (readonly [string, Bilingual, boolean])[] = [
  ['related-offers', words('Recevoir des offres liées à mes services', 'Receive offers related to my services'), true],
  ['survey', words('Participer à des enquêtes', 'Take part in surveys'), true],
  ['event', words('Être invité à des événements', 'Be invited to events'), true],
  ['other-communications', words('Recevoir d’autres communications', 'Receive other communications'), false],
];

/** What the customer’s data may be used for beside the contract (article 25). */
export const consents: ChoiceSheet = {
  name: 'consents',
  title: words('Utilisation de mes données', 'Use of my data'),
  summary: words(
    'Ce qui n’est pas nécessaire au contrat. Vous retirez un accord ou vous opposez d’un geste, avec effet le jour même.',
    'What the contract does not need. You withdraw consent or object with one gesture, with effect the same day.',
  ),
  clauses: ['orne-thd/25.c', 'orne-thd/25.h'],
  oneByOne: true,
  options: () =>
    ASKED.map(([code, label, initial]) => ({
      code,
      label,
      kind: 'switch',
      offers: code === 'related-offers',
      initial,
      clauses: initial ? ['orne-thd/25.c', 'orne-thd/25.h'] : ['orne-thd/25.c'],
    })),
  choose: (_ask, _contract, { wished, before }) => ({
    kept: wished,
    shown: ASKED.filter(([code]) => wished[code] !== before[code]).map(([code, label]) => ({
      label,
      value: yesNo(wished[code]),
    })),
  }),
};
