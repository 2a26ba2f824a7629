import { readPhoneNumber } from '../../../formats/phone-number.ts';
import { parseRio } from '../../../formats/rio.ts';
import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { PortOutAnswer } from '../../../terms/model/life-numbers.ts';
import { type Agreement, agreementOf, whatIfTerminated } from '../../agreement/index.ts';
import { type Journal, withoutFault } from '../../decision/index.ts';
import { type Line, numberOf } from '../../resource-inventory/index.ts';
import type { Porting } from '../domain/porting.ts';
import { reasonInWords } from '../domain/refusal-words.ts';
import { insertPorting, runningPortingsOf } from '../store.ts';
import { rioOf } from '../store-rio.ts';
import {
  journalOfPorting,
  openPortingDue,
  type PortingOutcome,
  shownNumber,
  tellPorting,
  writeToOperator,
} from './change-porting.ts';
import { portableLine } from './issue-rio.ts';
import { askPortOut } from './let-number-leave.ts';
import { departureDue } from './port-in-facts.ts';
import { PORTING_WORKING_DAYS } from './request-port-in.ts';

export interface PortOutInput {
  readonly number: string;
  readonly rio?: string;
  /** The code of the operator that the number goes to. */
  readonly otherOperator: string;
  /** The day that it asks for. */
  readonly portingOn?: CivilDate;
  /** False when somebody else asks. */
  readonly byNewOperator?: boolean;
}

interface Asked {
  readonly line: Line;
  readonly agreement: Agreement;
  readonly porting: Porting;
  readonly lineEndedOn: CivilDate | undefined;
  /** The last day on which a number that rests may be taken elsewhere, where the contract says nothing of it. */
  readonly restsUntil: CivilDate | null;
}

function draft(context: Context, line: Line, kind: Porting['kind'], input: PortOutInput): Porting {
  const requestedOn = localDate(line.territory, context.clock.now());
  const within = plusWorkingDays('ouvrable', line.territory, requestedOn, PORTING_WORKING_DAYS);
  return {
    id: uuidV7(context.clock.now(), context.random),
    accountId: line.accountId,
    agreementId: line.agreementId,
    territory: line.territory,
    direction: 'out',
    kind,
    e164: line.e164,
    state: 'requested',
    reason: null,
    otherOperator: input.otherOperator,
    rio: input.rio === undefined ? null : input.rio.replace(/\s/g, '').toUpperCase(),
    requestedOn,
    desiredOn: input.portingOn ?? null,
    expectedOn: input.portingOn ?? within,
    sentOn: null,
    acceptedOn: null,
    scheduledOn: null,
    portedOn: null,
    lostOn: null,
    restoredOn: null,
    stopping: null,
    stoppingOn: null,
    fault: null,
    told: null,
    claim: null,
    credited: {},
    decision: null,
    version: 1,
  };
}

async function read(tx: Tx, context: Context, input: PortOutInput): Promise<Result<Asked>> {
  const number = readPhoneNumber(input.number);
  const known = number && (await numberOf(tx, number.e164));
  const line = number && (await portableLine(tx, number.e164));
  const agreement = line && (await agreementOf(tx, line.agreementId));
  if (!known || !line || !agreement) {
    const { fr, en } = reasonInWords('number-unknown');
    return fail('number-portability/number-unknown', `Demande refusée : ${fr}.`, `Request refused: ${en}.`, 'number');
  }
  const lineEndedOn = line.to === null ? undefined : localDate(line.territory, (line.to - 1) as typeof line.to);
  const { quarantineUntil: restsUntil } = known;
  return ok({ line, agreement, lineEndedOn, restsUntil, porting: draft(context, line, known.kind, input) });
}

/** Why operators refuse whatever the contract says; `undefined` when nothing is wrong with the request. */
async function faultOf(
  tx: Tx,
  { line, porting, restsUntil }: Asked,
  running: boolean,
  answer: PortOutAnswer | undefined,
): Promise<string | undefined> {
  if (porting.rio === null) return 'rio-missing';
  const issued = await rioOf(tx, line);
  if (parseRio(porting.rio) === undefined || issued?.rio !== porting.rio) return 'rio-wrong';
  if (running) return 'port-already-running';
  const gone = restsUntil !== null && porting.requestedOn > restsUntil && (answer?.portableUntil ?? null) === null;
  return gone ? 'line-ended-too-long-ago' : undefined;
}

const CONTRACT_REASONS: Readonly<Record<string, string>> = {
  'rio-expired': 'line-ended-too-long-ago',
  'other-port-running': 'port-already-running',
  'not-by-new-operator': 'not-asked-by-operator',
};

