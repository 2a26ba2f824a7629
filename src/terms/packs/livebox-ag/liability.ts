import { answer, fault } from '../../model/decision.ts';
import { boolean, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

type Liable = 'operator' | 'customer' | 'third-party' | 'nobody';

interface Ruling {
  readonly liable: Liable;
  readonly because: readonly string[];
}

const by = (liable: Liable, ...because: readonly string[]): Ruling => ({ liable, because });

/** Causes that settle the question by themselves. */
const SETTLED: Readonly<Record<string, Ruling>> = {
  'third-party-virus-or-intrusion': by('third-party', 'livebox-ag/14.1.c'),
  'network-not-operated-by-orange': by('third-party', 'livebox-ag/14.1.l'),
  'third-party-service-or-content': by('third-party', 'livebox-ag/14.1.m'),
  'force-majeure': by('nobody', 'livebox-ag/14.1.f'),
  'radio-propagation': by('nobody', 'livebox-ag/14.1.g'),
  'installation-procedure-not-followed': by('customer', 'livebox-ag/14.1.d'),
  'non-compliant-use': by('customer', 'livebox-ag/14.1.h'),
  'prosecution-for-offence': by('customer', 'livebox-ag/14.1.i'),
  'content-consulted-or-published': by('customer', 'livebox-ag/14.1.j'),
  'wrong-or-outdated-customer-data': by('customer', 'livebox-ag/14.1.k', 'livebox-ag/14.2.b'),
  'third-party-contract-left-running': by('customer', 'livebox-ag/14.1.n'),
  'damage-by-customer-use': by('customer', 'livebox-ag/14.2.f'),
  'use-of-access-by-household': by('customer', 'livebox-ag/14.2.i'),
  'minor-access-to-third-party-content': by('customer', 'livebox-ag/14.2.g'),
  'customer-data-or-backup-lost': by('customer', 'livebox-ag/14.2.h'),
  'installations-inside-property-damaged': by('customer', 'livebox-ag/14.2.j'),
  'livebox-moved': by('customer', 'livebox-ag/14.2.d'),
};

const CAUSED_BY_CUSTOMER = ['livebox-ag/14.1.e'];
const EQUIPMENT = ['livebox-ag/14.1.b', 'livebox-ag/14.2.e'];
const NETWORK = ['livebox-ag/14.1.a'];

function operator(because: readonly string[]) {
  return answer({ operatorLiable: true, liable: 'operator' }, because);
}

function notOperator(liable: Liable, reason: string, because: readonly string[]) {
  return answer({ operatorLiable: false, liable, reason }, because);
}

/** Who answers for an event: the operator, the customer, a third party or nobody (article 14). */
export const liability = decision({
  name: 'liability',
  question: { fr: 'Qui répond de ce qui est arrivé ?', en: 'Who answers for what happened?' },
  clauses: [
    'livebox-ag/14.1.a',
    'livebox-ag/14.1.b',
    'livebox-ag/14.1.c',
    'livebox-ag/14.1.d',
    'livebox-ag/14.1.e',
    'livebox-ag/14.1.f',
    'livebox-ag/14.1.g',
    'livebox-ag/14.1.h',
    'livebox-ag/14.1.i',
    'livebox-ag/14.1.j',
    'livebox-ag/14.1.k',
    'livebox-ag/14.1.l',
    'livebox-ag/14.1.m',
    'livebox-ag/14.1.n',
    'livebox-ag/14.2.b',
    'livebox-ag/14.2.d',
    'livebox-ag/14.2.e',
    'livebox-ag/14.2.f',
    'livebox-ag/14.2.g',
    'livebox-ag/14.2.h',
    'livebox-ag/14.2.i',
    'livebox-ag/14.2.j',
  ],
  input: {
    cause: oneOf(
      'orange-network-fault',
      'equipment-fault',
      'third-party-virus-or-intrusion',
      'installation-procedure-not-followed',
      'force-majeure',
      'radio-propagation',
      'non-compliant-use',
      'prosecution-for-offence',
      'content-consulted-or-published',
      'wrong-or-outdated-customer-data',
      'network-not-operated-by-orange',
      'third-party-service-or-content',
      'third-party-contract-left-running',
      'damage-by-customer-use',
      'use-of-access-by-household',
      'minor-access-to-third-party-content',
      'customer-data-or-backup-lost',
      'installations-inside-property-damaged',
      'livebox-moved',
    ),
    causedByCustomer: boolean,
    installedPerGuide: noted(boolean, 'equipment installed as the guide says; only read for equipment-fault'),
    beforeTerminationPoint: noted(
      optional(boolean),
      'the fault lies between the network and the termination point in the dwelling; needed for the first two causes, decides only for orange-network-fault',
    ),
  },
  output: {
    operatorLiable: boolean,
    liable: oneOf('operator', 'customer', 'third-party', 'nobody'),
    reason: noted(optional(text), 'present when operatorLiable is false'),
  },
  check(facts) {
    const faulty = facts.cause === 'orange-network-fault' || facts.cause === 'equipment-fault';
    return faulty && facts.beforeTerminationPoint === undefined
      ? fault(
          'beforeTerminationPoint',
          'Dites si le défaut est en amont du point de terminaison.',
          'Say whether the fault lies before the termination point.',
        )
      : undefined;
  },
  decide(facts) {
    const settled = SETTLED[facts.cause];
    if (settled !== undefined) return notOperator(settled.liable, facts.cause, settled.because);
    if (facts.causedByCustomer) return notOperator('customer', 'caused-by-customer', CAUSED_BY_CUSTOMER);
    if (facts.cause === 'equipment-fault') {
      if (facts.installedPerGuide) return operator(EQUIPMENT);
      return notOperator('customer', 'installation-procedure-not-followed', [...EQUIPMENT, 'livebox-ag/14.1.d']);
    }
    return facts.beforeTerminationPoint
      ? operator(NETWORK)
      : notOperator('customer', 'beyond-termination-point', NETWORK);
  },
});
