import { answer, fault } from '../../model/decision.ts';
import { boolean, date, integer, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const PAYER = 'mobile-yt/10.a';
const RELEASE = 'mobile-yt/10.b';
const DEFAULT = 'mobile-yt/10.c';

/** Acceptance of a third-party payer, release, and who owes a bill (article 10). */
export const thirdPartyPayer = decision({
  name: 'third-party-payer',
  question: {
    fr: 'Qui doit la facture : le client ou le tiers payeur ?',
    en: 'Who owes the bill: the customer or the third-party payer?',
  },
  clauses: [PAYER, RELEASE, DEFAULT],
  input: {
    payerType: oneOf('natural', 'legal'),
    payerAge: optional(integer),
    attestationSupplied: boolean,
    releaseReceivedOn: optional(date),
    releaseByRegisteredLetter: optional(boolean),
    billDueOn: date,
    billPaid: boolean,
    payerDefaulted: optional(boolean),
  },
  output: {
    eligible: boolean,
    reason: nullable(oneOf('minor', 'no-attestation')),
    releaseEffectiveOn: nullable(date),
    payerOwesBill: boolean,
    customerOwesBill: boolean,
  },
  check(facts) {
    return facts.payerType === 'natural' && facts.payerAge === undefined
      ? fault('payerAge', 'Indiquez l’âge du payeur.', 'Give the age of the payer.')
      : undefined;
  },
  decide(facts, figures) {
    const minor = facts.payerType === 'natural' && facts.payerAge! < figures.payerAge;
    const unattested = facts.attestationSupplied ? null : 'no-attestation';
    const reason = minor ? 'minor' : unattested;
    const eligible = reason === null;
    const released = eligible && facts.releaseByRegisteredLetter ? facts.releaseReceivedOn : undefined;
    const bound = eligible && (released === undefined || facts.billDueOn <= released);
    const defaulted = facts.payerDefaulted === true;
    const because = [PAYER];
    if (released !== undefined) because.push(RELEASE);
    if (bound && defaulted) because.push(DEFAULT);
    return answer(
      {
        eligible,
        reason,
        releaseEffectiveOn: released ?? null,
        payerOwesBill: !facts.billPaid && bound,
        customerOwesBill: !facts.billPaid && (!bound || defaulted),
      },
      because,
    );
  },
});