async function refuse(
  tx: Tx,
  context: Context,
  asked: Asked,
  journal: Journal,
  reason: string,
): Promise<PortingOutcome> {
  const porting: Porting = { ...asked.porting, state: 'refused', reason };
  await insertPorting(tx, porting);
  await writeToOperator(tx, context, porting, { kind: 'port-out-refused', reason, awaits: false });
  const words = reasonInWords(reason);
  const shown = shownNumber(porting);
  await tellPorting(
    tx,
    context,
    { porting, agreement: asked.agreement },
    {
      kind: 'port-out-refused',
      on: porting.requestedOn,
      title: {
        fr: `Portage sortant du ${shown} refusé : ${words.fr}`,
        en: `Porting out of ${shown} refused: ${words.en}`,
      },
      detail: { reason },
    },
  );
  await journal.save(tx);
  return { porting, charges: [], due: [], notes: journal.notes() };
}

/** What the end of the contract by the port will be, as far as it can be told beforehand. */
async function foresee(tx: Tx, context: Context, porting: Porting, portedOn: CivilDate): Promise<object> {
  const { agreementId, requestedOn: receivedOn } = porting;
  const ending = await whatIfTerminated(tx, context, { agreementId, requestKind: 'portability', receivedOn, portedOn });
  return ending.ok ? { endsOn: isoDate(ending.value.effectiveOn), total: ending.value.totalInclTax } : {};
}

const TEMPLATES = {
  contract: 'port-out-accepted',
  withdrawal: 'port-out-as-withdrawal',
  'number-alone': 'port-out-of-resting',
} as const;

async function accept(
  tx: Tx,
  context: Context,
  asked: Asked,
  journal: Journal,
  answer: PortOutAnswer | undefined,
): Promise<Result<PortingOutcome>> {
  const { requestedOn } = asked.porting;
  const scheduledOn = asked.porting.expectedOn!;
  const decision = answer?.taken.decision ?? null;
  const porting: Porting = { ...asked.porting, state: 'scheduled', acceptedOn: requestedOn, scheduledOn, decision };
  const taken = { porting, agreement: asked.agreement };
  await insertPorting(tx, porting);
  await writeToOperator(tx, context, porting, { kind: 'port-out-accepted', portingOn: scheduledOn, awaits: true });
  if (answer) await openPortingDue(tx, context, taken, [departureDue(scheduledOn, answer.taken)]);
  const foreseen = answer?.ending === 'contract' ? await foresee(tx, context, porting, scheduledOn) : {};
  const [shown, day] = [shownNumber(porting), isoDate(scheduledOn)];
  await tellPorting(tx, context, taken, {
    kind: 'port-out-scheduled',
    on: requestedOn,
    title: {
      fr: `Portage sortant du ${shown} accepté pour le ${day}`,
      en: `Porting out of ${shown} accepted for ${day}`,
    },
    decision: answer?.taken.decision,
    detail: { scheduledOn: day, ending: answer?.ending ?? 'contract' },
    message: { template: TEMPLATES[answer?.ending ?? 'contract'], data: { on: day, ...foreseen } },
  });
  await journal.save(tx);
  return ok({ porting, charges: [], due: [], notes: journal.notes() });
}

/**
 * Another operator asks for a number on its holder's behalf. Accepted: everybody is told the day, and what the contract makes of it
 * waits for the port itself. What is wrong with the request is answered to that operator and kept. Refused: the number is not here.
 */
export async function requestPortOut(tx: Tx, context: Context, input: PortOutInput): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const asked = await read(tx, context, input);
    if (!asked.ok) return asked;
    const { porting, agreement, lineEndedOn } = asked.value;
    if (porting.desiredOn !== null && porting.desiredOn < porting.requestedOn) {
      const [fr, en] = ['Le jour du portage est passé.', 'The day of the port is past.'];
      return fail('number-portability/day-past', fr, en, 'portingOn');
    }
    const journal = await journalOfPorting(tx, context, agreement, porting.id, porting.requestedOn);
    const otherPortRunning = (await runningPortingsOf(tx, porting.e164)).length > 0;
    const answer = askPortOut(journal, porting, agreement, {
      portingOn: porting.expectedOn!,
      lineEndedOn,
      otherPortRunning,
      byNewOperator: input.byNewOperator ?? true,
    });
    const fault = await faultOf(tx, asked.value, otherPortRunning, answer);
    if (fault !== undefined) return ok(await refuse(tx, context, asked.value, journal, fault));
    if (answer && !answer.eligible) {
      const reason = CONTRACT_REASONS[answer.reason ?? ''] ?? answer.reason ?? 'not-told';
      return ok(await refuse(tx, context, asked.value, journal, reason));
    }
    return accept(tx, context, asked.value, journal, answer);
  });
}
