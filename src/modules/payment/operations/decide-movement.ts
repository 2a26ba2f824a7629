import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { accountOf, readIban } from '../../account/index.ts';
import { type LedgerAccount, postEntry } from '../../ledger/index.ts';
import { lockMovement, updateDecided } from '../store-movements.ts';
import type { MovementRow } from '../tables.ts';
import { orderTransfer } from './order-transfer.ts';
import { receivePayment } from './receive-payment.ts';

/** Which movement a person decides of. */
export interface MovementKey {
  readonly statementId: string;
  readonly reference: string;
}

const UNKNOWN = fail('payment/no-such-movement', 'Ce mouvement n’existe pas.', 'There is no such movement.');
const DECIDED = fail(
  'payment/already-explained',
  'Ce mouvement est déjà expliqué : relisez le relevé.',
  'This movement is explained already: read the statement again.',
);
const FOREIGN = fail(
  'payment/foreign-currency',
  'Ce mouvement n’est pas en euros : il ne peut qu’être mis de côté.',
  'This movement is not in euros: it can only be set aside.',
);
const NOT_RECEIVED = fail(
  'payment/nothing-received',
  'Ce mouvement est un débit : il n’y a pas d’argent reçu à affecter.',
  'This movement is a debit: no money was received.',
);

async function openMovement(tx: Tx, key: MovementKey): Promise<Result<MovementRow>> {
  const row = await lockMovement(tx, key.statementId, key.reference);
  if (!row) return UNKNOWN;
  return row.outcome === 'unallocated' || row.outcome === 'set-aside' ? ok(row) : DECIDED;
}

async function received(tx: Tx, key: MovementKey): Promise<Result<MovementRow>> {
  const row = await openMovement(tx, key);
  if (!row.ok) return row;
  if (row.value.currency !== 'EUR') return FOREIGN;
  return row.value.amount > 0n ? row : NOT_RECEIVED;
}

async function keep(
  tx: Tx,
  context: Context,
  row: MovementRow,
  decided: Pick<MovementRow, 'outcome' | 'rule' | 'explanation'> & Partial<MovementRow>,
): Promise<MovementRow> {
  const now = { ...row, ...decided, decided_by: context.actor, decided_at: context.clock.now() };
  await updateDecided(tx, now);
  await recordAudit(tx, context, {
    action: `bank-movement:${decided.rule}`,
    subject: `bank-movement:${row.statement_id}:${row.reference}`,
    ...(decided.decided_why ? { why: decided.decided_why } : {}),
    detail: { amount: moneyText(row.amount), outcome: decided.outcome },
  });
  return now;
}

/** An agent says whose money it is: it becomes a payment of that account, of a bill first when one is named. */
export async function assignMovement(
  tx: Tx,
  context: Context,
  input: MovementKey & { readonly accountId: string; readonly billId?: string },
): Promise<Result<MovementRow>> {
  const row = await received(tx, input);
  if (!row.ok) return row;
  const account = await accountOf(tx, input.accountId);
  if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
  const { amount, booked_on: receivedOn, reference, statement_id } = row.value;
  const done = await receivePayment(tx, context, {
    accountId: account.id,
    method: 'transfer',
    amount,
    receivedOn,
    reference: `${reference}@${receivedOn}@${statement_id}`,
    into: 'unallocated',
    ...(input.billId === undefined ? {} : { billId: input.billId }),
  });
  if (!done.ok) return done;
  const explanation: Bilingual = {
    fr: `Affecté à la main au compte ${account.number}.`,
    en: `Allocated by hand to account ${account.number}.`,
  };
  const decided = { outcome: 'allocated', rule: 'assigned', explanation, account_id: account.id } as const;
  return ok(await keep(tx, context, row.value, { ...decided, payment_id: done.value.paymentId }));
}

