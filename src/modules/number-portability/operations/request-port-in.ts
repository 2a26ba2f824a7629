import { readPhoneNumber } from '../../../formats/phone-number.ts';
import { parseRio, rioFault } from '../../../formats/rio.ts';
import { type CivilDate, civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { PortInAnswer } from '../../../terms/model/life-numbers.ts';
import { addSearchWords } from '../../account/index.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { refusalInWords, withoutFault } from '../../decision/index.ts';
import { giveUpReservedNumber, numberOf } from '../../resource-inventory/index.ts';
import type { Porting, PortInTold } from '../domain/porting.ts';
import { RIO_REASONS } from '../domain/rio-reasons.ts';
import { insertPorting, runningPortingsOf, updatePorting } from '../store.ts';
import {
  journalOfPorting,
  openPortingDue,
  type PortingOutcome,
  shownNumber,
  type TakenPorting,
  tellPorting,
  todayOf,
  writeToOperator,
} from './change-porting.ts';
import { planTemporaryNumber } from './give-number.ts';
import { keepMandate } from './keep-paper.ts';
import { answerDue, askPortIn } from './port-in-facts.ts';
import { waitForPort } from './start-with-port.ts';

/** Working days within which operators port a number (regulator's rule for all of them), where a contract says nothing. */
export const PORTING_WORKING_DAYS = 3;
const LIVING: ReadonlySet<string> = new Set(['ordered', 'awaiting-activation', 'active', 'suspended']);

export interface PortInInput extends Partial<Omit<PortInTold, 'sameArea'>> {
  readonly agreementId: string;
  readonly number: string;
  /** Absent: not given, which most contracts refuse. */
  readonly rio?: string;
  /** The customer mandates the operator to do what is needed with the former one. */
  readonly mandate: boolean;
  readonly desiredOn?: CivilDate;
  /** Another request for the number is known to run elsewhere. */
  readonly otherPortPending?: boolean;
}

interface ReadNumber {
  readonly e164: string;
  readonly kind: 'fixed' | 'mobile';
  readonly sameArea: boolean;
}

async function readNumber(tx: Tx, agreement: Agreement, input: PortInInput): Promise<Result<ReadNumber>> {
  const read = readPhoneNumber(input.number);
  if (!read) {
    const [fr, en] = [`« ${input.number} » n’est pas un numéro.`, `"${input.number}" is not a telephone number.`];
    return fail('number/wrong-form', fr, en, 'number');
  }
  const known = await numberOf(tx, read.e164);
  if (known && known.state !== 'ported-out') {
    return fail(
      'number-portability/number-already-here',
      `Le ${input.number} est déjà un numéro de l’opérateur.`,
      `${input.number} is a number of the operator already.`,
      'number',
    );
  }
  const fault = input.rio === undefined ? undefined : rioFault(input.rio, input.number);
  if (fault !== undefined) {
    const { fr, en } = RIO_REASONS[fault];
    return fail('number-portability/rio-wrong', `RIO refusé : ${fr}.`, `RIO refused: ${en}.`, 'rio');
  }
  return ok({ e164: read.e164, kind: read.kind, sameArea: read.territories.includes(agreement.territory) });
}

function portingFrom(context: Context, agreement: Agreement, input: PortInInput, number: ReadNumber): Porting {
  const rio = input.rio === undefined ? undefined : input.rio.replace(/\s/g, '').toUpperCase();
  return {
    id: uuidV7(context.clock.now(), context.random),
    accountId: agreement.accountId,
    agreementId: agreement.id,
    territory: agreement.territory,
    direction: 'in',
    kind: number.kind,
    e164: number.e164,
    state: 'requested',
    reason: null,
    otherOperator: (rio && parseRio(rio)?.operator) ?? '',
    rio: rio ?? null,
    requestedOn: todayOf(context, agreement),
    desiredOn: input.desiredOn ?? null,
    expectedOn: null,
    sentOn: null,
    acceptedOn: null,
    scheduledOn: null,
    portedOn: null,
    lostOn: null,
    restoredOn: null,
    stopping: null,
    stoppingOn: null,
    fault: null,
    told: {
      holder: input.holder ?? true,
      sameArea: number.sameArea,
      technicallyPossible: input.technicallyPossible ?? true,
      formerLine: input.formerLine ?? 'active',
      ...(input.inactiveSince === undefined ? {} : { inactiveSince: input.inactiveSince }),
      givenAway: input.givenAway ?? false,
      lastBillAsked: input.lastBillAsked ?? false,
      lastBillShown: input.lastBillShown ?? false,
      formerServices: input.formerServices ?? [],
    },
    claim: null,
    credited: {},
    decision: null,
    version: 1,
  };
}

/** The request leaves for the former operator, whose answer is then awaited. */
export async function sendPortIn(
  tx: Tx,
  context: Context,
  { porting, agreement }: TakenPorting,
  answer: PortInAnswer,
): Promise<Porting> {
  const today = todayOf(context, porting);
  const sent = await updatePorting(tx, porting, { state: 'sent', sentOn: today, decision: answer.taken.decision });
  await writeToOperator(tx, context, sent, { kind: 'port-in-request', portingOn: sent.desiredOn, awaits: true });
  const by = Math.max(sent.expectedOn ?? today, today) as CivilDate;
  await openPortingDue(tx, context, { porting: sent, agreement }, [answerDue(by, answer.taken)]);
  return sent;
}

async function tellRequest(tx: Tx, context: Context, taken: TakenPorting, answer: PortInAnswer): Promise<void> {
  const { porting } = taken;
  const shown = shownNumber(porting);
  const mandate = await keepMandate(tx, context, porting, taken.agreement);
  await tellPorting(tx, context, taken, {
    kind: 'port-in-requested',
    on: porting.requestedOn,
    title: { fr: `Portage du ${shown} demandé`, en: `Porting of ${shown} requested` },
    decision: answer.taken.decision,
    detail: { desiredOn: porting.desiredOn === null ? null : isoDate(porting.desiredOn) },
    message: {
      template: 'port-in-requested',
      data: {
        rio: porting.rio,
        documents: [mandate.id],
        expectedOn: answer.expectedOn,
        ...(answer.customerEnds.length === 0 ? {} : { othersToEnd: true }),
      },
    },
  });
}

/**
 * The customer wants to bring a number along, at the order or after it. Refused: the contract is over or knows no such step, no
 * mandate, a RIO that is not the number's, or what the contract itself refuses.
 */
export async function requestPortIn(tx: Tx, context: Context, input: PortInInput): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const agreement = await agreementOf(tx, input.agreementId);
    if (!agreement || !LIVING.has(agreement.state)) {
      const [fr, en] = ['Ce contrat n’est pas en cours.', 'This contract is not running.'];
      return fail('number-portability/no-running-contract', fr, en, 'agreementId');
    }
    if (!input.mandate) {
      return fail(
        'number-portability/mandate-missing',
        'Le client doit mandater l’opérateur pour porter son numéro.',
        'The customer must mandate the operator to port the number.',
        'mandate',
      );
    }
    const number = await readNumber(tx, agreement, input);
    if (!number.ok) return number;
    const draft = portingFrom(context, agreement, input, number.value);
    const journal = await journalOfPorting(tx, context, agreement, draft.id, draft.requestedOn);
    const otherPortPending = (input.otherPortPending ?? false) || (await runningPortingsOf(tx, draft.e164)).length > 0;
    const answer = askPortIn(journal, draft, agreement, { otherPortPending });
    if (!answer) {
      const [fr, en] = ['Ce contrat ne prévoit pas de portage.', 'This contract knows no porting.'];
      return fail('number-portability/not-in-contract', fr, en);
    }
    if (!answer.eligible || otherPortPending || !number.value.sameArea) {
      const why = answer.eligible
        ? {
            fr: 'Le numéro n’est pas du territoire, ou un autre portage court.',
            en: 'The number is of another territory, or another port runs.',
          }
        : refusalInWords(journal.notes(), answer.reason);
      return fail(
        'number-portability/port-in-refused',
        `Portage refusé. ${why.fr}`,
        `Porting refused. ${why.en}`,
        'number',
      );
    }
    const within = plusWorkingDays('ouvrable', agreement.territory, draft.requestedOn, PORTING_WORKING_DAYS);
    const expectedOn = answer.expectedOn === null ? within : civilDate(answer.expectedOn);
    const kept = { ...draft, expectedOn, decision: answer.taken.decision };
    await insertPorting(tx, kept);
    const waits = await waitForPort(tx, context, agreement, journal, kept.requestedOn);
    if (!waits.ok) return waits;
    // The number that was kept for the contract is not needed any more; one that works stays until the other comes.
    await giveUpReservedNumber(tx, context, { accountId: agreement.accountId, agreementId: agreement.id });
    await addSearchWords(tx, agreement.accountId, [kept.e164]);
    await tellRequest(tx, context, { porting: kept, agreement }, answer);
    const ready = answer.sendOn !== null && civilDate(answer.sendOn) <= kept.requestedOn;
    const porting = ready ? await sendPortIn(tx, context, { porting: kept, agreement }, answer) : kept;
    if (answer.portOn !== null) {
      const planned = await planTemporaryNumber(tx, context, { porting, agreement }, journal, {
        portOn: answer.portOn,
      });
      if (!planned.ok) return planned;
    }
    await journal.save(tx);
    return ok({ porting, charges: [], due: [], notes: journal.notes() });
  });
}
