import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, money, noted, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** The clause that says whether an intervention is free or billed. */
const CLAUSE_OF = {
  'network-normal': 'orne-thd/19.b',
  'equipment-at-agency': 'orne-thd/20.a',
  'beyond-outlet': 'orne-thd/19.b',
  'customer-installation-on-request': 'orne-thd/19.c',
  'misused-equipment': 'orne-thd/19.d',
  'external-damage': 'orne-thd/19.e',
  'unauthorised-third-party': 'orne-thd/19.f',
  'home-equipment-service': 'orne-thd/19.g',
  'unjustified-call-out': 'orne-thd/19.h',
  'equipment-mishandled': 'orne-thd/20.b',
} as const;

/** Which interventions are free maintenance and which are billed (articles 19 and 20). */
export const maintenanceBilling = decision({
  name: 'maintenance-billing',
  question: {
    fr: 'Cette intervention est-elle comprise dans la maintenance ou facturée ?',
    en: 'Is this intervention part of maintenance, or billed?',
  },
  clauses: [
    'orne-thd/19.b',
    'orne-thd/19.c',
    'orne-thd/19.d',
    'orne-thd/19.e',
    'orne-thd/19.f',
    'orne-thd/19.g',
    'orne-thd/19.h',
    'orne-thd/20.a',
    'orne-thd/20.b',
    'orne-thd/18.f',
  ],
  input: {
    intervention: oneOf(
      'network-normal',
      'equipment-at-agency',
      'beyond-outlet',
      'customer-installation-on-request',
      'misused-equipment',
      'external-damage',
      'unauthorised-third-party',
      'home-equipment-service',
      'unjustified-call-out',
      'equipment-mishandled',
    ),
    operatorFault: noted(boolean, 'the trouble is attributable to OrneTHD'),
    duringOpeningHours: noted(boolean, 'agency or partner point open'),
    tariff: noted(money, 'in force on the day of the event'),
  },
  output: { billed: boolean, amount: money, backupWarning: boolean },
  check({ intervention, duringOpeningHours }) {
    return intervention === 'equipment-at-agency' && !duringOpeningHours
      ? fault(
          'duringOpeningHours',
          'L’entretien en agence se fait aux heures d’ouverture.',
          'Maintenance at an agency takes place in opening hours.',
        )
      : undefined;
  },
  decide({ intervention, operatorFault, tariff }) {
    const free = operatorFault || intervention === 'network-normal' || intervention === 'equipment-at-agency';
    const clause = CLAUSE_OF[intervention];
    return answer(
      { billed: !free, amount: free ? NO_MONEY : tariff, backupWarning: intervention === 'home-equipment-service' },
      operatorFault ? [clause, 'orne-thd/18.f'] : [clause],
    );
  },
  explain(facts, _figures, result) {
    const amount = moneyText(result.amount);
    const [fr, en] = facts.operatorFault ? ['imputable', 'attributable'] : ['non imputable', 'not attributable'];
    return [
      {
        clause: facts.operatorFault ? 'orne-thd/18.f' : CLAUSE_OF[facts.intervention],
        fr: `Trouble ${fr} à l’opérateur, tarif du jour ${moneyText(facts.tariff)} € : ${amount} € facturés.`,
        en: `Trouble ${en} to the operator, tariff of the day EUR ${moneyText(facts.tariff)}: EUR ${amount} billed.`,
      },
    ];
  },
});
