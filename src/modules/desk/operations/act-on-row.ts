import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { accountOf } from '../../account/index.ts';
import { holdAccount } from '../../collection/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { fulfilByHand } from '../../obligation/index.ts';
import type { BulkRow } from '../domain/bulk.ts';
import type { BulkInput } from '../shapes/bulk.ts';
import { assignWork } from './assign-work.ts';

const NOT_AN_OBLIGATION = fail(
  'desk/nothing-to-fulfil',
  'Seule une obligation se marque comme tenue ; un dossier ou un ticket se règle sur sa page.',
  'Only an obligation is marked as kept; a case or a ticket is settled on its page.',
);
const NO_CUSTOMER = fail('desk/no-customer', 'Cette ligne n’est à aucun client.', 'This row belongs to no customer.');

async function assign(tx: Tx, context: Context, row: BulkRow, input: BulkInput): Promise<Result<Bilingual>> {
  const { kind, id, accountId } = row;
  const { assignee, team } = input;
  const done = await assignWork(tx, context, { kind, id, accountId, assignee, team });
  if (!done.ok) return done;
  const to = done.value.assignee;
  return ok(
    to === null
      ? { fr: 'Rendue à l’équipe.', en: 'Given back to the team.' }
      : { fr: `Confiée à ${to}.`, en: `Given to ${to}.` },
  );
}

async function fulfil(tx: Tx, context: Context, row: BulkRow, input: BulkInput): Promise<Result<Bilingual>> {
  if (row.kind !== 'obligation' || row.accountId === null) return NOT_AN_OBLIGATION;
  const done = await fulfilByHand(tx, context, { accountId: row.accountId, id: row.id, note: input.note ?? '' });
  return done.ok ? ok({ fr: 'Marquée comme tenue.', en: 'Marked as kept.' }) : done;
}

async function writeTo(
  tx: Tx,
  context: Context,
  row: BulkRow,
  input: BulkInput,
  of: string,
): Promise<Result<Bilingual>> {
  const account = row.accountId === null ? undefined : await accountOf(tx, row.accountId);
  if (!account) return NO_CUSTOMER;
  await sendMessage(tx, context, {
    accountId: account.id,
    template: 'desk-letter',
    channel: input.channel ?? 'email',
    dedupeKey: `desk:${of}:${account.id}`,
    data: { subject: input.subject ?? '', text: input.text ?? '' },
  });
  await recordAudit(tx, context, { action: 'desk:letter', subject: `account:${account.id}`, why: input.subject ?? '' });
  return ok({ fr: 'Courrier prêt à partir.', en: 'Letter ready to leave.' });
}

async function hold(tx: Tx, context: Context, row: BulkRow, input: BulkInput): Promise<Result<Bilingual>> {
  const account = row.accountId === null ? undefined : await accountOf(tx, row.accountId);
  if (!account) return NO_CUSTOMER;
  const on = localDate(account.territory, context.clock.now());
  const until = input.until === undefined ? undefined : civilDate(input.until);
  const given = { accountId: account.id, kind: input.holdKind ?? 'other', reason: input.note ?? '', on } as const;
  const done = await holdAccount(tx, context, until === undefined ? given : { ...given, until });
  if (!done.ok) return done;
  const [fr, en] =
    until === undefined
      ? ['Recouvrement suspendu jusqu’à nouvel ordre.', 'Collection on hold until told otherwise.']
      : [`Recouvrement suspendu jusqu’au ${isoDate(until)}.`, `Collection on hold until ${isoDate(until)}.`];
  return ok({ fr, en });
}

/** Does to one row what is asked of all, and tells it in a few words. `of` names the whole, so that nothing is sent twice. */
export async function actOnRow(
  tx: Tx,
  context: Context,
  row: BulkRow,
  input: BulkInput,
  of: string,
): Promise<Result<Bilingual>> {
  if (input.action === 'assign') return assign(tx, context, row, input);
  if (input.action === 'fulfil') return fulfil(tx, context, row, input);
  if (input.action === 'letter') return writeTo(tx, context, row, input, of);
  return hold(tx, context, row, input);
}
