import { isoDate, latest, plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** What a customer's death does to the contract: time to inform, termination day, debts of the estate (article 13). */
export const death = decision({
  name: 'death',
  question: {
    fr: 'Quand le contrat d’un client décédé prend-il fin, et que doivent ses héritiers ?',
    en: 'When does the contract of a customer who died end, and what do the heirs owe?',
  },
  clauses: ['orne-thd/13.aa', 'orne-thd/13.ab', 'orne-thd/14.b'],
  input: {
    deathOn: date,
    informedOn: noted(date, 'day the successors inform OrneTHD'),
    evidenceReceivedOn: optional(noted(date, 'proof of death')),
    estateRenounced: noted(boolean, 'renunciation proven to OrneTHD'),
    arrears: noted(money, 'owed at the day of death'),
    dueSinceDeath: optional(noted(money, 'billed from the death to the termination day')),
  },
  output: {
    informBy: date,
    informedLate: boolean,
    terminationOn: nullable(date),
    equipmentDueOn: nullable(date),
    owedByHeirs: money,
    earlyTerminationFee: money,
  },
  check({ deathOn, informedOn, evidenceReceivedOn }) {
    if (informedOn < deathOn)
      return fault(
        'informedOn',
        'L’information ne peut précéder le décès.',
        'The information cannot come before the death.',
      );
    if (evidenceReceivedOn !== undefined && evidenceReceivedOn < deathOn)
      return fault(
        'evidenceReceivedOn',
        'La preuve ne peut précéder le décès.',
        'The proof cannot come before the death.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const informBy = plusMonths(facts.deathOn, figures.deathInformationMonths);
    const proven = facts.evidenceReceivedOn;
    const terminationOn = proven === undefined ? null : latest(facts.informedOn, proven);
    return answer(
      {
        informBy,
        informedLate: facts.informedOn > informBy,
        terminationOn,
        equipmentDueOn: terminationOn === null ? null : latest(terminationOn, informBy),
        owedByHeirs: facts.estateRenounced ? NO_MONEY : sum(facts.arrears, facts.dueSinceDeath ?? NO_MONEY),
        earlyTerminationFee: NO_MONEY,
      },
      terminationOn === null
        ? ['orne-thd/13.aa', 'orne-thd/13.ab']
        : ['orne-thd/13.aa', 'orne-thd/14.b', 'orne-thd/13.ab'],
    );
  },
  explain(facts, figures, result) {
    const [died, informed, by] = [isoDate(facts.deathOn), isoDate(facts.informedOn), isoDate(result.informBy)];
    const months = figures.deathInformationMonths;
    const steps: Step[] = [
      {
        clause: 'orne-thd/13.aa',
        fr: `Décès le ${died}, information attendue sous ${months} mois, soit le ${by}, faite le ${informed}.`,
        en: `Death on ${died}, information expected within ${months} month, by ${by}, given on ${informed}.`,
      },
    ];
    if (result.terminationOn !== null && result.equipmentDueOn !== null) {
      const [end, equipment] = [isoDate(result.terminationOn), isoDate(result.equipmentDueOn)];
      steps.push({
        clause: 'orne-thd/14.b',
        fr: `Information et preuve réunies : fin du contrat le ${end}, équipements à rendre au plus tard le ${equipment}.`,
        en: `Information and proof held: the contract ends on ${end}, equipment due back by ${equipment}.`,
      });
    }
    const owed = moneyText(result.owedByHeirs);
    const [fr, en] = facts.estateRenounced ? ['renoncée', 'renounced'] : ['non renoncée', 'not renounced'];
    steps.push({
      clause: 'orne-thd/13.ab',
      fr: `Succession ${fr} : les héritiers doivent ${owed} € TTC, sans frais de résiliation.`,
      en: `Estate ${en}: the heirs owe EUR ${owed} incl. tax, with no termination fee.`,
    });
    return steps;
  },
});
