import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { instant } from '../../../kernel/instant.ts';
import type { PaperFrame } from '../../agreement/index.ts';
import { mandatePage, statementPage } from './porting-paper.ts';

const frame = (agreement: object, language: 'fr' | 'en' = 'fr'): PaperFrame =>
  ({
    settings: { name: 'Caraïbe Fibre', address: ['1 rue du Port', '97110 Pointe-à-Pitre'], siren: '123456789' },
    account: { number: '226959740', language },
    party: {
      displayName: 'Maëva Beauregard',
      address: { line1: '12 rue Lamartine', postcode: '97110', city: 'Pointe-à-Pitre' },
    },
    agreement: {
      id: '019caf10-3180-7d49-9d01-561788e4c0eb',
      territory: 'GP',
      channel: 'distance',
      commitmentEndsOn: null,
      endsOn: null,
      ...agreement,
    },
    on: '2026-03-02',
  }) as unknown as PaperFrame;

const NUMBER = { e164: '+590590100002', rio: '02FAAAAAAXYZ' };
const GIVEN_AT = instant('2026-03-02T15:05:00Z');
describe('the mandate to fetch a number', () => {
  const port = { ...NUMBER, otherOperator: '02', desiredOn: null };

  it('at a distance is attested by the record of the request, at the hour of the territory', () => {
    const { title, fileName, paragraphs } = mandatePage(frame({}), port, GIVEN_AT);
    expect([title.fr, fileName]).toEqual(['Mandat de portage du 0590 10 00 02', 'mandat-portage-590100002.pdf']);
    expect(paragraphs.slice(1)).toEqual([
      'Jour souhaité du portage : dès que possible.',
      'Ce mandat vaut pour ce seul numéro. Il prend fin avec le portage, son refus ou son annulation.',
      expect.stringMatching(/le 2\u00a0mars 2026, 11:05, en fait foi/),
    ]);
  });

  it('in a shop is signed there, for the day that the customer wants', () => {
    const { paragraphs } = mandatePage(
      frame({ channel: 'shop' }, 'en'),
      { ...port, desiredOn: civilDate('2026-03-20') },
      GIVEN_AT,
    );
    expect(paragraphs[1]).toBe('Day wanted for the port: 20\u00a0March 2026.');
    expect(paragraphs[3]).toMatch(/signed before an agent/);
  });
});

describe('the statement of a RIO', () => {
  it.each([
    [{ commitmentEndsOn: civilDate('2027-01-10') }, /^Fin de votre engagement : 10\u00a0janvier 2027/],
    [{ commitmentEndsOn: civilDate('2026-03-01') }, /pas, d’engagement\.$/],
    [{ endsOn: civilDate('2026-02-20') }, /a pris fin le 20\u00a0février 2026/],
  ])('says what binds the line: %o', (agreement, said) => {
    const [first, , last] = statementPage(frame(agreement), NUMBER).paragraphs;
    expect(first).toBe('RIO de la ligne 0590 10 00 02 : 02FAAAAAAXYZ');
    expect(last).toMatch(said);
  });
});
