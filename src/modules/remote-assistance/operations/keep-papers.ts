import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DueEffect } from '../../../terms/model/life.ts';
import { agreementOf, clausesOnDocument, keepPaper, type Paper, type PaperFrame } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { notedClauses } from '../../decision/index.ts';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import type { Complaint } from '../domain/complaint.ts';
import { courtNotice, returnLabel } from '../domain/papers.ts';
import { assistanceLifeOf } from './terms-of.ts';

interface About {
  /** The word under which the contract asks for it. */
  readonly word: 'return-label' | 'court-notice';
  readonly subject: string;
  readonly because: readonly string[];
}

/** Keeps a paper that the contract asks for with the documents of the subscription; answers the clauses that ask for it. */
async function keep(
  tx: Tx,
  context: Context,
  one: AssistanceCase,
  { word, subject, because }: About,
  write: (frame: PaperFrame) => Paper,
): Promise<readonly string[]> {
  const asking = clausesOnDocument(one, word);
  const agreement = one.agreementId === null ? undefined : await agreementOf(tx, one.agreementId);
  if (asking.length === 0 || !agreement) return asking;
  const terms = { pack: one.pack, version: one.termsVersion };
  const clauses = [...new Set([...asking, ...because])];
  await keepPaper(tx, context, agreement, { kind: word, subject, clauses, terms }, write);
  return asking;
}

const told = (one: AssistanceCase, clauses: readonly string[]) =>
  notedClauses(one.pack, clauses).map(({ article, summary }) => ({ article, summary }));

/** The label of a parcel that comes back after a withdrawal, where equipment is to come back: kept, and told. */
export async function sendReturnLabel(
  tx: Tx,
  context: Context,
  one: AssistanceCase,
  equipment: string,
  due: readonly DueEffect[],
): Promise<void> {
  const back = due.find(({ kind }) => kind === 'assistance-return');
  if (back?.dueOn === undefined) return;
  const by = back.dueOn;
  const { returnAddress: address } = assistanceLifeOf(one.pack);
  const about = { word: 'return-label', subject: `assistance:${one.id}`, because: back.taken.because } as const;
  const asking = await keep(tx, context, one, about, (frame) =>
    returnLabel(frame, { number: one.number, equipment, address, by }),
  );
  await sendMessage(tx, context, {
    accountId: one.accountId,
    template: 'assistance-return-label',
    channel: 'email',
    dedupeKey: `assistance-return-label:${one.id}`,
    data: {
      number: one.number,
      equipment,
      by,
      address: address.join(', '),
      clauses: told(one, [...back.taken.because, ...asking]),
    },
  });
}

/** Tells a customer whose complaint led to no agreement that the court may be gone to, and where the operator is served. */
export async function sendCourtNotice(
  tx: Tx,
  context: Context,
  one: AssistanceCase,
  complaint: Complaint,
  because: readonly string[],
): Promise<void> {
  const answer = complaint.answer ?? '';
  const about = { word: 'court-notice', subject: `assistance-complaint:${complaint.id}`, because } as const;
  const asking = await keep(tx, context, one, about, (frame) => courtNotice(frame, { number: one.number, answer }));
  if (asking.length === 0) return;
  await sendMessage(tx, context, {
    accountId: one.accountId,
    template: 'assistance-court-notice',
    channel: 'email',
    dedupeKey: `assistance-court-notice:${complaint.id}`,
    data: { number: one.number, answer, clauses: told(one, [...because, ...asking]) },
  });
}
