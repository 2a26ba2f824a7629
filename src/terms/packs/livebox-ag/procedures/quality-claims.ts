import type { Bilingual } from '../../../model/decision.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import type { Taken } from '../../../model/life.ts';
import { compensation, letter, reasonOf, refused, say, settled, standing } from './shape.ts';

function judged(
  taken: Taken,
  contract: ContractInLife,
  code: string,
  label: Bilingual,
  figures: readonly string[],
): ProcedureEffects {
  const reason = reasonOf(taken);
  if (reason !== undefined) return refused(reason);
  const charges = compensation(taken, 'compensation', code, label, contract.openedOn);
  const amount = charges[0]?.amountInclTax ?? '0.00';
  const told = letter(
    'compensation',
    label,
    say(
      `Vous recevrez ${amount} € en déduction d’une prochaine facture.`,
      `EUR ${amount} will be taken off a coming bill.`,
    ),
  );
  return settled('compensated', say('Indemnisé', 'Compensated'), { charges, letters: [told], figures });
}

/** Nothing is granted before the network has told what it saw. */
const TO_MEASURE = standing('to-measure', say('Relevés du réseau attendus', 'Records of the network awaited'));

/** A month in which the access was down too long (article 9.1). */
export const availabilityClaim: Procedure = {
  name: 'availability',
  group: 'quality',
  title: say('Disponibilité du mois', 'Availability of a month'),
  summary: say(
    'L’accès a manqué trop longtemps au cours d’un mois.',
    'The access was missing too long during a calendar month.',
  ),
  openTo: ['customer', 'network'],
  decision: 'availability',
  known: (contract, told) => ({
    territory: contract.territory,
    monthlyPriceInclTax: contract.monthlyPriceInclTax,
    outages: told.outages ?? [],
  }),
  later: [{ fact: 'outages', label: say('Coupures relevées', 'Outages recorded'), by: 'network' }],
  effects: (taken, contract, told) =>
    told.outages === undefined
      ? TO_MEASURE
      : judged(taken, contract, 'IND-AVAILABILITY', say('Indemnité de disponibilité', 'Availability compensation'), [
          'availabilityPercent',
          'downtimeMinutes',
          'compensation',
        ]),
};

/** A month in which the guaranteed speed was not reached (article 9.2). */
export const throughputClaim: Procedure = {
  name: 'throughput-claim',
  group: 'quality',
  title: say('Débit minimal non atteint', 'Minimum speed not reached'),
  summary: say(
    'Le débit descendant est passé sous le minimum garanti.',
    'The downstream speed fell below the guaranteed minimum.',
  ),
  openTo: ['customer', 'network'],
  decision: 'throughput',
  known: (contract, told) => ({
    technology: contract.characteristics.technology,
    monthlyPriceInclTax: contract.monthlyPriceInclTax,
    measures: told.measures ?? [],
  }),
  later: [{ fact: 'measures', label: say('Mesures relevées', 'Measures recorded'), by: 'network' }],
  effects: (taken, contract, told) =>
    told.measures === undefined
      ? TO_MEASURE
      : judged(taken, contract, 'IND-THROUGHPUT', say('Indemnité de débit', 'Speed compensation'), [
          'daysBelow',
          'compensation',
        ]),
};
