import type { ProcedureLetter, AgreementChange, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { isMobile } from '../life-answers.ts';
import { practice } from '../price-sheet.ts';
import { comesToday, dayFact, due, going, letter, over, refusal, say, toldOf } from './parts.ts';

const SUBJECT = say('Votre ligne à l’étranger', 'Your line abroad');
const AGREED = ['orne-thd/2.d.14'];

const YES: ProcedureLetter = {
  ...letter(
    'approved',
    SUBJECT,
    say('Nous avons ouvert votre ligne à l’étranger.', 'We have opened your line abroad.'),
    say(
      'Les plafonds de votre contrat s’appliquent : vos données sont coupées quand ils sont atteints.',
      'The ceilings of your contract apply: data is cut when they are reached.',
    ),
  ),
  clauses: AGREED,
};
const NO: ProcedureLetter = {
  ...letter(
    'not-approved',
    SUBJECT,
    say(
      'Nous ne pouvons pas ouvrir votre ligne à l’étranger : cette option demande notre accord.',
      'We cannot open your line abroad: this option needs our agreement.',
    ),
  ),
  clauses: AGREED,
};

function allow(on: string, roamingApproved: boolean): AgreementChange {
  const title = roamingApproved
    ? say('Ligne ouverte à l’étranger', 'Line opened abroad')
    : say('Ligne fermée à l’étranger', 'Line closed abroad');
  return { do: 'configure', on, characteristics: { roamingApproved }, title };
}

/** The roaming option, which needs the operator's agreement beforehand (article 2). */
export const roamingOption: Procedure = {
  name: 'roaming-option',
  group: 'sale',
  title: say('Utiliser la ligne à l’étranger', 'Use the line abroad'),
  summary: say(
    'Le client demande l’option qui ouvre sa ligne mobile à l’étranger ; l’opérateur donne ou non son accord.',
    'The customer asks for the option that opens the mobile line abroad; the operator agrees or not.',
  ),
  openTo: ['customer'],
  decision: 'roaming-data-cap',
  clauses: AGREED,
  asks: [],
  asksCustomers: [],
  // Nothing has been spent abroad by who asks for the option.
  known: () => ({ zone: 'international', spentInclTax: '0.00', legalCapInclTax: practice.roamingCapInclTax }),
  offered: () => ({ roamingApproved: false }),
  later: [
    { fact: 'roamingApproved', label: say('Accord donné', 'Agreed'), by: 'agent', value: { is: true } },
    comesToday('refusedOn', 'Accord refusé', 'Not agreed'),
  ],
  extra: [dayFact('refusedOn', 'Refusé le', 'Refused on')],
  effects(taken, contract, told): ProcedureEffects {
    if (!isMobile(contract)) return refusal(taken, 'not-a-mobile-line');
    const refusedOn = toldOf(told, 'refusedOn');
    if (told.roamingApproved === true)
      return {
        ...over('approved', 'accord donné, ligne ouverte à l’étranger', 'agreed, line open abroad'),
        changes: [allow(contract.today, true)],
        letters: [YES],
      };
    if (refusedOn !== undefined)
      return {
        ...over('not-approved', 'accord refusé', 'not agreed'),
        changes: [allow(refusedOn, false)],
        letters: [NO],
      };
    return {
      ...going('approval-awaited', 'accord de l’opérateur attendu', 'agreement of the operator awaited'),
      // The contract gives no time to answer: it is looked at on the day.
      due: due(
        taken,
        'operator',
        'roaming-approval',
        contract.openedOn,
        'Accord sur l’option à l’étranger',
        'Agreement on the option abroad',
      ),
    };
  },
};
