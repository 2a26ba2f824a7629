import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, listOf, money, noted, optional, record, text } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

/** Right of the operator to end a contract whose equipment was never collected, and the works then billed (article 13). */
export const equipmentNotCollected = decision({
  name: 'equipment-not-collected',
  question: {
    fr: 'L’opérateur peut-il résilier faute de retrait des équipements, et quels travaux facture-t-il ?',
    en: 'May the operator end the contract because the equipment was not collected, and which works does it bill?',
  },
  clauses: ['orne-thd/13.w'],
  input: {
    signedOn: date,
    asOf: date,
    collectedOn: optional(date),
    works: noted(listOf(record({ label: text, amount: money, done: boolean })), 'works at the tariff in force'),
  },
  output: { eligible: boolean, reason: refusalReason, collectBy: date, worksBilled: money },
  check({ signedOn, asOf, collectedOn }) {
    if (asOf < signedOn)
      return fault('asOf', 'Évaluez au plus tôt le jour de la signature.', 'Evaluate on the day of signing or later.');
    if (collectedOn !== undefined && (collectedOn < signedOn || collectedOn > asOf))
      return fault(
        'collectedOn',
        'Le retrait se situe entre la signature et le jour d’évaluation.',
        'The collection lies between the signing and the day of evaluation.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const collectBy = plusMonths(facts.signedOn, figures.collectionMonths);
    const because = ['orne-thd/13.w'];
    const refused = (reason: string) => answer({ eligible: false, reason, collectBy, worksBilled: NO_MONEY }, because);
    if (facts.collectedOn !== undefined) return refused('equipment-collected');
    if (facts.asOf <= collectBy) return refused('period-running');
    const worksBilled = sum(...facts.works.filter((work) => work.done).map((work) => work.amount));
    return answer({ eligible: true, collectBy, worksBilled }, because);
  },
  explain(facts, figures, result) {
    const [signed, by, billed] = [isoDate(facts.signedOn), isoDate(result.collectBy), moneyText(result.worksBilled)];
    const months = figures.collectionMonths;
    return [
      {
        clause: 'orne-thd/13.w',
        fr: `Contrat signé le ${signed} : retrait possible ${months} mois, jusqu’au ${by} ; travaux faits et facturés : ${billed} € TTC.`,
        en: `Contract signed on ${signed}: collection within ${months} months, until ${by}; works done and billed: EUR ${billed} incl. tax.`,
      },
    ];
  },
});
