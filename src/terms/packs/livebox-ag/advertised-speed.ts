import { answer, fault } from '../../model/decision.ts';
import { boolean, integer, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** The theoretical speeds shown for an offer at an address (articles 8.1 and 9.2, annexes 1 and 2). */
export const advertisedSpeed = decision({
  name: 'advertised-speed',
  question: {
    fr: 'Quels débits théoriques annoncer pour cette offre à cette adresse ?',
    en: 'Which theoretical speeds are shown for this offer at this address?',
  },
  clauses: [
    'livebox-ag/8.1.a',
    'livebox-ag/9.2.b',
    'livebox-ag/annex1.speeds.a',
    'livebox-ag/annex2.speeds.a',
    'livebox-ag/annex1.speeds.b',
    'livebox-ag/annex2.speeds.b',
    'livebox-ag/annex1.speeds.c',
    'livebox-ag/annex2.speeds.c',
    'livebox-ag/annex2.speeds.d',
    'livebox-ag/annex1.speeds.f',
    'livebox-ag/annex2.speeds.f',
  ],
  input: {
    offer: oneOf('essentiel', 'infini'),
    technology: oneOf('adsl', 'vdsl2', 'fibre'),
    lineLengthMetres: optional(noted(integer, 'needed for adsl and vdsl2')),
    commune: oneOf(
      'petit-bourg',
      'baie-mahault',
      'schoelcher',
      'remire-montjoly',
      'saint-barthelemy',
      'fort-de-france',
      'other',
    ),
    xgsponDeployed: boolean,
    separateFibreBox: boolean,
  },
  output: {
    guaranteedDownKbps: integer,
    usualMinDownKbps: nullable(integer),
    maxDownKbps: integer,
    maxUpKbps: noted(integer, 'adsl and vdsl2 of 1 km or more: below this'),
    fibreNetwork: nullable(oneOf('gpon', 'xgspon')),
  },
  check(facts) {
    return facts.technology !== 'fibre' && facts.lineLengthMetres === undefined
      ? fault(
          'lineLengthMetres',
          'Indiquez la longueur de la ligne en mètres.',
          'Give the length of the line in metres.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const annex = facts.offer === 'essentiel' ? 'livebox-ag/annex1' : 'livebox-ag/annex2';
    const guaranteedDownKbps = figures.guaranteedDownKbps;
    const because = ['livebox-ag/8.1.a', 'livebox-ag/9.2.b'];
    if (facts.technology !== 'fibre') {
      const short = facts.technology === 'vdsl2' && facts.lineLengthMetres! < figures.shortLineSpeed.belowMetres;
      const speed = short ? figures.shortLineSpeed : figures.xdslSpeed;
      because.push(facts.technology === 'vdsl2' ? `${annex}.speeds.b` : `${annex}.speeds.a`);
      return answer(
        {
          guaranteedDownKbps,
          usualMinDownKbps: figures.xdslSpeed.usualMinDown,
          maxDownKbps: speed.down,
          maxUpKbps: speed.up,
          fibreNetwork: null,
        },
        because,
      );
    }
    const xgspon = facts.xgsponDeployed && figures.xgsponCommunes.some((one) => one === facts.commune);
    const fibreNetwork = facts.offer === 'essentiel' ? null : xgspon ? 'xgspon' : 'gpon';
    const speed = figures.fibreSpeed[fibreNetwork ?? 'essentiel'];
    because.push(fibreNetwork === 'xgspon' ? 'livebox-ag/annex2.speeds.d' : `${annex}.speeds.c`);
    if (facts.separateFibreBox) because.push(`${annex}.speeds.f`);
    const cap = facts.separateFibreBox ? figures.separateFibreBoxKbps : Infinity;
    return answer(
      {
        guaranteedDownKbps,
        usualMinDownKbps: null,
        maxDownKbps: Math.min(speed.down, cap),
        maxUpKbps: Math.min(speed.up, cap),
        fibreNetwork,
      },
      because,
    );
  },
});
