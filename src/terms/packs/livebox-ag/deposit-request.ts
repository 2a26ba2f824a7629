import { type CivilDate, daysBetween, isoDate } from '../../../kernel/civil-date.ts';
import { inTerritory, isoInstant, localDate, plusHours } from '../../../kernel/instant.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, datetime, listOf, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision, type LiveboxFigures } from './figures.ts';
import { words } from './words.ts';

interface Situation {
  readonly addressProofInName: boolean;
  readonly residencePermitAddressDiffers: boolean;
  readonly chequeInName: boolean;
  readonly bankDetailsInName: boolean;
  readonly bankInSepaZone: boolean;
  readonly priorContractSubscribedOn?: CivilDate | undefined;
  readonly directDebit: boolean;
  readonly unpaidOnPreviousContract: boolean;
  readonly previousContractEndedForMissingDocuments: boolean;
  readonly prepaidAccount: boolean;
}

/** The situations of article 3 that the customer is in, in its order, each with its clause. */
function groundsOf(facts: Situation, concludedOn: CivilDate, figures: LiveboxFigures): (readonly [string, string])[] {
  const prior = facts.priorContractSubscribedOn;
  const found: (readonly [string, string])[] = [];
  if (!facts.addressProofInName) found.push(['no-address-proof', 'livebox-ag/3.a']);
  if (facts.residencePermitAddressDiffers) found.push(['residence-permit-address-differs', 'livebox-ag/3.b']);
  if ((!facts.chequeInName && !facts.bankDetailsInName) || !facts.bankInSepaZone)
    found.push(['no-cheque-or-bank-details', 'livebox-ag/3.c']);
  if (prior === undefined || daysBetween(prior, concludedOn) < figures.newCustomerDays)
    found.push(['new-customer', 'livebox-ag/3.d']);
  if (!facts.directDebit) found.push(['no-direct-debit', 'livebox-ag/3.e']);
  if (facts.unpaidOnPreviousContract) found.push(['unpaid-previous-contract', 'livebox-ag/3.f']);
  if (facts.previousContractEndedForMissingDocuments)
    found.push(['previous-contract-documents-missing', 'livebox-ag/3.g']);
  if (facts.prepaidAccount) found.push(['prepaid-account', 'livebox-ag/3.h']);
  return found;
}

/** Whether a deposit may be asked for, on which grounds, and what follows when it is not paid (article 3). */
export const depositRequest = decision({
  name: 'deposit-request',
  question: {
    fr: 'Un dépôt de garantie peut-il être demandé, et que devient le contrat s’il n’est pas payé ?',
    en: 'May a deposit be asked for, and what becomes of the contract if it is not paid?',
  },
  clauses: [
    'livebox-ag/intro.3',
    'livebox-ag/3',
    'livebox-ag/3.a',
    'livebox-ag/3.b',
    'livebox-ag/3.c',
    'livebox-ag/3.d',
    'livebox-ag/3.e',
    'livebox-ag/3.f',
    'livebox-ag/3.g',
    'livebox-ag/3.h',
    'livebox-ag/3.j',
  ],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    concludedAt: datetime,
    requestedAt: datetime,
    addressProofInName: boolean,
    residencePermitAddressDiffers: boolean,
    chequeInName: boolean,
    bankDetailsInName: boolean,
    bankInSepaZone: boolean,
    priorContractSubscribedOn: optional(date),
    directDebit: boolean,
    unpaidOnPreviousContract: boolean,
    previousContractEndedForMissingDocuments: boolean,
    prepaidAccount: boolean,
    depositPaidOn: optional(date),
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    grounds: listOf(text),
    requestBy: datetime,
    contractEndsOn: nullable(date),
    compensation: money,
  },
  check(facts) {
    if (facts.depositPaidOn !== undefined && facts.depositPaidOn < localDate(facts.territory, facts.requestedAt))
      return fault(
        'depositPaidOn',
        'Le dépôt ne peut être payé avant d’être demandé.',
        'The deposit cannot be paid before it is asked for.',
      );
    const prior = facts.priorContractSubscribedOn;
    if (prior !== undefined && prior > localDate(facts.territory, facts.concludedAt))
      return fault(
        'priorContractSubscribedOn',
        'Le contrat antérieur ne peut être souscrit après celui-ci.',
        'The earlier contract cannot be taken out after this one.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const found = groundsOf(facts, localDate(facts.territory, facts.concludedAt), figures);
    const requestBy = plusHours(facts.concludedAt, figures.depositRequestHours);
    const reason = found.length === 0 ? 'no-ground' : facts.requestedAt > requestBy ? 'too-late' : undefined;
    const requestedOn = localDate(facts.territory, facts.requestedAt);
    const paid = facts.depositPaidOn !== undefined && facts.depositPaidOn <= requestedOn;
    const ends = reason === undefined && !paid;
    const because = ['livebox-ag/3', ...found.map(([, clause]) => clause)];
    if (ends) because.push('livebox-ag/3.j');
    const rest = {
      grounds: found.map(([code]) => code),
      requestBy: inTerritory(facts.territory, requestBy),
      contractEndsOn: ends ? requestedOn : null,
      compensation: NO_MONEY,
    };
    return answer(reason === undefined ? { eligible: true, ...rest } : { eligible: false, reason, ...rest }, because);
  },
  explain(facts, figures, result) {
    const until = isoInstant(result.requestBy.at, result.requestBy.offsetMinutes);
    const steps = [
      {
        clause: 'livebox-ag/3',
        fr: `Situations qui ouvrent un dépôt : ${words.list(result.grounds, 'fr', 'aucune')}.`,
        en: `Situations that open a deposit: ${words.list(result.grounds, 'en', 'none')}.`,
      },
      {
        clause: 'livebox-ag/3',
        fr: `Demande possible ${figures.depositRequestHours} heures après la conclusion, soit jusqu’au ${until}.`,
        en: `It may be asked for until ${figures.depositRequestHours} hours after the conclusion, that is ${until}.`,
      },
    ];
    if (result.contractEndsOn !== null) {
      const end = isoDate(result.contractEndsOn);
      steps.push({
        clause: 'livebox-ag/3.j',
        fr: `Dépôt non payé le jour de la demande : le contrat prend fin le ${end}, sans indemnité.`,
        en: `Deposit not paid on the day of the request: the contract ends on ${end}, without compensation.`,
      });
    }
    return steps;
  },
});
