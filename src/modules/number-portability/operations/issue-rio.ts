import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { issueRio as rioText } from '../../../formats/rio.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settingsOf } from '../../account/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { partyOf } from '../../party/index.ts';
import { type Line, linesOf, numberOf } from '../../resource-inventory/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { type LineRio, rioQuality, rioReference } from '../domain/rio-of-line.ts';
import { insertRio, rioOf } from '../store-rio.ts';
import { keepRioStatement } from './keep-paper.ts';

const NO_LINE = fail(
  'number-portability/no-such-line',
  'Cette ligne n’est pas, ou n’est plus, chez l’opérateur.',
  'This line is not, or is no longer, with the operator.',
  'number',
);

/** The line that a number last had here, while it may still be ported: it works, or rests. */
export async function portableLine(tx: Tx, e164: string): Promise<Line | undefined> {
  const number = await numberOf(tx, e164);
  if (number?.state !== 'assigned' && number?.state !== 'quarantine') return undefined;
  return (await linesOf(tx, [e164])).at(-1);
}

const nationalNumber = (e164: string): string => `0${e164.slice(-9)}`;

async function makeRio(tx: Tx, context: Context, line: Line): Promise<Result<LineRio>> {
  const { operatorCode } = await settingsOf(tx, context);
  if (!/^[A-Z0-9]{2}$/.test(operatorCode)) {
    return fail(
      'number-portability/no-operator-code',
      'L’opérateur n’a pas réglé son code d’opérateur (deux caractères du RIO).',
      'The operator has not set its operator code (two characters of the RIO).',
    );
  }
  const { accountId, agreementId, e164 } = line;
  const holder = (await partyOf(tx, accountId))?.kind === 'organization' ? 'company' : 'person';
  const kind = (await numberOf(tx, e164))!.kind;
  for (;;) {
    const reference = rioReference(context.random);
    const rio = rioText(operatorCode, rioQuality(kind, holder), reference, nationalNumber(e164));
    const issued = { accountId, agreementId, e164, rio };
    // A reference that another line has already is drawn again.
    if (await insertRio(tx, { ...issued, reference, at: context.clock.now() })) return ok(issued);
  }
}

/**
 * The RIO of a line, made at its first asking and the same ever after; `tell` also writes it to the customer. Refused: the number
 * is not here (any more), or the operator has no code.
 */
export async function issueRio(
  tx: Tx,
  context: Context,
  input: { readonly number: string; readonly accountId?: string; readonly tell?: boolean },
): Promise<Result<LineRio>> {
  const line = await portableLine(tx, input.number);
  if (!line || (input.accountId !== undefined && line.accountId !== input.accountId)) return NO_LINE;
  const known = await rioOf(tx, line);
  const issued = known ? ok(known) : await makeRio(tx, context, line);
  if (!issued.ok) return issued;
  const { rio, e164, accountId, agreementId } = issued.value;
  if (!known) {
    await recordAudit(tx, context, {
      action: 'number-portability:issue-rio',
      subject: `number:${e164}`,
      detail: { agreementId },
    });
  }
  if (input.tell !== true) return issued;
  const on = localDate(line.territory, context.clock.now());
  const number = displayPhoneNumber(e164);
  const title = { fr: `RIO du ${number} communiqué`, en: `RIO of ${number} told` };
  await recordEvent(tx, context, { accountId, agreementId, kind: 'rio-told', on, title });
  const paper = await keepRioStatement(tx, context, issued.value);
  await sendMessage(tx, context, {
    accountId,
    template: 'rio-statement',
    channel: 'email',
    dedupeKey: `rio-statement:${accountId}:${e164}:${on}`,
    data: { number, rio, ...(paper ? { documents: [paper.id] } : {}) },
  });
  return issued;
}
