import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { decisionNotes } from '../../decision/index.ts';
import {
  isOver,
  messagesOfPorting,
  type Porting,
  PORTING_STATES,
  portingOf,
  portingsOf,
  reasonInWords,
  riosOfAccount,
  selectPortingPage,
} from '../../number-portability/index.ts';
import { type Line, linesOfAccount, numberOf } from '../../resource-inventory/index.ts';
import { whyOfNote } from '../domain/why.ts';
import { dayText } from '../domain/write-values.ts';
import type { Why } from '../shapes/basics.ts';
import type { NumbersPage, PhoneLine, PortingShape } from '../shapes/numbers.ts';

const PAGE = 50;
const NO_PORTING = fail('number-portability/not-found', 'Ce portage n’existe pas.', 'There is no such port.');

function portingShape(one: Porting, why: Why | null): PortingShape {
  return {
    id: one.id,
    accountId: one.accountId,
    agreementId: one.agreementId,
    direction: one.direction,
    number: one.e164,
    shown: displayPhoneNumber(one.e164),
    kind: one.kind,
    state: one.state,
    stateLabel: PORTING_STATES[one.state],
    reason: one.reason === null ? null : reasonInWords(one.reason),
    otherOperator: one.otherOperator,
    rio: one.rio,
    requestedOn: dayText(one.requestedOn),
    desiredOn: dayText(one.desiredOn),
    expectedOn: dayText(one.expectedOn),
    acceptedOn: dayText(one.acceptedOn),
    scheduledOn: dayText(one.scheduledOn),
    portedOn: dayText(one.portedOn),
    lostOn: dayText(one.lostOn),
    restoredOn: dayText(one.restoredOn),
    claimedOn: one.claim?.claimedOn ?? null,
    credited: { delay: one.credited.delay ?? null, loss: one.credited.loss ?? null },
    over: isOver(one.state),
    why,
    version: one.version,
  };
}

async function portingShapes(tx: Tx, portings: readonly Porting[]): Promise<PortingShape[]> {
  const ids = portings.flatMap((one) => one.decision ?? []);
  const notes = new Map((await decisionNotes(tx, ids)).map((note) => [note.id, note]));
  return portings.map((one) => {
    const note = one.decision === null ? undefined : notes.get(one.decision);
    return portingShape(one, note ? whyOfNote(note) : null);
  });
}

async function phoneLine(tx: Tx, line: Line, rios: ReadonlyMap<string, string>): Promise<PhoneLine[]> {
  const number = await numberOf(tx, line.e164);
  const here = number?.state === 'assigned' || number?.state === 'quarantine';
  // A number that somebody else has had since is shown to them alone.
  if (!number || !here || (number.agreementId !== null && number.agreementId !== line.agreementId)) return [];
  return [
    {
      number: line.e164,
      shown: displayPhoneNumber(line.e164),
      agreementId: line.agreementId,
      kind: number.kind,
      state: number.state as PhoneLine['state'],
      portedIn: number.portedIn,
      restsUntil: dayText(number.quarantineUntil),
      rio: rios.get(`${line.agreementId}:${line.e164}`) ?? null,
    },
  ];
}

/** The numbers of an account (or of one of its contracts) with their RIO, and those that came, come, left or leave. */
export async function readNumbers(tx: Tx, accountId: string, agreementId?: string): Promise<NumbersPage> {
  const rios = new Map((await riosOfAccount(tx, accountId)).map((one) => [`${one.agreementId}:${one.e164}`, one.rio]));
  const wanted = (one: { readonly agreementId: string }): boolean =>
    agreementId === undefined || one.agreementId === agreementId;
  const last = new Map((await linesOfAccount(tx, accountId)).filter(wanted).map((line) => [line.e164, line]));
  const lines: PhoneLine[] = [];
  for (const line of last.values()) lines.push(...(await phoneLine(tx, line, rios)));
  const portings = await portingsOf(tx, { accountId, ...(agreementId === undefined ? {} : { agreementId }) });
  return { lines, portings: await portingShapes(tx, portings) };
}

/** A port with what was said about it with the other operator. */
export async function readPorting(tx: Tx, portingId: string) {
  const found = await portingOf(tx, portingId);
  if (!found) return NO_PORTING;
  const [porting] = await portingShapes(tx, [found]);
  const messages = (await messagesOfPorting(tx, portingId)).map((one) => ({ ...one, on: dayText(one.on) }));
  return ok({ porting: porting!, messages });
}

/** A port of one of these accounts; another's is refused as if it did not exist. */
export async function portingAmong(
  tx: Tx,
  portingId: string,
  accounts: readonly { readonly id: string }[],
): Promise<Result<Porting>> {
  const found = await portingOf(tx, portingId);
  return found && accounts.some((one) => one.id === found.accountId) ? ok(found) : NO_PORTING;
}

/** A page of the ports that run, or of all, newest first. */
export async function readPortings(tx: Tx, query: { readonly running: boolean; readonly after?: string | undefined }) {
  const page = await selectPortingPage(tx, { ...query, limit: PAGE });
  return {
    portings: await portingShapes(tx, page),
    next: page.length === PAGE ? page.at(-1)!.id : null,
  };
}