/** Money that is nobody's here goes back to who sent it, with the next file of transfers. */
export async function giveMovementBack(
  tx: Tx,
  context: Context,
  input: MovementKey & { readonly iban?: string; readonly holder?: string; readonly why: string },
): Promise<Result<MovementRow>> {
  const row = await received(tx, input);
  if (!row.ok) return row;
  const { amount, counterparty, counterparty_iban: known, booked_on } = row.value;
  const told = input.iban ?? known;
  if (told === null)
    return fail(
      'payment/no-bank-details',
      'La banque n’a pas dit de quel compte vient l’argent : indiquez l’IBAN.',
      'The bank did not say which account the money comes from: give the IBAN.',
      'iban',
    );
  const iban = readIban(told, undefined);
  if (!iban.ok) return iban;
  const on = localDate('FR', context.clock.now());
  const holder = input.holder ?? counterparty ?? 'Emetteur du virement';
  const remittance = `Virement recu le ${row.value.reference.split('#')[0]} rendu`;
  const order = await orderTransfer(tx, context, {
    accountId: null,
    amount,
    iban: iban.value,
    bic: null,
    holder,
    remittance,
    on: on > booked_on ? on : booked_on,
  });
  await postEntry(tx, context, {
    on: order.ordered_on,
    kind: 'movement-given-back',
    reference: `transfer-order:${order.id}`,
    lines: [
      { account: 'unallocated', debit: amount, label: remittance },
      { account: 'transfers', credit: amount, label: remittance },
    ],
  });
  const explanation: Bilingual = {
    fr: `Rendu à ${holder} par virement : ${input.why}`,
    en: `Given back to ${holder} by transfer: ${input.why}`,
  };
  const decided = { outcome: 'given-back', rule: 'given-back', explanation, order_id: order.id } as const;
  return ok(await keep(tx, context, row.value, { ...decided, decided_why: input.why }));
}

/** Left where it stands, with a reason: looked at, and not asked about again. It may still be decided of later. */
export async function setMovementAside(
  tx: Tx,
  context: Context,
  input: MovementKey & { readonly why: string },
): Promise<Result<MovementRow>> {
  const row = await openMovement(tx, input);
  if (!row.ok) return row;
  const explanation: Bilingual = { fr: `Mis de côté : ${input.why}`, en: `Set aside: ${input.why}` };
  const decided = { outcome: 'set-aside', rule: 'set-aside', explanation, decided_why: input.why } as const;
  return ok(await keep(tx, context, row.value, decided));
}

const KINDS = {
  'bank-fee': { fr: 'Frais de la banque', en: 'Charges of the bank', account: 'bankFees' },
  'own-transfer': { fr: 'Virement entre nos comptes', en: 'Transfer between our accounts', account: 'transfers' },
  cards: { fr: 'Cartes du terminal', en: 'Cards of the terminal', account: 'cardTerminal' },
  cheques: { fr: 'Remise de chèques', en: 'Batch of cheques', account: 'cheques' },
} as const satisfies Record<string, Bilingual & { readonly account: LedgerAccount }>;

/** What a movement that no customer made may be. */
export type MovementKind = keyof typeof KINDS;
export const MOVEMENT_KINDS = Object.keys(KINDS) as MovementKind[];

/** A movement that no customer made, named by an agent: posted where it belongs. */
export async function nameMovement(
  tx: Tx,
  context: Context,
  input: MovementKey & { readonly kind: MovementKind },
): Promise<Result<MovementRow>> {
  const row = await openMovement(tx, input);
  if (!row.ok) return row;
  if (row.value.currency !== 'EUR') return FOREIGN;
  const { account, fr, en } = KINDS[input.kind];
  const { statement_id, reference, amount, booked_on: on } = row.value;
  await postEntry(tx, context, {
    on,
    kind: 'bank-movement',
    reference: `bank-movement-named:${statement_id}:${reference}`,
    lines: [
      { account: 'unallocated', debit: amount, label: fr },
      { account, credit: amount, label: fr },
    ],
  });
  const outcome = input.kind === 'bank-fee' ? 'fee' : 'matched';
  return ok(
    await keep(tx, context, row.value, {
      outcome,
      rule: `named-${input.kind}`,
      explanation: { fr: `${fr}.`, en: `${en}.` },
    }),
  );
}
