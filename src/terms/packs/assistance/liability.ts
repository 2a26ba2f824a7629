import { answer } from '../../model/decision.ts';
import { boolean, listOf, oneOf } from '../../model/fields.ts';
import { type Refusal, refusal, refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const CAUSES = [
  'customer-fault',
  'mishandling',
  'non-compliant-use',
  'manufacturer-instructions-ignored',
  'force-majeure',
  'orange-breach',
] as const;

const VIRUS = refusal('virus-damage', 'assistance/3.3.g');
const WARRANTY = refusal('manufacturer-warranty', 'assistance/4.10');
const NO_BACKUP = refusal('no-backup', 'assistance/4.3.b');
const NO_BREACH = refusal('no-breach-of-means', 'assistance/6.a');
/** In the order in which they excuse, whatever the order in which they are reported. */
const EXCUSES: readonly (readonly [cause: (typeof CAUSES)[number], excuse: Refusal])[] = [
  ['customer-fault', refusal('customer-fault', 'assistance/6.b')],
  ['mishandling', refusal('mishandling', 'assistance/6.b')],
  ['non-compliant-use', refusal('non-compliant-use', 'assistance/6.b')],
  ['manufacturer-instructions-ignored', refusal('manufacturer-instructions-ignored', 'assistance/6.c')],
  ['force-majeure', refusal('force-majeure', 'assistance/6.d')],
];
const LIABLE = ['assistance/6.a'];

function excuse(harm: string, backupDone: boolean, causes: readonly string[]): Refusal | undefined {
  if (harm === 'virus-damage') return VIRUS;
  if (harm === 'manufacturer-warranty-loss') return WARRANTY;
  if (harm === 'data-loss' && !backupDone) return NO_BACKUP;
  const found = EXCUSES.find(([cause]) => causes.includes(cause));
  if (found) return found[1];
  return causes.includes('orange-breach') ? undefined : NO_BREACH;
}

/** Whether the text leaves the operator liable for a harm that followed the service (articles 3.3, 4.3, 4.10 and 6). */
export const liability = decision({
  name: 'liability',
  question: {
    fr: 'L’opérateur répond-il du dommage qui a suivi la prestation ?',
    en: 'Is the operator liable for the harm that followed the service?',
  },
  clauses: [
    'assistance/3.3.g',
    'assistance/4.3.b',
    'assistance/4.10',
    'assistance/6.a',
    'assistance/6.b',
    'assistance/6.c',
    'assistance/6.d',
  ],
  input: {
    harm: oneOf('data-loss', 'virus-damage', 'manufacturer-warranty-loss', 'other'),
    backupDone: boolean,
    causes: listOf(oneOf(...CAUSES)),
  },
  output: { liable: boolean, reason: refusalReason },
  decide({ harm, backupDone, causes }) {
    const excused = excuse(harm, backupDone, causes);
    return answer({ liable: excused === undefined, reason: excused?.reason }, excused?.because ?? LIABLE);
  },
});
