import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { type CivilDate, civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { instantOf } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ActivationAnswer } from '../../../terms/model/life.ts';
import { openBilling } from '../../customer-bill/index.ts';
import { type Journal, refusalInWords, withoutFault } from '../../decision/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import { activateProducts } from '../../product-inventory/index.ts';
import { assignNumber } from '../../resource-inventory/index.ts';
import type { ActivateInput, Agreement, AgreementOutcome } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { given, type KeptAgreement, updateAgreement } from '../store.ts';
import { journalOf, makeCharges, takeAgreement, tellChange, todayOf } from './change-agreement.ts';

type Activation = AgreementOutcome & { readonly activatedOn: CivilDate };

function askActivation(
  journal: Journal,
  agreement: Agreement,
  input: ActivateInput,
  today: CivilDate,
): ActivationAnswer {
  const told = input.lineConnectedOn !== undefined || input.equipmentPluggedOn !== undefined;
  // With nothing said, the technician reports of today, and the customer plugs in at once.
  const connectedOn = told ? input.lineConnectedOn : today;
  const pluggedOn = told ? input.equipmentPluggedOn : today;
  return journal.life.activation(journal.ask, contractFacts(agreement), {
    alreadyConnected: agreement.installation.alreadyConnected,
    ...(input.lineEligible === undefined ? {} : { lineEligible: input.lineEligible }),
    ...(connectedOn === undefined ? {} : { lineConnectedOn: isoDate(connectedOn) }),
    ...(pluggedOn === undefined ? {} : { equipmentPluggedOn: isoDate(pluggedOn) }),
    excused: input.excused ?? false,
    ...(input.compensationRequested === undefined ? {} : { compensationRequested: input.compensationRequested }),
    asOf: isoDate(today),
  });
}

function refusedActivation(answer: ActivationAnswer, journal: Journal) {
  if (!answer.eligible) {
    const why = refusalInWords(journal.notes(), answer.reason);
    return fail(
      'agreement/activation-refused',
      `La mise en service est refusée. ${why.fr}`,
      `Activation is refused. ${why.en}`,
    );
  }
  return fail(
    'agreement/not-activated-yet',
    'Les faits ne disent pas encore que le service fonctionne : indiquez le jour du raccordement ou du branchement.',
    'The facts do not say yet that the service works: give the day of connection or of plugging in.',
    'lineConnectedOn',
  );
}

/** Starts products, line and bills; answers the telephone number, when there is one. */
async function startService(tx: Tx, context: Context, agreement: KeptAgreement): Promise<string | undefined> {
  const { accountId, id: agreementId, territory, activatedOn } = agreement;
  await activateProducts(tx, { accountId, agreementId, on: activatedOn!, contract: contractFacts(agreement) });
  // A contract without a telephone has no number reserved: nothing to start then.
  const line = await assignNumber(tx, context, {
    accountId,
    agreementId,
    territory,
    at: instantOf(territory, activatedOn!),
  });
  await openBilling(tx, { accountId, startedOn: activatedOn! });
  await fulfilObligations(tx, context, { accountId, subject: `activation:${agreementId}`, on: activatedOn! });
  return line.ok ? displayPhoneNumber(line.value.e164) : undefined;
}

/**
 * Puts a contract in service: the pack says on which day it counts as activated, what that starts and costs. With no date told,
 * the line was connected and the equipment plugged in today. Refused from any state but ordered and awaiting activation.
 */
export async function activateAgreement(tx: Tx, context: Context, input: ActivateInput): Promise<Result<Activation>> {
  return withoutFault(async () => {
    const taken = await takeAgreement(tx, input, 'active', ['ordered', 'awaiting-activation']);
    if (!taken.ok) return taken;
    const today = todayOf(context, taken.value);
    const journal = await journalOf(tx, context, taken.value, today);
    const answer = askActivation(journal, taken.value, input, today);
    if (!answer.eligible || answer.activatedOn === null) return refusedActivation(answer, journal);
    const activatedOn = civilDate(answer.activatedOn);
    const contract = { ...contractFacts(taken.value), activatedOn: answer.activatedOn };
    const { takesDecoder, newTvCustomer, detachedHouse, alreadyConnected, visitFoundNeededAtSubscription } =
      taken.value.installation;
    const fees = journal.life.entryFees(journal.ask, contract, {
      takesDecoder,
      newTvCustomer,
      detachedHouse,
      alreadyConnected,
      visitFoundNeededAtSubscription,
      technicianVisited: input.technicianVisited ?? taken.value.installation.appointmentNeeded,
      on: answer.activatedOn,
    });
    const entryCharges = await makeCharges(tx, context, taken.value, fees);
    await makeCharges(tx, context, taken.value, answer.charges);
    const agreement = await updateAgreement(tx, taken.value, {
      state: 'active',
      activatedOn,
      commitmentEndsOn: answer.commitmentEndsOn === null ? null : civilDate(answer.commitmentEndsOn),
      entryCharges,
    });
    const number = await startService(tx, context, agreement);
    await tellChange(tx, context, agreement, {
      kind: 'agreement-activated',
      on: activatedOn,
      title: { fr: 'Service activé', en: 'Service activated' },
      decision: answer.taken.decision,
      detail: { commitmentEndsOn: answer.commitmentEndsOn },
      message: {
        template: 'activation',
        data: { activatedOn: answer.activatedOn, commitmentEndsOn: answer.commitmentEndsOn, number },
      },
    });
    await journal.save(tx);
    return ok({
      agreement: given(agreement),
      activatedOn,
      charges: [...answer.charges, ...fees],
      due: [],
      notes: journal.notes(),
    });
  });
}
