import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { requestJob } from '../../../platform/jobs/job-store.ts';
import { newId } from '../../../platform/random.ts';
import { accountsOf, isId } from '../../account/index.ts';
import { partiesOf } from '../../party/index.ts';
import { type BulkRow, concernsAccount, onceEach } from '../domain/bulk.ts';
import type { BulkInput, BulkOutcome } from '../shapes/bulk.ts';
import { insertBulk, selectBulk, selectBulkRows } from '../store-bulk.ts';
import { selectSomeWork } from '../store-work.ts';
import { actOnRow } from './act-on-row.ts';
import { titleOf } from './read-inbox.ts';

export const BULK_JOB = 'desk:act-on-many';
/** Before everything that waits for its hour. */
const AT_ONCE = 0 as Instant;

const NEEDS = {
  assign: [],
  fulfil: ['note'],
  letter: ['subject', 'text'],
  'hold-collection': ['note'],
} as const satisfies Record<BulkInput['action'], readonly (keyof BulkInput)[]>;

const LACKS: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  note: { fr: 'Dites-en la raison : elle restera au dossier.', en: 'Tell the reason: it stays on file.' },
  subject: { fr: 'Un courrier a un objet.', en: 'A letter has a subject.' },
  text: { fr: 'Écrivez le texte du courrier.', en: 'Write the text of the letter.' },
};
const GONE = { fr: 'N’attend plus personne.', en: 'Waits for nobody any more.' };
const NO_ACCOUNT = { fr: 'Ce compte n’existe pas.', en: 'There is no such account.' };
const SAME_ACCOUNT = {
  fr: 'Même client qu’une ligne plus haut : fait une seule fois.',
  en: 'Same customer as a row above: done only once.',
};
const NO_RUN = fail('desk/no-such-action', 'Cette action groupée n’existe pas.', 'There is no such action.', 'id');

/** The rows as they were chosen, with what they are and whose; those of which nothing can be done are refused at once. */
async function rowsFor(tx: Tx, input: BulkInput): Promise<BulkRow[]> {
  const targets = onceEach(input.items);
  const work = await selectSomeWork(
    tx,
    targets.filter(({ kind }) => kind !== 'account'),
  );
  const asAccounts = targets.filter(({ kind, id }) => kind === 'account' && isId(id)).map(({ id }) => id);
  const ids = [...new Set([...work.flatMap(({ accountId }) => accountId ?? []), ...asAccounts])];
  const [accounts, parties] = [await accountsOf(tx, ids), await partiesOf(tx, ids)];
  const seen = new Set<string>();
  return targets.map(({ kind, id }, position): BulkRow => {
    const item = work.find((one) => one.kind === kind && one.id === id);
    const account = accounts.get(kind === 'account' ? id : (item?.accountId ?? ''));
    const holder = parties.get(account?.id ?? '')?.displayName ?? null;
    const number = account?.number ?? id;
    const title = (item && titleOf(item)) ?? item?.detail ?? { fr: number, en: number };
    const row = { position, kind, id, accountId: account?.id ?? null, title: { ...title }, holder };
    if (kind === 'account' ? !account : !item)
      return { ...row, state: 'refused', told: kind === 'account' ? NO_ACCOUNT : GONE };
    if (concernsAccount(input.action) && account && seen.has(account.id))
      return { ...row, state: 'refused', told: SAME_ACCOUNT };
    if (account) seen.add(account.id);
    return { ...row, state: 'waiting', told: null };
  });
}

function lacking(input: BulkInput): Result<never> | undefined {
  const name = NEEDS[input.action].find((field) => input[field] === undefined);
  if (name === undefined) {
    const idle = input.action === 'assign' && input.assignee === undefined && input.team === undefined;
    return idle ? fail('desk/whom', 'Dites à qui.', 'Tell to whom.', 'assignee') : undefined;
  }
  return fail(`desk/${name}-missing`, LACKS[name]!.fr, LACKS[name]!.en, name);
}

/** An outcome as the screen reads it. */
function outcomeOf(
  input: Pick<BulkInput, 'action'>,
  rows: readonly BulkRow[],
  of: Pick<BulkOutcome, 'preview' | 'id' | 'state'>,
): BulkOutcome {
  const count = (state: BulkRow['state']): number => rows.filter((row) => row.state === state).length;
  return {
    ...of,
    action: input.action,
    total: rows.length,
    done: count('done'),
    refused: count('refused'),
    failed: count('failed'),
    rows: rows.map((row) => ({ ...row, title: { ...row.title }, told: row.told && { ...row.told } })),
  };
}

/** Does one row behind a savepoint: a refusal leaves nothing of what it had begun. */
export async function tryRow(
  tx: Tx,
  context: Context,
  row: BulkRow,
  input: BulkInput,
  of: string,
): Promise<Pick<BulkRow, 'state'> & { readonly told: NonNullable<BulkRow['told']> }> {
  await sql`savepoint desk_row`.execute(tx);
  const done = await actOnRow(tx, context, row, input, of);
  if (done.ok) {
    await sql`release savepoint desk_row`.execute(tx);
    return { state: 'done', told: { ...done.value } };
  }
  await sql`rollback to savepoint desk_row`.execute(tx);
  return { state: 'refused', told: { ...done.failure.message } };
}

/** What an action would do to each row: the real operations run one after another, and all is undone. */
export async function previewMany(tx: Tx, context: Context, input: BulkInput): Promise<Result<BulkOutcome>> {
  const fault = lacking(input);
  if (fault) return fault;
  const of = newId(context);
  const rows: BulkRow[] = [];
  await sql`savepoint desk_preview`.execute(tx);
  for (const row of await rowsFor(tx, input))
    rows.push(row.state === 'waiting' ? { ...row, ...(await tryRow(tx, context, row, input, of)) } : row);
  await sql`rollback to savepoint desk_preview`.execute(tx);
  return ok(outcomeOf(input, rows, { preview: true, id: null, state: 'preview' }));
}

/** Asks for an action on many rows: it is kept, and done row after row by a job. */
export async function requestMany(tx: Tx, context: Context, input: BulkInput): Promise<Result<BulkOutcome>> {
  const fault = lacking(input);
  if (fault) return fault;
  const id = newId(context);
  const rows = await rowsFor(tx, input);
  await insertBulk(tx, { id, input, askedBy: context.actor, at: context.clock.now() }, rows);
  const { operatorId } = context;
  await requestJob(tx, { id: `${BULK_JOB}:${id}`, job: BULK_JOB, operatorId, input: { id }, dueAt: AT_ONCE });
  return ok(outcomeOf(input, rows, { preview: false, id, state: 'waiting' }));
}

/** How far an action on many rows has come. */
export async function readMany(tx: Tx, id: string): Promise<Result<BulkOutcome>> {
  const bulk = await selectBulk(tx, id);
  if (!bulk) return NO_RUN;
  return ok(outcomeOf(bulk.input, await selectBulkRows(tx, id), { preview: false, id, state: bulk.state }));
}
