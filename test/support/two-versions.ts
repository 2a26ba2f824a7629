import { plusDays } from '../../src/kernel/civil-date.ts';
import { decimal } from '../../src/kernel/exact.ts';
import { euros } from '../../src/kernel/money.ts';
import type { Clause } from '../../src/terms/model/clause.ts';
import { answer, decisionsWith } from '../../src/terms/model/decision.ts';
import { date } from '../../src/terms/model/fields.ts';
import { type Figure, figure, type Resolved } from '../../src/terms/model/figure.ts';
import type { Pack } from '../../src/terms/model/pack.ts';

const FIRST = '2020-01-01';
const SECOND = '2024-07-01';

function clause(article: string, text: string, stands: Pick<Clause, 'since' | 'until'> & { id?: string } = {}): Clause {
  const { id = article, ...limits } = stands;
  const summary = { fr: `${text} (fr)`, en: text };
  return { id: `demo/${id}`, article, kind: 'deadline', summary, realizedBy: ['decision:notice'], ...limits };
}

function stated<V>(article: string, first: V, second: V, better?: 'lower' | 'higher'): Figure<V> {
  const label = { fr: `Chiffre ${article}`, en: `Figure ${article}` };
  const base = figure<V>(`demo/${article}`, label, 'units', FIRST, first, better);
  return { ...base, values: [...base.values, { from: SECOND, value: second }] };
}

const figures = {
  noticeDays: stated('2', 10, 20, 'lower'),
  delayFee: stated('3', euros('5.00'), euros('4.00'), 'lower'),
  monthlyPrices: stated(
    '4',
    { small: euros('10.00'), large: euros('20.00') },
    { small: euros('9.00'), large: euros('21.00') },
    'lower',
  ),
  refundRate: stated('5', decimal('0.2'), decimal('0.25'), 'higher'),
  channels: stated<readonly string[]>('6', ['letter'], ['letter', 'email']),
  reminderDays: stated('7', 8, 9),
  sameDays: stated('1', 3, 3, 'lower'),
} as const;

const decision = decisionsWith<Resolved<typeof figures>>();

const notice = decision({
  name: 'notice',
  question: { fr: 'Quand le contrat finit-il ?', en: 'When does the contract end?' },
  clauses: ['demo/2'],
  input: { receivedOn: date },
  output: { effectiveOn: date },
  decide: (facts, known) => answer({ effectiveOn: plusDays(facts.receivedOn, known.noticeDays) }, ['demo/2']),
});

/** A contract in two versions: clauses that come, go and change their words, figures that turn either way. */
export const twoVersions: Pack = {
  id: 'demo',
  name: { fr: 'Contrat d’essai', en: 'Sample contract' },
  operator: 'Sample',
  territories: ['FR'],
  versions: [
    { id: '2020-01', from: FIRST, label: { fr: 'Première', en: 'First' } },
    { id: '2024-07', from: SECOND, label: { fr: 'Seconde', en: 'Second' } },
  ],
  clauses: [
    clause('1', 'stays as it was'),
    clause('2', 'gives a notice'),
    clause('3', 'charges a delay, in the old words', { id: '3.old', until: '2024-07' }),
    clause('3', 'charges a delay, in the new words', { since: '2024-07' }),
    ...['4', '5', '6', '7'].map((article) => clause(article, `states figure ${article}`)),
    clause('8', 'is gone since', { until: '2024-07' }),
    clause('9', 'came later', { since: '2024-07' }),
  ],
  figures,
  decisions: [notice],
  catalog: [],
  topics: {},
};
