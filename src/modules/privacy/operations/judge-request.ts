import { civilDate, type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { RightsAnswer } from '../../../terms/model/life-privacy.ts';
import { packOf } from '../../../terms/decide.ts';
import { accountOf } from '../../account/index.ts';
import { type AskedTerms, askTerms, type DecisionNote, refusalInWords } from '../../decision/index.ts';
import { cancelObligations, openObligation } from '../../obligation/index.ts';
import type { Subject } from '../domain/keeping.ts';
import { RIGHT_LABELS, type RightsRequest, rightsFacts } from '../domain/request.ts';
import { selectSubject } from '../store-subjects.ts';
import { policyOf } from './policy.ts';

/** What the terms make of a request. */
export interface Judged {
  readonly answer: RightsAnswer;
  readonly subject: Subject;
  readonly journal: AskedTerms;
  readonly pack: string;
  /** Why the right does not apply, in words. */
  readonly refused: Bilingual | undefined;
}

/** The terms that judge a request: the customer's own contract where it speaks of rights, else the operator's policy. */
async function termsFor(tx: Tx, subject: Subject, on: CivilDate): Promise<string> {
  const own = subject.pack === null ? undefined : packOf(subject.pack);
  return own?.privacy?.request ? own.id : (await policyOf(tx, on)).id;
}

/** Judges a request as it stands on a day; the decision is kept with the account. */
export async function judgeRequest(
  tx: Tx,
  context: Context,
  request: Omit<RightsRequest, 'pack' | 'state' | 'dueOn' | 'decision' | 'because'>,
  asOf: CivilDate,
): Promise<Judged> {
  const subject = (await selectSubject(tx, request.accountId, asOf))!;
  const pack = await termsFor(tx, subject, request.receivedOn);
  const journal = await askTerms(tx, context, {
    accountId: request.accountId,
    subject: `privacy-request:${request.id}`,
    pack,
    on: asOf,
  });
  const who = { segment: subject.segment, customer: !subject.prospect };
  const answer = packOf(pack)!.privacy!.request!(journal.ask, rightsFacts(request, who, asOf));
  await journal.save(tx);
  const refused = answer.reason === undefined ? undefined : refusalInWords(journal.notes(), answer.reason);
  return { answer, subject, journal, pack, refused };
}

/** The notes of what was decided, for a screen. */
export function notesOf(judged: Judged): readonly DecisionNote[] {
  return judged.journal.notes();
}

/** A request with what was judged of it: its state while it is open, and its last day. */
export function withJudgement(
  request: Omit<RightsRequest, 'pack' | 'state' | 'dueOn' | 'decision' | 'because'>,
  { answer, pack }: Judged,
): RightsRequest {
  return {
    ...request,
    pack,
    state: answer.awaitsIdentity ? 'identity-awaited' : 'open',
    dueOn: answer.dueOn === null ? null : civilDate(answer.dueOn),
    reason: answer.reason ?? null,
    decision: answer.taken.decision,
    because: answer.taken.because,
  };
}

const KIND = 'rights-answer';

/** Keeps the date by which a request must be answered where all dates of the house are kept. */
export async function watchRequest(tx: Tx, context: Context, request: RightsRequest, on: CivilDate): Promise<void> {
  const subject = `privacy-request:${request.id}`;
  await cancelObligations(tx, context, { accountId: request.accountId, subject, kind: KIND, on });
  if (request.dueOn === null || request.closedOn !== null) return;
  const account = (await accountOf(tx, request.accountId))!;
  const label = RIGHT_LABELS[request.right];
  await openObligation(tx, context, {
    accountId: request.accountId,
    territory: account.territory,
    subject,
    effect: {
      kind: KIND,
      label: {
        fr: `Répondre à une demande sur les données : ${label.fr.toLowerCase()}`,
        en: `Answer a request about data: ${label.en.toLowerCase()}`,
      },
      dueOn: isoDate(request.dueOn),
      by: 'operator',
      taken: { decision: request.decision, because: request.because },
    },
  });
}
