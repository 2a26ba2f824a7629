import type { Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { comesToday, due, going, over, refusal, say, textOf } from './parts.ts';

const TOLD = {
  'commitment-over': over('free', 'sans frais : engagement fini', 'free: the minimum period is over'),
  waived: over('waived', 'sans frais pour ce motif', 'free for that reason'),
  due: over('due', 'frais dus', 'fee due'),
} as const;

/** What leaving before the end of the minimum period would cost, without leaving (article 9). */
export const earlyTerminationFee: Procedure = {
  name: 'early-termination-fee',
  group: 'ending',
  title: say('Coût d’une résiliation', 'Cost of a termination'),
  summary: say('Le client demande ce que coûterait de partir.', 'The customer asks what leaving would cost.'),
  openTo: ['customer'],
  decision: 'early-termination-fee',
  known: (contract) => ({
    requestReceivedOn: contract.openedOn,
    asOf: contract.today,
    ...(contract.commitmentEndsOn === undefined ? {} : { commitmentEndsOn: contract.commitmentEndsOn }),
  }),
  offered: (contract) => ({
    terminatedOn: contract.openedOn,
    ground: 'none',
    usageDueInclTax: contract.overdueInclTax,
  }),
  later: [comesToday('justifiedOn', 'Justificatif reçu', 'Proof received')],
  effects(taken): ProcedureEffects {
    const figures = ['feeInclTax', 'totalInclTax', 'justificationDeadline'];
    const status = taken.result.status as keyof typeof TOLD | 'awaiting-justification';
    if (status !== 'awaiting-justification')
      return { ...TOLD[status], figures, lapsed: status === 'due' ? ['justification'] : [] };
    const by = textOf(taken, 'justificationDeadline');
    return {
      ...going('awaiting-proof', 'sans frais si le motif est prouvé', 'free if the reason is proven'),
      due: due(taken, 'customer', 'justification', by, 'Motif à prouver', 'Reason to be proven'),
      figures,
    };
  },
};

/** What is still to be given back at the end, and what forgetting it costs (article 9); the return itself bills it. */
export const equipmentReturnFee: Procedure = {
  name: 'equipment-return-fee',
  group: 'ending',
  title: say('Équipement à rendre', 'Equipment to give back'),
  summary: say(
    'Le contrat prend fin : que reste-t-il à rendre, et que coûte un oubli ?',
    'The contract ends: what is still to be given back, and what does forgetting it cost?',
  ),
  openTo: ['customer'],
  decision: 'equipment-return-fee',
  known(contract) {
    const items = contract.equipment.map(({ kind, serial }) => ({
      label: `${kind} ${serial}`,
      ownedByCustomer: false,
    }));
    // The decision wants at least one piece: the customer's own counts for nothing.
    const none = [{ label: 'modem', ownedByCustomer: true }];
    return {
      lastDayOn: contract.endsOn ?? contract.today,
      asOf: contract.today,
      items: items.length === 0 ? none : items,
    };
  },
  effects(taken, contract): ProcedureEffects {
    if (contract.endsOn === undefined) return refusal(taken, 'not-ending');
    const figures = ['stillToReturn', 'feeItems', 'feeInclTax'];
    if (Number(taken.result.feeItems) > 0)
      return { ...over('late', 'non rendu, facturé', 'not given back, billed'), lapsed: ['equipment-back'], figures };
    if (Number(taken.result.stillToReturn) === 0)
      return { ...over('returned', 'tout est rendu', 'all is back'), figures };
    return {
      ...going('awaited', 'équipement attendu', 'equipment awaited'),
      due: due(taken, 'customer', 'equipment-back', contract.endsOn, 'Équipement à rendre', 'Equipment to give back'),
      figures,
    };
  },
};

/** A price shown without tax, with its VAT (article 8, professional 10). */
export const priceInclTax: Procedure = {
  name: 'price-incl-tax',
  group: 'money',
  title: say('Prix toutes taxes comprises', 'Price with tax'),
  summary: say(
    'Le client veut savoir ce que fait un prix hors taxe une fois la TVA ajoutée.',
    'The customer wants to know what a price without tax comes to with VAT.',
  ),
  openTo: ['customer'],
  decision: 'price-incl-tax',
  offered: (contract) => ({ priceExclTax: contract.monthlyPriceExclTax, subjectToVat: true }),
  effects: () => over('told', 'renseigné', 'told'),
};
