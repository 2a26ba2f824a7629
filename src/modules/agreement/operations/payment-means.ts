import { articleName } from '../../../formats/margin-notes.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { MeansAnswer, PaymentMeans, PaymentWay } from '../../../terms/model/life-means.ts';
import { accountOf } from '../../account/index.ts';
import { type DecisionNote, type Journal, openJournal, refusalInWords } from '../../decision/index.ts';
import { given, selectAgreementsOf } from '../store.ts';

/** What an account's bills may usually be paid by, beside direct debit, in the order in which it falls back on them. */
const OTHERS = ['transfer', 'card', 'cheque'] as const;
export type OtherMeans = (typeof OTHERS)[number];

const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);

export interface MeansWanted {
  readonly accountId: string;
  readonly method: PaymentMeans;
  /** Where it is used; as the contract would have it when absent. */
  readonly through?: PaymentWay;
}

/** A means of payment that every contract of an account accepts. */
export interface MeansAccepted {
  /** Where a payment by post goes, when a contract says so. */
  readonly sendTo: string | null;
  readonly preferred: boolean;
  readonly notes: readonly DecisionNote[];
}

/** Journals on the terms of an account's contracts, those that run; of all of them once none does. */
export async function journalsOf(tx: Tx, context: Context, accountId: string): Promise<readonly Journal[]> {
  const account = await accountOf(tx, accountId);
  if (!account) return [];
  const all = (await selectAgreementsOf(tx, accountId)).map(given);
  const running = all.filter((one) => !OVER.has(one.state));
  const terms = new Map((running.length > 0 ? running : all).map((one) => [`${one.pack}@${one.termsVersion}`, one]));
  const journals: Journal[] = [];
  for (const { pack, termsVersion: version } of terms.values()) {
    const on = localDate(account.territory, context.clock.now());
    journals.push(await openJournal(tx, context, { accountId, subject: `account:${accountId}`, pack, version, on }));
  }
  return journals;
}

/** Whether a contract of the account still runs. */
export async function runningIn(tx: Tx, accountId: string): Promise<boolean> {
  return (await selectAgreementsOf(tx, accountId)).map(given).some((one) => !OVER.has(one.state));
}

/** Whether one contract accepts a means; in the words of its decision when it does not. */
export function meansUnder(journal: Journal, wanted: Omit<MeansWanted, 'accountId'>): Result<MeansAnswer | undefined> {
  const answer = journal.life.means?.(journal.ask, wanted);
  if (!answer || answer.eligible) return ok(answer);
  const notes = journal.notes();
  const why = refusalInWords(notes, answer.reason);
  const clauses = notes.find((one) => one.id === answer.taken.decision)?.because ?? [];
  const articles = (language: 'fr' | 'en'): string =>
    clauses.length === 0 ? '' : ` (${clauses.map((one) => articleName(one.article, language)).join(', ')})`;
  return fail(
    'payment/means-refused',
    `Le contrat n’accepte pas ce moyen de paiement${articles('fr')}. ${why.fr}`,
    `The contract does not accept this means of payment${articles('en')}. ${why.en}`,
    'method',
  );
}

/** The means on which bills fall back under one contract when nothing is debited and nobody has chosen. */
export function otherMeansUnder(journal: Journal): OtherMeans {
  return OTHERS.find((method) => meansUnder(journal, { method }).ok) ?? OTHERS[0];
}

/**
 * Asks the contracts of an account whether its bills may be paid by a means that somebody chooses: all of them must accept it,
 * since one payment is for all of them. What comes without having been chosen (a transfer on the bank statement) is not asked
 * about. Refused: `payment/means-refused`, with the reason of the contract.
 */
export async function askMeans(tx: Tx, context: Context, wanted: MeansWanted): Promise<Result<MeansAccepted>> {
  const accepted = { sendTo: null as string | null, preferred: false, notes: [] as DecisionNote[] };
  for (const journal of await journalsOf(tx, context, wanted.accountId)) {
    const answer = meansUnder(journal, wanted);
    if (!answer.ok) return answer;
    await journal.save(tx);
    accepted.notes.push(...journal.notes());
    accepted.sendTo ??= answer.value?.sendTo ?? null;
    accepted.preferred ||= answer.value?.preferred ?? false;
  }
  return ok(accepted);
}

/** The means, beside direct debit, by which every contract of an account lets its bills be paid. */
export async function meansAccepted(tx: Tx, context: Context, accountId: string): Promise<OtherMeans[]> {
  const journals = await journalsOf(tx, context, accountId);
  return OTHERS.filter((method) => journals.every((one) => meansUnder(one, { method }).ok));
}

/** By what the bills of an account are paid once nothing is debited any more: the first that every contract accepts. */
export async function otherMeans(tx: Tx, context: Context, accountId: string): Promise<OtherMeans> {
  return (await meansAccepted(tx, context, accountId))[0] ?? OTHERS[0];
}

/** A way in which the bills of an account may be paid. */
export interface WayToPay {
  readonly method: PaymentMeans;
  readonly through: PaymentWay;
  readonly sendTo: string | null;
  readonly preferred: boolean;
  readonly because: readonly string[];
}

const WAYS: readonly Pick<WayToPay, 'method' | 'through'>[] = [
  { method: 'direct-debit', through: 'automatic' },
  { method: 'card', through: 'customer-space' },
  { method: 'transfer', through: 'automatic' },
  { method: 'cheque', through: 'post' },
  { method: 'card', through: 'counter' },
  { method: 'cash', through: 'counter' },
  { method: 'cheque', through: 'counter' },
];

/** Every way in which the contracts of an account let its bills be paid; `undefined` when none of them says anything of it. */
export async function waysToPay(tx: Tx, context: Context, accountId: string): Promise<WayToPay[] | undefined> {
  const journals = (await journalsOf(tx, context, accountId)).filter((one) => one.life.means !== undefined);
  if (journals.length === 0) return undefined;
  return WAYS.flatMap((way) => {
    const answers = journals.map((journal) => journal.life.means!(journal.ask, way));
    if (answers.some((one) => !one.eligible)) return [];
    return [
      {
        ...way,
        sendTo: answers.find((one) => one.sendTo !== null)?.sendTo ?? null,
        preferred: answers.some((one) => one.preferred),
        because: answers.flatMap((one) => one.taken.because),
      },
    ];
  });
}

/** A way to pay that a contract of an account does not accept, and why in its words. */
export interface RefusedWay extends Pick<WayToPay, 'method' | 'through'> {
  readonly why: Bilingual;
}

const ASKED_ABOUT: readonly Pick<WayToPay, 'method' | 'through'>[] = [
  ...WAYS,
  { method: 'voucher', through: 'counter' },
];

/** What the contracts of an account do not accept of all the ways to pay that are known: nothing when they say nothing of it. */
export async function waysRefused(tx: Tx, context: Context, accountId: string): Promise<RefusedWay[]> {
  const journals = (await journalsOf(tx, context, accountId)).filter((one) => one.life.means !== undefined);
  return ASKED_ABOUT.flatMap(({ method, through }) => {
    const answers = journals.map((journal) => meansUnder(journal, { method, through }));
    const refused = answers.find((one) => !one.ok);
    return refused && !refused.ok ? [{ method, through, why: refused.failure.message }] : [];
  });
}
