import type { Bilingual } from '../../model/decision.ts';
import type { ChoiceFacts, ChoiceSheet } from '../../model/life-choices.ts';
import { BASIS_CLAUSES, BASIS_OF, type Purpose } from './processing-purposes.ts';
import { words, yesNo } from '../../rules/choice-parts.ts';

/** The purposes that customers may allow or stop: those that neither the contract nor the law needs. */
const ASKED: readonly (readonly [Purpose, Bilingual])[] = [
  ['direct-marketing', words('Recevoir des offres', 'Receive offers')],
  ['sales-event', words('Être invité à des événements de vente', 'Be invited to sales events')],
  ['prize-game', words('Être invité à des jeux', 'Be invited to prize games')],
  ['survey', words('Participer à des enquêtes', 'Take part in surveys')],
  ['usage-analysis', words('Analyser mes usages pour me proposer des offres', 'Analyse my use to propose offers')],
  ['tv-recommendation', words('Recommandations de programmes TV', 'Recommendations of TV programmes')],
  ['digital-advertising', words('Publicité numérique', 'Digital advertising')],
  [
    'embedded-agent',
    words('Mesurer la qualité du réseau depuis mon téléphone', 'Measure the network’s quality from my telephone'),
  ],
];

const byConsent = (purpose: Purpose): boolean => BASIS_OF[purpose] === 'consent';

/** Days of consent, withdrawal or objection, as the choice makes them. */
function daysOf(purpose: Purpose, { wished, since, on }: ChoiceFacts) {
  const allowed = wished[purpose] === true;
  if (!byConsent(purpose)) return allowed ? {} : { objectedOn: on };
  return allowed ? { consentGivenOn: on } : { consentGivenOn: since[purpose] ?? on, consentWithdrawnOn: on };
}

/** What the customer’s data may be used for beside the contract (privacy policy, articles 2 and 6). */
export const consents: ChoiceSheet = {
  name: 'consents',
  title: words('Utilisation de mes données', 'Use of my data'),
  summary: words(
    'Ce qui n’est pas nécessaire au contrat. Vous retirez un accord ou vous opposez d’un geste, avec effet le jour même.',
    'What the contract does not need. You withdraw consent or object with one gesture, with effect the same day.',
  ),
  clauses: ['mobile-yt/privacy.2.e', 'mobile-yt/privacy.2.f', 'mobile-yt/privacy.6.a'],
  oneByOne: true,
  options: () =>
    ASKED.map(([code, label]) => ({
      code,
      label,
      kind: 'switch',
      offers: code === 'direct-marketing',
      initial: !byConsent(code),
      clauses: byConsent(code) ? ['mobile-yt/privacy.2.e'] : [BASIS_CLAUSES[BASIS_OF[code]], 'mobile-yt/privacy.6.a'],
    })),
  choose(ask, _contract, facts) {
    const { before, wished, on } = facts;
    const changed = ASKED.find(([code]) => before[code] !== wished[code]);
    if (!changed) return { kept: wished, shown: [] };
    const [purpose, label] = changed;
    const taken = ask('data-processing', {
      purpose,
      at: on,
      strictlyNecessary: true,
      consentRequired: false,
      anonymised: false,
      telephoneCanvassing: false,
      onBloctel: false,
      contractRunning: true,
      ...daysOf(purpose, facts),
    });
    return { kept: wished, shown: [{ label, value: yesNo(taken.result.eligible) }], taken };
  },
};
