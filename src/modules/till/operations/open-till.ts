import { localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText, negate, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { postEntry } from '../../ledger/index.ts';
import { insertSession, insertTill, lockTill, selectOpenSessionOf } from '../store.ts';
import type { SessionRow, TillRow } from '../tables.ts';

/** Adds a till to a shop. Refused: a name that another till has. */
export async function addTill(
  tx: Tx,
  context: Context,
  input: { readonly name: string; readonly shop: string; readonly territory: Territory },
): Promise<Result<TillRow>> {
  const row: TillRow = {
    id: newId(context),
    ...input,
    next_receipt: 1,
    in_drawer: NO_MONEY,
    created_at: context.clock.now(),
  };
  if (!(await insertTill(tx, row))) {
    const fr = `Une caisse s’appelle déjà ${input.name}.`;
    return fail('till/name-taken', fr, `There is a till called ${input.name} already.`, 'name');
  }
  await recordAudit(tx, context, { action: 'till:add', subject: `till:${row.id}`, detail: input });
  return ok(row);
}

export interface OpenTillInput {
  readonly tillId: string;
  /** Cash counted in the drawer. */
  readonly floated: Money;
  /** What of it was brought from the bank for the day. */
  readonly brought?: Money;
  /** Why the drawer does not hold what it held at the last closing. */
  readonly note?: string;
}

async function postOpening(tx: Tx, context: Context, till: TillRow, session: SessionRow): Promise<void> {
  const { brought, opening_difference: difference } = session;
  if (brought === NO_MONEY && difference === NO_MONEY) return;
  const label = `Ouverture de ${till.name}`;
  await postEntry(tx, context, {
    on: session.opened_on,
    kind: 'till-opening',
    reference: `till-opening:${session.id}`,
    lines: [
      { account: 'till', debit: sum(brought, difference), label },
      { account: 'transfers', credit: brought, label },
      difference < 0n
        ? { account: 'tillShort', debit: negate(difference), label }
        : { account: 'tillOver', credit: difference, label },
    ],
  });
}

/**
 * Opens a till for the agent who acts, with the cash counted in its drawer. What is missing or too much since the last closing
 * must be explained, and is posted. Refused: a till that is open, an agent who has another one open.
 */
export async function openTill(tx: Tx, context: Context, input: OpenTillInput): Promise<Result<SessionRow>> {
  const till = await lockTill(tx, input.tillId);
  if (!till) return fail('till/unknown', 'Cette caisse n’existe pas.', 'There is no such till.', 'tillId');
  if (await selectOpenSessionOf(tx, context.actor)) {
    return fail(
      'till/agent-has-one',
      'Vous tenez déjà une caisse : fermez-la d’abord.',
      'You hold a till: close it first.',
    );
  }
  const brought = input.brought ?? NO_MONEY;
  const difference = subtract(input.floated, sum(till.in_drawer, brought));
  if (difference !== NO_MONEY && !input.note) {
    const [there, now] = [moneyText(sum(till.in_drawer, brought)), moneyText(input.floated)];
    return fail(
      'till/opening-unexplained',
      `Le tiroir devrait contenir ${there} € et vous comptez ${now} € : dites pourquoi, ou ce qui vient de la banque.`,
      `The drawer should hold EUR ${there} and you count EUR ${now}: say why, or what came from the bank.`,
      'note',
    );
  }
  const now = context.clock.now();
  const session: SessionRow = {
    id: newId(context),
    till_id: till.id,
    agent: context.actor,
    opened_at: now,
    opened_on: localDate(till.territory, now),
    floated: input.floated,
    brought,
    opening_difference: difference,
    opening_note: input.note ?? null,
    state: 'open',
    closed_at: null,
    closed_on: null,
    closed_by: null,
    expected: null,
    counted: null,
    denominations: null,
    difference: null,
    closing_note: null,
    to_bank: null,
  };
  if (!(await insertSession(tx, session))) {
    return fail('till/already-open', 'Cette caisse est déjà ouverte.', 'This till is open already.', 'tillId');
  }
  await postOpening(tx, context, till, session);
  await recordAudit(tx, context, {
    action: 'till:open',
    subject: `till-session:${session.id}`,
    detail: { till: till.name, floated: moneyText(input.floated), difference: moneyText(difference) },
  });
  return ok(session);
}
