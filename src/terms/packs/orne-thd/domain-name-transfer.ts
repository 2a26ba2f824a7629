import { type CivilDate, isoDate, plusMonths, plusYears } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { anniversaryOnOrAfter } from '../../rules/anniversary.ts';
import { decision } from './figures.ts';

/** The first anniversary whose limit of validation is not over when the customer asks. */
function reachableAnniversary(contractOn: CivilDate, requestedOn: CivilDate, leadMonths: number): CivilDate {
  let anniversary = anniversaryOnOrAfter(contractOn, requestedOn);
  while (plusMonths(anniversary, -leadMonths) < requestedOn) {
    anniversary = anniversaryOnOrAfter(contractOn, plusYears(anniversary, 1));
  }
  return anniversary;
}

/** Until when the transfer of a domain name must be validated, and what is lost otherwise (article 15). */
export const domainNameTransfer = decision({
  name: 'domain-name-transfer',
  question: {
    fr: 'Jusqu’à quand faut-il valider le transfert d’un nom de domaine, et le perd-on sinon ?',
    en: 'Until when must the transfer of a domain name be validated, and is the name lost otherwise?',
  },
  clauses: ['orne-thd/15.g'],
  input: {
    contractOn: noted(date, 'day from which the contract anniversary counts'),
    requestedOn: date,
    validatedOn: optional(date),
    asOf: date,
  },
  output: {
    anniversaryOn: date,
    validateBy: date,
    state: oneOf('pending', 'transferred', 'not-renewed', 'lost'),
    lostOn: nullable(date),
  },
  check({ contractOn, requestedOn, validatedOn, asOf }) {
    if (requestedOn < contractOn)
      return fault(
        'requestedOn',
        'La demande ne peut précéder le contrat.',
        'The request cannot come before the contract.',
      );
    if (validatedOn !== undefined && validatedOn < requestedOn)
      return fault(
        'validatedOn',
        'La validation ne peut précéder la demande.',
        'The validation cannot come before the request.',
      );
    if (asOf < requestedOn || (validatedOn !== undefined && asOf < validatedOn))
      return fault(
        'asOf',
        'Évaluez après la demande et sa validation.',
        'Evaluate after the request and its validation.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const leadMonths = figures.domainNameValidationMonths;
    const anniversaryOn = reachableAnniversary(facts.contractOn, facts.requestedOn, leadMonths);
    const validateBy = plusMonths(anniversaryOn, -leadMonths);
    const because = ['orne-thd/15.g'];
    if (facts.validatedOn !== undefined && facts.validatedOn <= validateBy)
      return answer({ anniversaryOn, validateBy, state: 'transferred', lostOn: null }, because);
    if (facts.asOf <= validateBy) return answer({ anniversaryOn, validateBy, state: 'pending', lostOn: null }, because);
    const state = facts.asOf < anniversaryOn ? 'not-renewed' : 'lost';
    return answer({ anniversaryOn, validateBy, state, lostOn: anniversaryOn }, because);
  },
  explain(facts, figures, result) {
    const [asked, anniversary, by] = [facts.requestedOn, result.anniversaryOn, result.validateBy].map(isoDate);
    const months = figures.domainNameValidationMonths;
    return [
      {
        clause: 'orne-thd/15.g',
        fr: `Demande du ${asked}, anniversaire du contrat le ${anniversary} : validation ${months} mois avant, au plus tard le ${by}.`,
        en: `Asked on ${asked}, contract anniversary on ${anniversary}: validation ${months} month before, by ${by}.`,
      },
    ];
  },
});
