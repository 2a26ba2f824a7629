import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Agreement, contractFacts, suspendAgreement } from '../../agreement/index.ts';
import { retryOn } from '../domain/next-step.ts';
import type { CaseRow } from '../tables.ts';
import { journalOf, type Situation } from './situation.ts';
import { tellStep } from './tell-step.ts';

/** What the service is cut for: it comes back with the payment, unless something else keeps it cut. */
const UNPAID = 'unpaid';

type Scope = 'outgoing' | 'full';

/** Asks the contract, cuts what is to be cut and tells the customer; answers why not when it is not done. */
async function cut(
  one: CaseRow,
  at: Situation,
  agreement: Agreement,
  scope: Scope,
): Promise<{ readonly later: CaseRow } | undefined> {
  const journal = await journalOf(one, at, agreement);
  const answer = journal.life.suspension(journal.ask, contractFacts(agreement), {
    ...at.unpaid,
    asOf: isoDate(at.asOf),
  });
  if (!answer.eligible) return { later: { ...one, next_on: retryOn(answer, at.asOf) } };
  await journal.save(at.tx);
  const done = await suspendAgreement(at.tx, at.context, {
    agreementId: agreement.id,
    on: at.asOf,
    reason: UNPAID,
    cause: UNPAID,
    scope,
    decision: answer.taken,
  });
  if (!done.ok) return { later: { ...one, next_on: plusDays(at.asOf, 1), last_error: done.failure.message.fr } };
  const number = one.bill_number;
  const title =
    scope === 'full'
      ? {
          fr: `Service suspendu pour impayé (facture ${number})`,
          en: `Service suspended for non-payment (bill ${number})`,
        }
      : {
          fr: `Service restreint pour impayé (facture ${number})`,
          en: `Service restricted for non-payment (bill ${number})`,
        };
  const template = scope === 'full' ? 'suspension' : 'restriction';
  await tellStep(one, at, { template, channel: 'email', title, decision: answer.taken.decision });
  return undefined;
}

/** Cuts the service, or what goes out of it when the contract's ladder begins with a part. */
export async function suspendForBill(
  one: CaseRow,
  at: Situation,
  agreement: Agreement,
  inParts: boolean,
): Promise<CaseRow> {
  const known = agreement.suspensionCauses[UNPAID];
  if (agreement.suspendedOn !== null && known !== undefined) return { ...one, suspended_on: agreement.suspendedOn };
  // A contract that is ending already is not cut on the way.
  if (agreement.state === 'terminating') return { ...one, next_on: plusDays(at.asOf, 1) };
  const refused = await cut(one, at, agreement, inParts ? 'outgoing' : 'full');
  return refused?.later ?? { ...one, suspended_on: at.asOf };
}

/** Cuts what was left of the service. */
export async function suspendWhole(one: CaseRow, at: Situation, agreement: Agreement): Promise<CaseRow> {
  if (agreement.suspensionCauses[UNPAID] === 'full') return { ...one, fully_suspended_on: at.asOf };
  if (one.suspended_on === null || agreement.state === 'terminating') return { ...one, next_on: plusDays(at.asOf, 1) };
  const refused = await cut(one, at, agreement, 'full');
  return refused?.later ?? { ...one, fully_suspended_on: at.asOf };
}
