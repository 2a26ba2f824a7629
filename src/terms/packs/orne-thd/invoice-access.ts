import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, datetime } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

/** Whether a bill can still be read in the customer space, open at any time (article 10). */
export const invoiceAccess = decision({
  name: 'invoice-access',
  question: {
    fr: 'Cette facture est-elle encore consultable dans l’Espace Client ?',
    en: 'Can this bill still be read in the customer space?',
  },
  clauses: ['orne-thd/8.p', 'orne-thd/10.f', 'orne-thd/10.g'],
  input: { issuedOn: date, at: datetime, authenticated: boolean },
  output: { eligible: boolean, reason: refusalReason, availableUntil: date },
  check(facts) {
    return localDate('FR', facts.at) < facts.issuedOn
      ? fault('at', 'La facture n’est pas encore émise à ce moment.', 'The bill is not yet issued at that time.')
      : undefined;
  },
  decide(facts, figures) {
    const availableUntil = plusMonths(facts.issuedOn, figures.invoiceKeptMonths);
    if (!facts.authenticated)
      return answer({ eligible: false, reason: 'not-authenticated', availableUntil }, ['orne-thd/10.f']);
    if (localDate('FR', facts.at) > availableUntil)
      return answer({ eligible: false, reason: 'older-than-12-months', availableUntil }, ['orne-thd/10.g']);
    return answer({ eligible: true, availableUntil }, ['orne-thd/8.p', 'orne-thd/10.f', 'orne-thd/10.g']);
  },
  explain(facts, figures, result) {
    const [issued, until] = [isoDate(facts.issuedOn), isoDate(result.availableUntil)];
    return [
      {
        clause: 'orne-thd/10.g',
        fr: `Facture du ${issued}, consultable ${figures.invoiceKeptMonths} mois : jusqu’au ${until} inclus.`,
        en: `Bill of ${issued}, readable for ${figures.invoiceKeptMonths} months: up to and including ${until}.`,
      },
    ];
  },
});
