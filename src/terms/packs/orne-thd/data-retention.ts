import { type CivilDate, isoDate, latest, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, integer, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { accountingCloseOnOrAfter, accountingCloseYearsLater } from '../../rules/accounting-close.ts';
import { decision } from './figures.ts';

const input = {
  kind: oneOf('customer', 'connection'),
  terminatedOn: optional(noted(date, 'first day without service (cutOn of decision termination)')),
  lastUnpaidBillPaidOn: optional(date),
  debtOutstanding: boolean,
  collectedOn: optional(noted(date, 'connection and identification data')),
  fiscalYearEndMonth: noted(integer, "month on whose last day OrneTHD's accounting year closes (12: 31 December)"),
  asOf: date,
} as const;

type Facts = FactsOf<typeof input>;

/** Day from which customer data age: the end of the contract, or the last bill paid after it; none while a debt is left. */
function customerStart({ terminatedOn, lastUnpaidBillPaidOn, debtOutstanding }: Facts): CivilDate | undefined {
  if (terminatedOn === undefined || debtOutstanding) return undefined;
  return lastUnpaidBillPaidOn === undefined ? terminatedOn : latest(terminatedOn, lastUnpaidBillPaidOn);
}

/** Until when personal data may be kept (article 25). */
export const dataRetention = decision({
  name: 'data-retention',
  question: {
    fr: 'Jusqu’à quand ces données personnelles peuvent-elles être conservées ?',
    en: 'Until when may this personal data be kept?',
  },
  clauses: ['orne-thd/25.d', 'orne-thd/25.g'],
  input,
  output: { closeOn: nullable(date), keptUntil: nullable(date), mustBeErased: boolean },
  check({ kind, collectedOn, fiscalYearEndMonth }) {
    if (fiscalYearEndMonth < 1 || fiscalYearEndMonth > 12)
      return fault('fiscalYearEndMonth', 'Donnez un mois de 1 à 12.', 'Give a month from 1 to 12.');
    return kind === 'connection' && collectedOn === undefined
      ? fault('collectedOn', 'Indiquez le jour de collecte.', 'Say when the data were collected.')
      : undefined;
  },
  decide(facts, figures) {
    if (facts.kind === 'connection') {
      const keptUntil = plusMonths(facts.collectedOn!, figures.connectionDataMonths);
      return answer({ closeOn: null, keptUntil, mustBeErased: facts.asOf > keptUntil }, ['orne-thd/25.g']);
    }
    const start = customerStart(facts);
    if (start === undefined) return answer({ closeOn: null, keptUntil: null, mustBeErased: false }, ['orne-thd/25.d']);
    const closeOn = accountingCloseOnOrAfter(start, facts.fiscalYearEndMonth);
    const keptUntil = accountingCloseYearsLater(closeOn, figures.customerDataYears);
    return answer({ closeOn, keptUntil, mustBeErased: facts.asOf > keptUntil }, ['orne-thd/25.d']);
  },
  explain(facts, figures, result) {
    if (result.keptUntil === null) {
      const fr = 'Contrat en cours ou dette non payée : la durée de conservation n’a pas commencé.';
      return [{ clause: 'orne-thd/25.d', fr, en: 'Contract running or debt unpaid: the time has not begun.' }];
    }
    const until = isoDate(result.keptUntil);
    if (result.closeOn === null) {
      const [collected, months] = [isoDate(facts.collectedOn!), figures.connectionDataMonths];
      const fr = `Données de connexion du ${collected}, conservées ${months} mois : jusqu’au ${until}.`;
      return [
        { clause: 'orne-thd/25.g', fr, en: `Connection data of ${collected}, kept ${months} months: until ${until}.` },
      ];
    }
    const [start, close, years] = [isoDate(customerStart(facts)!), isoDate(result.closeOn), figures.customerDataYears];
    return [
      {
        clause: 'orne-thd/25.d',
        fr: `Compte soldé le ${start}, exercice clos le ${close}, conservation ${years} ans : jusqu’au ${until}.`,
        en: `Account settled on ${start}, accounting year closed on ${close}, kept ${years} years: until ${until}.`,
      },
    ];
  },
});
