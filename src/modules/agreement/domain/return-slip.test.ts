import { expect, it } from 'vitest';
import type { PaperFrame } from './letter-page.ts';
import { returnSlip } from './return-slip.ts';

const frame = { account: { language: 'fr' }, settings: { name: 'OrneTHD' } } as unknown as PaperFrame;
const piece = { model: 'Décodeur TV', serial: 'DEC/000 12', on: '2026-03-01' } as const;

it('tells what has come back, how it is, and what its missing parts cost', () => {
  const slip = returnSlip(frame, { ...piece, condition: 'incomplete', dueInclTax: '25.00' });
  expect(slip.fileName).toBe('bon-de-retour-dec-000-12.pdf');
  expect(slip.paragraphs).toEqual([
    'OrneTHD a reçu le 1er\u00a0mars 2026 le matériel suivant : Décodeur TV, numéro de série DEC/000 12.',
    'Il est incomplet : des pièces ou des accessoires manquent.',
    'Somme prévue par le contrat : 25,00\u00a0€ TTC. Elle figurera sur votre prochaine facture.',
    'Gardez ce bon : il prouve que le matériel a été rendu.',
  ]);
  expect(returnSlip(frame, { ...piece, condition: 'good' }).paragraphs[2]).toBe('Rien n’est dû pour ce retour.');
});
