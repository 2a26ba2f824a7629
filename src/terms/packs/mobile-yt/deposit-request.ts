import { plusHours, inTerritory, isoInstant, localDate } from '../../../kernel/instant.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  boolean,
  date,
  datetime,
  type FactsOf,
  integer,
  listOf,
  money,
  nullable,
  oneOf,
  optional,
} from '../../model/fields.ts';
import { DEPOSIT_CLAUSES, DEPOSIT_GROUNDS, type DepositGround } from './deposit-grounds.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const LIMIT = 'mobile-yt/9.1.a';
const NOT_PAID = 'mobile-yt/9.1.m';

const input = {
  concludedAt: datetime,
  requestedAt: optional(datetime),
  earlierContractOn: optional(date),
  addressProof: optional(boolean),
  permitAddressMatches: optional(boolean),
  chequeOrBankDetails: optional(boolean),
  bankInFrance: optional(boolean),
  directDebit: optional(boolean),
  inPreventel: optional(boolean),
  unpaidEarlierContract: optional(boolean),
  earlierTerminatedForDocuments: optional(boolean),
  prepaidAccount: optional(boolean),
  otherContracts: optional(integer),
  paidOn: optional(date),
} as const;

type Facts = FactsOf<typeof input>;

function isNewCustomer(facts: Facts, figures: MobileYtFigures): boolean {
  if (facts.earlierContractOn === undefined) return true;
  return localDate('YT', facts.concludedAt) - facts.earlierContractOn < figures.depositNewCustomerDays;
}

/** The situations that hold, in the order of the contract. */
function groundsOf(facts: Facts, figures: MobileYtFigures): DepositGround[] {
  const holds: Record<DepositGround, boolean> = {
    'no-proof-of-address': facts.addressProof === false,
    'permit-address-mismatch': facts.permitAddressMatches === false,
    'no-cheque-or-bank-details': facts.chequeOrBankDetails === false || facts.bankInFrance === false,
    'new-customer': isNewCustomer(facts, figures),
    'no-direct-debit': facts.directDebit === false,
    preventel: facts.inPreventel === true,
    'unpaid-earlier-contract': facts.unpaidEarlierContract === true,
    'earlier-contract-terminated-for-documents': facts.earlierTerminatedForDocuments === true,
    'prepaid-account': facts.prepaidAccount === true,
    'several-contracts': (facts.otherContracts ?? 0) >= 1,
  };
  return DEPOSIT_GROUNDS.filter((ground) => holds[ground]);
}

/** Whether Orange may ask for a deposit, until when, and what happens if it is not paid (article 9.1). */
export const depositRequest = decision({
  name: 'deposit-request',
  question: {
    fr: 'Orange peut-elle demander un dépôt de garantie, et jusqu’à quand ?',
    en: 'May Orange ask for a deposit, and until when?',
  },
  clauses: [
    LIMIT,
    'mobile-yt/9.1.b',
    'mobile-yt/9.1.c',
    'mobile-yt/9.1.d',
    'mobile-yt/9.1.e',
    'mobile-yt/9.1.f',
    'mobile-yt/9.1.g',
    'mobile-yt/9.1.h',
    'mobile-yt/9.1.i',
    'mobile-yt/9.1.j',
    'mobile-yt/9.1.k',
    NOT_PAID,
    'mobile-yt/intro.3',
  ],
  input,
  output: {
    eligible: boolean,
    reason: nullable(oneOf('no-ground', 'too-late')),
    grounds: listOf(oneOf(...DEPOSIT_GROUNDS)),
    requestBy: datetime,
    contractEndsOn: nullable(date),
    compensation: money,
  },
  check(facts) {
    const { earlierContractOn, requestedAt, paidOn } = facts;
    if (earlierContractOn !== undefined && earlierContractOn > localDate('YT', facts.concludedAt))
      return fault(
        'earlierContractOn',
        'Une souscription antérieure ne suit pas la conclusion.',
        'An earlier subscription does not come after the conclusion.',
      );
    if (paidOn !== undefined && (requestedAt === undefined || paidOn < localDate('YT', requestedAt)))
      return fault('paidOn', 'Le dépôt se verse après sa demande.', 'The deposit is paid once asked for.');
    return undefined;
  },
  decide(facts, figures) {
    const grounds = groundsOf(facts, figures);
    const requestBy = plusHours(facts.concludedAt, figures.depositRequestHours);
    const { requestedAt } = facts;
    const late = requestedAt !== undefined && requestedAt > requestBy ? 'too-late' : null;
    const reason = grounds.length === 0 ? 'no-ground' : late;
    const requestedOn = reason === null && requestedAt !== undefined ? localDate('YT', requestedAt) : null;
    const unpaid = requestedOn !== null && (facts.paidOn === undefined || facts.paidOn > requestedOn);
    return answer(
      {
        eligible: reason === null,
        reason,
        grounds,
        requestBy: inTerritory('YT', requestBy),
        contractEndsOn: unpaid ? requestedOn : null,
        compensation: NO_MONEY,
      },
      [LIMIT, ...grounds.map((ground) => DEPOSIT_CLAUSES[ground]), ...(unpaid ? [NOT_PAID] : [])],
    );
  },
  explain(facts, figures, result) {
    const { at, offsetMinutes } = result.requestBy;
    const from = isoInstant(facts.concludedAt, offsetMinutes);
    const by = isoInstant(at, offsetMinutes);
    return [
      {
        clause: LIMIT,
        fr: `Demande possible ${figures.depositRequestHours} heures après la conclusion (${from}), jusqu’au ${by}.`,
        en: `Request possible ${figures.depositRequestHours} hours after the conclusion (${from}), until ${by}.`,
      },
    ];
  },
});
