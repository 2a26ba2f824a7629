import { isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, localDate } from '../../../kernel/instant.ts';
import { euros, moneyText } from '../../../kernel/money.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { AssistanceBill, AssistanceOutcome } from '../../../terms/model/life-assistance.ts';
import { appointmentOf, bookHomeHelp, recordAttendance } from '../../appointment/index.ts';
import { type AskedTerms, withoutFault } from '../../decision/index.ts';
import type { AssistanceCase, CaseOutcome } from '../domain/assistance-case.ts';
import { confirmByMail } from './confirm-by-mail.ts';
import { endSessionsOf } from './end-session.ts';
import { homeVisitPrice } from './home-visit-price.ts';
import { chargeCase, journalOf, keepCase, type OnCase, takeCase } from './keep-case.ts';
import { assistanceLifeOf } from './terms-of.ts';

/** What became of an intervention. */
export interface EndCaseInput extends OnCase {
  /** One for each service of the case, in their order. */
  readonly outcomes: readonly AssistanceOutcome[];
  readonly report: string;
  /** A home visit that the customer accepts in its place. */
  readonly homeVisit?: { readonly at: Instant };
}

const NO_PRICE = fail(
  'assistance/no-home-visit',
  'L’opérateur n’a pas fixé le prix de la visite à domicile : il se règle dans les réglages, Facturation.',
  'The operator has settled no price for a home visit: it is set in the settings, Billing.',
  'visit',
);

type HomeVisit = 'none' | 'booked' | 'performed';

function billOf(journal: AskedTerms, one: AssistanceCase, context: Context, homeVisit: HomeVisit): AssistanceBill {
  return assistanceLifeOf(one.pack).billing(journal.ask, {
    segment: one.segment,
    items: one.services.map(({ code, outcome = 'not-performed' }) => ({ code, outcome })),
    homeVisit,
    ...(homeVisit === 'performed' ? { homeVisitPriceInclTax: moneyText(one.visitPrice!) } : {}),
    on: isoDate(localDate(one.territory, context.clock.now())),
  });
}

function titleOf(bill: AssistanceBill) {
  const { totalInclTax: total } = bill;
  if (bill.status === 'not-billed')
    return { fr: 'Assistance terminée : rien n’est facturé', en: 'Assistance ended: nothing is billed' };
  return {
    fr: `Assistance terminée : ${total} € TTC, sur la prochaine facture`,
    en: `Assistance ended: EUR ${total} incl. tax, on the next bill`,
  };
}

/** Closes a case with its bill: the charge on the subscription's next bill, the confirmation by e-mail. */
async function closeCase(
  tx: Tx,
  context: Context,
  journal: AskedTerms,
  one: AssistanceCase,
  bill: AssistanceBill,
): Promise<Result<CaseOutcome>> {
  const chargeIds = await chargeCase(tx, context, one, bill.charges);
  const closed: AssistanceCase = {
    ...one,
    state: 'closed',
    endedAt: context.clock.now(),
    total: euros(bill.totalInclTax),
    chargeIds: [...one.chargeIds, ...chargeIds],
  };
  const done = await keepCase(tx, context, journal, closed, {
    kind: 'ended',
    title: titleOf(bill),
    decision: bill.taken.decision,
    charges: bill.charges,
    detail: { total: bill.totalInclTax, chargeIds },
  });
  if (done.ok) await confirmByMail(tx, context, done.value.assisted, bill);
  return done;
}

/**
 * Ends an intervention: what became of each service, told and billed as the contract says, unless a visit at home takes its
 * place; then the bill waits for it. A session that still runs is ended.
 */
export async function endAssistance(tx: Tx, context: Context, input: EndCaseInput): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const taken = await takeCase(tx, input, 'end');
    if (!taken.ok) return taken;
    if (input.outcomes.length !== taken.value.services.length) {
      const fr = 'Dites ce qu’est devenue chaque prestation.';
      return fail('assistance/outcomes', fr, 'Say what became of each service.', 'outcomes');
    }
    const services = taken.value.services.map(({ code }, i) => ({ code, outcome: input.outcomes[i]! }));
    const one = { ...taken.value, services, report: input.report };
    const journal = await journalOf(tx, context, one);
    await endSessionsOf(tx, context, one, 'technician');
    const { homeVisit } = input;
    if (!homeVisit) return closeCase(tx, context, journal, one, billOf(journal, one, context, 'none'));
    const price = await homeVisitPrice(tx, context, one);
    if (price === undefined) return NO_PRICE;
    const bill = billOf(journal, one, context, 'booked');
    if (one.agreementId === null)
      return fail(
        'assistance/no-subscription',
        'Aucun abonnement ne porte ce dossier.',
        'No subscription carries this case.',
      );
    const visit = await bookHomeHelp(tx, context, {
      agreementId: one.agreementId,
      at: homeVisit.at,
      taken: bill.taken,
    });
    if (!visit.ok) return visit;
    const booked: AssistanceCase = {
      ...one,
      state: 'visit-booked',
      visitId: visit.value.id,
      visitPrice: price,
    };
    return keepCase(tx, context, journal, booked, {
      kind: 'visit-booked',
      title: {
        fr: `Visite à domicile acceptée au prix de ${moneyText(price)} € TTC : la facturation attend`,
        en: `Home visit accepted at EUR ${moneyText(price)} incl. tax: billing waits`,
      },
    });
  });
}

/** What became of the home visit: made, it alone is billed; otherwise the intervention is billed as if it had not been offered. */
export async function endHomeVisit(
  tx: Tx,
  context: Context,
  input: OnCase & { readonly performed: boolean; readonly report?: string },
): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const taken = await takeCase(tx, input, 'visit');
    if (!taken.ok) return taken;
    const report = input.report === undefined ? taken.value.report : `${taken.value.report ?? ''}\n${input.report}`;
    const one = { ...taken.value, report };
    const visit = one.visitId === null ? undefined : await appointmentOf(tx, one.visitId);
    if (visit?.state === 'booked') {
      const attendance = input.performed ? 'kept' : 'missed-by-operator';
      const told = await recordAttendance(tx, context, { appointmentId: visit.id, attendance });
      if (!told.ok) return told;
    }
    const journal = await journalOf(tx, context, one);
    const bill = billOf(journal, one, context, input.performed ? 'performed' : 'none');
    return closeCase(tx, context, journal, one, bill);
  });
}
