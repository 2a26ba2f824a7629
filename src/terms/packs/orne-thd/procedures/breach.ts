import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf, servicesOf } from '../life-answers.ts';
import {
  comesToday,
  dayFact,
  daysAfter,
  due,
  going,
  inService,
  laterDay,
  letter,
  note,
  over,
  refusal,
  say,
  textOf,
  toldOf,
} from './parts.ts';

/** The end that a notice without effect allows, on the day on which it is chosen. */
function ended(taken: Taken, told: JsonFacts, on: string): ProcedureEffects {
  const kept = taken.result.maintained as readonly string[];
  const end: AgreementChange =
    told.party === 'customer'
      ? { do: 'terminate', on, ground: 'operator-breach' }
      : kept.length === 0
        ? { do: 'end', on, reason: 'customer-breach', free: true }
        : note(on, `Résiliation, sauf ${kept.join(', ')}`, `Ended, except ${kept.join(', ')}`);
  return { ...over('ended', 'contrat résilié pour manquement', 'contract ended for breach'), changes: [end] };
}

function awaited(taken: Taken, told: JsonFacts): ProcedureEffects {
  const earliest = textOf(taken, 'earliestOn');
  if (earliest === undefined)
    return going('sent', 'mise en demeure envoyée, présentation attendue', 'notice sent, presentation awaited');
  const other = told.party === 'customer' ? 'operator' : 'customer';
  const by = daysAfter(earliest, -1);
  return {
    ...going('notice-running', 'mise en demeure en cours', 'notice running'),
    due: due(taken, other, 'breach-remedy', by, 'Manquement à faire cesser', 'Breach to be remedied'),
    letters: [
      letter(
        'notice',
        say('Mise en demeure', 'Formal notice'),
        say(
          `Le manquement est à faire cesser au plus tard le ${by}. Ensuite, le contrat peut être résilié.`,
          `The breach is to be remedied by ${by}. After that the contract may be ended.`,
        ),
      ),
    ],
    figures: ['earliestOn'],
  };
}

/** One party fails: a formal notice, fifteen days, then the contract may end (article 13). */
export const mutualBreach: Procedure = {
  name: 'mutual-breach',
  group: 'ending',
  title: say('Manquement d’une partie', 'Breach by one party'),
  summary: say(
    'Une partie met l’autre en demeure de tenir le contrat ; sans effet en quinze jours, elle peut y mettre fin.',
    'One party formally asks the other to keep the contract; without effect in fifteen days it may end it.',
  ),
  decision: 'mutual-breach-termination',
  known: (contract) => ({ services: servicesOf(contract), asOf: contract.today }),
  offered: (contract) => ({
    party: 'customer',
    breach: 'other',
    registeredLetter: true,
    sentOn: contract.openedOn,
    aid: 'none',
  }),
  later: [
    comesToday('presentedOn', 'Lettre présentée', 'Letter presented'),
    comesToday('remediedOn', 'Manquement réparé', 'Breach remedied'),
    comesToday('endOn', 'Mettre fin au contrat', 'End the contract', 'customer'),
  ],
  extra: [dayFact('endOn', 'Fin choisie', 'End chosen on')],
  effects(taken, contract, told): ProcedureEffects {
    const { eligible, reason } = taken.result;
    const who = { party: 'customer', ...told };
    if (eligible === true) {
      const endOn = toldOf(told, 'endOn');
      if (endOn !== undefined) return ended(taken, who, laterDay(endOn, textOf(taken, 'earliestOn')!));
      const label = say('Mettre fin au contrat', 'End the contract');
      return {
        ...going('may-end', 'sans effet : le contrat peut prendre fin', 'without effect: the contract may end'),
        lapsed: ['breach-remedy'],
        claims: who.party === 'customer' ? [{ fact: 'endOn', value: contract.today, label }] : [],
        figures: ['earliestOn', 'terminable', 'maintained'],
      };
    }
    if (reason === 'notice-running' || reason === 'notice-not-presented') return awaited(taken, who);
    if (reason === 'not-by-registered-letter') return refusal(taken);
    if (reason === 'remedied-in-time' || reason === 'paid-after-refusal')
      return over('remedied', 'manquement réparé', 'breach remedied');
    return going('aid', 'demande d’aide, téléphone maintenu', 'help asked for, telephone kept');
  },
};

const FEE = say('Frais de résiliation', 'Termination fee');

/** The holder of a new contract owes money elsewhere: it ends at once, and everything is to be paid before another (article 13). */
export const hiddenDebt: Procedure = {
  name: 'hidden-debt',
  group: 'ending',
  title: say('Dette cachée', 'Hidden debt'),
  summary: say(
    'Le titulaire d’un nouveau contrat doit de l’argent à une autre adresse ou sous un autre nom.',
    'The holder of a new contract owes money at another address or under another name.',
  ),
  decision: 'hidden-debt-termination',
  known: (contract) => ({ newContractSignedOn: contract.orderedOn, discoveredOn: contract.openedOn }),
  offered: (contract) => ({ newContractDue: contract.overdueInclTax, paid: '0.00' }),
  later: [{ fact: 'paid', label: say('Somme payée', 'Sum paid'), by: 'agent' }],
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.eligible !== true) return refusal(taken);
    const on = textOf(taken, 'terminationOn')!;
    const reason = 'hidden-debt';
    const [total, left] = [textOf(taken, 'totalDebt')!, textOf(taken, 'remaining')!];
    return {
      ...(taken.result.newContractAllowed === true
        ? over('paid', 'dette payée, nouveau contrat possible', 'debt paid, new contract possible')
        : going('ended', 'contrat résilié, dette à payer', 'contract ended, debt to be paid')),
      charges: chargeOf(taken, toldOf(told, 'terminationFeeInForce') ?? '0.00', {
        code: 'HIDDEN-DEBT-FEE',
        label: FEE,
        kind: 'termination',
        on,
      }),
      changes: [inService(contract) ? { do: 'end', on, reason, free: true } : { do: 'cancel', on, reason }],
      letters: [
        letter(
          'debt',
          say('Votre contrat prend fin', 'Your contract ends'),
          say(
            `Une dette antérieure a été trouvée. ${total} € sont à payer en tout, il reste ${left} €. Un nouveau contrat sera possible ensuite.`,
            `An earlier debt was found. EUR ${total} is to be paid in all, of which EUR ${left} is left. A new contract will then be possible.`,
          ),
        ),
      ],
      figures: ['totalDebt', 'remaining', 'newContractAllowed'],
    };
  },
};
