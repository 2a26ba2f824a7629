import { NO_MONEY } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, money, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { taxZone } from './tax-zone.ts';

/** The clauses behind each obstacle to a connection. */
const OBSTACLE = {
  'works-not-done': ['livebox-ag/5.1.b', 'livebox-ag/5.1.c'],
  'ducts-not-available': ['livebox-ag/5.1', 'livebox-ag/5.1.c'],
  'technical-impossibility': ['livebox-ag/5.1.f'],
  'administrative-impossibility': ['livebox-ag/5.1.f'],
} as const;

/** What the technician's visit leads to: a connection, a charged trip, or the end of the contract (article 5.1). */
export const connectionVisit = decision({
  name: 'connection-visit',
  question: {
    fr: 'À quoi mène la visite du technicien ?',
    en: 'What does the technician’s visit lead to?',
  },
  clauses: ['livebox-ag/5.1', 'livebox-ag/5.1.b', 'livebox-ag/5.1.c', 'livebox-ag/5.1.e', 'livebox-ag/5.1.f'],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    technicianVisited: boolean,
    obstacle: oneOf(
      'none',
      'works-not-done',
      'ducts-not-available',
      'technical-impossibility',
      'administrative-impossibility',
    ),
  },
  output: {
    eligible: noted(boolean, 'the home is connected'),
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    tripFeeInclTax: money,
    contractEnds: boolean,
    terminationFeeInclTax: money,
    signedReport: boolean,
  },
  decide({ territory, technicianVisited, obstacle }, figures) {
    if (obstacle === 'none')
      return answer(
        {
          eligible: true,
          tripFeeInclTax: NO_MONEY,
          contractEnds: false,
          terminationFeeInclTax: NO_MONEY,
          signedReport: technicianVisited,
        },
        technicianVisited ? ['livebox-ag/5.1', 'livebox-ag/5.1.e'] : ['livebox-ag/5.1'],
      );
    const customers = obstacle === 'works-not-done' || obstacle === 'ducts-not-available';
    return answer(
      {
        eligible: false,
        reason: obstacle,
        tripFeeInclTax: customers && technicianVisited ? figures.failedConnectionFee[taxZone(territory)] : NO_MONEY,
        contractEnds: !customers,
        terminationFeeInclTax: NO_MONEY,
        signedReport: false,
      },
      OBSTACLE[obstacle],
    );
  },
});
