import { answer } from '../../model/decision.ts';
import { boolean, integer, listOf, noted, oneOf, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** The clause that forbids each use, in the order in which breaches are listed. */
const CLAUSE_OF = {
  'network-disturbance': 'orne-thd/23.i',
  'mass-mail': 'orne-thd/23.i',
  piracy: 'orne-thd/23.j',
  intrusion: 'orne-thd/23.j',
  'software-change': 'orne-thd/23.j',
  'connection-without-subscription': 'orne-thd/23.j',
  'application-outside-subscription': 'orne-thd/23.k',
  'connection-sharing-outside-circle': 'orne-thd/23.k',
  resale: 'orne-thd/23.k',
  'unlawful-content': 'orne-thd/23.l',
  gateway: 'orne-thd/23.n',
  'non-stop-use': 'orne-thd/23.n',
  'grouped-or-isdn-line': 'orne-thd/23.n',
  'mass-messages': 'orne-thd/23.n',
  'equipment-or-sim-transfer': 'orne-thd/18.c',
  'outside-permitted-circle': 'orne-thd/23.m',
} as const;

const use = oneOf(
  'network-disturbance',
  'mass-mail',
  'piracy',
  'intrusion',
  'software-change',
  'connection-without-subscription',
  'application-outside-subscription',
  'connection-sharing-outside-circle',
  'resale',
  'unlawful-content',
  'gateway',
  'non-stop-use',
  'grouped-or-isdn-line',
  'mass-messages',
  'equipment-or-sim-transfer',
  'outside-permitted-circle',
);

function sanctionFor(breaches: readonly string[], credentialsTransferred: boolean) {
  if (credentialsTransferred) return 'immediate-termination';
  if (breaches.length === 0) return 'none';
  return breaches.length === 1 && breaches[0] === 'equipment-or-sim-transfer'
    ? 'formal-notice'
    : 'suspension-or-termination';
}

/** Which uses break the contract and what the operator may do about them (articles 18 and 23). */
export const prohibitedUse = decision({
  name: 'prohibited-use',
  question: {
    fr: 'Ces usages enfreignent-ils le contrat, et que peut faire l’opérateur ?',
    en: 'Do these uses break the contract, and what may the operator do?',
  },
  clauses: [
    'orne-thd/13.t',
    'orne-thd/18.c',
    'orne-thd/23.g',
    'orne-thd/23.i',
    'orne-thd/23.j',
    'orne-thd/23.k',
    'orne-thd/23.l',
    'orne-thd/23.m',
    'orne-thd/23.n',
  ],
  input: {
    facts: noted(
      listOf(use),
      'established by OrneTHD or the authorities; outside-permitted-circle: beyond family ends (residential) or beyond the professional circle (professional)',
    ),
    maxDailyCallMinutes: noted(integer, 'highest call time on one calendar day'),
    credentialsTransferred: boolean,
  },
  output: {
    breaches: listOf(text),
    prohibited: boolean,
    sanction: oneOf('none', 'formal-notice', 'suspension-or-termination', 'immediate-termination'),
    liableForUsage: boolean,
  },
  decide({ facts, maxDailyCallMinutes, credentialsTransferred }, figures) {
    const breaches: string[] = [];
    const because: string[] = [];
    const add = (breach: string, clause: string): void => {
      breaches.push(breach);
      if (!because.includes(clause)) because.push(clause);
    };
    for (const one of use.values) if (facts.includes(one)) add(one, CLAUSE_OF[one]);
    if (maxDailyCallMinutes > figures.dailyCallMinutesLimit) add('daily-call-limit', 'orne-thd/23.m');
    if (credentialsTransferred) add('credentials-transfer', 'orne-thd/23.g');
    const sanction = sanctionFor(breaches, credentialsTransferred);
    if (sanction === 'formal-notice') because.push('orne-thd/13.t');
    if (because.length === 0) because.push('orne-thd/23.m');
    return answer(
      { breaches, prohibited: breaches.length > 0, sanction, liableForUsage: credentialsTransferred },
      because,
    );
  },
});
