import { type CivilDate, civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import { sum } from '../../../kernel/money.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { DueEffect, Taken } from '../../../terms/model/life.ts';
import type { ProcedureEffects } from '../../../terms/model/procedure.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { sendMessages } from '../../communication/index.ts';
import { addCharge, cancelCharge } from '../../customer-bill/index.ts';
import { notedClauses } from '../../decision/index.ts';
import { cancelObligations, fulfilObligations, openObligations } from '../../obligation/index.ts';
import { changeInWords } from '../domain/change-words.ts';
import {
  changeKey,
  chargeGaps,
  correction,
  dueGap,
  openedDue,
  readSigned,
  signedAmount,
  writeSigned,
} from '../domain/compare-effects.ts';
import type { CaseDone, CaseOutcome, MadeCharge, ProcessFlow } from '../domain/process-flow.ts';
import { applyChange } from './apply-change.ts';

/** One review of a case: the case as it was, and what its contract answers now. */
export interface Review {
  readonly flow: ProcessFlow;
  readonly agreement: Agreement;
  readonly taken: Taken;
  readonly effects: ProcedureEffects;
  readonly today: CivilDate;
  /** The present instant, written as the territory's clocks do. */
  readonly now: string;
}

/** Under which a case's dates stand. */
export const subjectOf = (flow: Pick<ProcessFlow, 'id'>): string => `case:${flow.id}`;

async function makeChargesAgree(tx: Tx, context: Context, review: Review): Promise<readonly MadeCharge[]> {
  const { flow, agreement, effects, today } = review;
  const { accountId, id: agreementId, pack, termsVersion: version } = agreement;
  let made = [...flow.done.charges];
  for (const gap of chargeGaps(effects.charges ?? [], made)) {
    const billed: MadeCharge[] = [];
    for (const one of gap.made) {
      const taken = await cancelCharge(tx, { accountId, chargeId: one.chargeId, on: isoDate(today) });
      if (!taken) billed.push(one);
    }
    made = made.filter((one) => one.code !== gap.code || billed.includes(one));
    let already = sum(...billed.map((one) => readSigned(one.amount)));
    for (const wanted of gap.wanted) {
      const effect = correction(wanted, already);
      already = sum();
      const chargeId = await addCharge(tx, context, { accountId, agreementId, effect, pack, version });
      if (chargeId !== null) made.push({ code: gap.code, chargeId, amount: writeSigned(signedAmount(effect)) });
    }
  }
  return made;
}

/** Changes whose day has not come stand among what is due. */
function waitingChanges(review: Review): DueEffect[] {
  const { effects, flow, today, taken } = review;
  return (effects.changes ?? [])
    .filter((change) => civilDate(change.on) > today && !flow.done.changes.includes(changeKey(change)))
    .map((change) => ({
      kind: `change-${change.do}`,
      label: changeInWords(change),
      dueOn: change.on,
      by: 'operator',
      taken,
    }));
}

async function makeDueAgree(tx: Tx, context: Context, review: Review, due: readonly DueEffect[]) {
  const { flow, agreement, today } = review;
  const gap = dueGap(due, flow.done.due);
  const subject = subjectOf(flow);
  const { accountId, id: agreementId, territory } = agreement;
  const lapsed = new Set(review.effects.lapsed);
  for (const kind of gap.kept.filter((one) => !lapsed.has(one)))
    await fulfilObligations(tx, context, { accountId, subject, kind, on: today });
  for (const kind of [...gap.moved, ...gap.kept.filter((one) => lapsed.has(one))])
    await cancelObligations(tx, context, { accountId, subject, kind, on: today });
  const opened = gap.opened.map((effect) => ({ accountId, agreementId, territory, subject, effect }));
  await openObligations(tx, context, opened);
  return due.map(openedDue);
}

/** The next day or instant on which the answer may change by itself, after now; it is asked at the start of a day. */
function nextReview(review: Review, due: readonly DueEffect[]): string | undefined {
  const { effects, today, now } = review;
  const days = [
    // What is due on a day, included, is late on the next one.
    ...due
      .filter((one) => !one.kind.startsWith('change-'))
      .flatMap((one) => (one.dueOn ? [plusDays(civilDate(one.dueOn), 1)] : [])),
    ...(effects.changes ?? []).map((one) => civilDate(one.on)),
    ...(effects.reviewOn !== undefined && !effects.reviewOn.includes('T') ? [civilDate(effects.reviewOn)] : []),
  ].filter((day) => day > today);
  const instants = [
    ...due.flatMap((one) => one.dueAt ?? []),
    ...(effects.reviewOn?.includes('T') ? [effects.reviewOn] : []),
  ]
    .map((text) => Date.parse(text))
    .filter((at) => at > Date.parse(now));
  const day = days.length === 0 ? undefined : isoDate(days.reduce((a, b) => (a < b ? a : b)));
  const at = instants.length === 0 ? undefined : new Date(Math.min(...instants)).toISOString();
  if (at === undefined || day === undefined) return at ?? day;
  return at.slice(0, 10) < day ? at : day;
}

const REVIEW = { fr: 'Suite du dossier à examiner', en: 'Case to be looked at again' } as const;

async function planReview(
  tx: Tx,
  context: Context,
  review: Review,
  due: readonly DueEffect[],
): Promise<string | undefined> {
  const { flow, agreement, effects, today, taken } = review;
  const next = effects.closed ? undefined : nextReview(review, due);
  if (next === flow.done.reviewAt) return next;
  const { accountId, id: agreementId, territory } = agreement;
  const subject = `case-review:${flow.id}`;
  await cancelObligations(tx, context, { accountId, subject, on: today });
  if (next === undefined) return undefined;
  // An obligation falls due at the end of its day: the eve's end is the start of the day meant.
  const when = next.includes('T') ? { dueAt: next } : { dueOn: isoDate(plusDays(civilDate(next), -1)) };
  const effect: DueEffect = {
    kind: 'case-review',
    label: REVIEW,
    ...when,
    by: 'operator',
    action: 'review-case',
    taken,
  };
  await openObligations(tx, context, [
    { accountId, agreementId, territory, subject, effect, payload: { processFlowId: flow.id } },
  ]);
  return next;
}

const ISO_DATE = /\b\d{4}-\d{2}-\d{2}\b/g;

/** Packs write dates as data; letters say them in words. */
function withSpokenDates(text: Bilingual): Bilingual {
  const say = (language: keyof Bilingual): string =>
    text[language].replace(ISO_DATE, (day) => spokenDate(day, language));
  return { fr: say('fr'), en: say('en') };
}

async function writeLetters(tx: Tx, context: Context, review: Review): Promise<readonly string[]> {
  const { flow, agreement, effects, taken } = review;
  const fresh = (effects.letters ?? []).filter((letter) => !flow.done.letters.includes(letter.key));
  const clausesOf = (more: readonly string[] = []) =>
    notedClauses(agreement.pack, [...new Set([...taken.because, ...more])]).map(({ article, summary }) => ({
      article,
      summary,
    }));
  await sendMessages(
    tx,
    context,
    fresh.map((letter) => ({
      accountId: agreement.accountId,
      template: 'case-letter',
      channel: letter.channel ?? 'email',
      dedupeKey: `case-letter:${flow.id}:${letter.key}`,
      data: {
        subject: letter.subject,
        ...Object.fromEntries(letter.text.map((paragraph, at) => [`p${at + 1}`, withSpokenDates(paragraph)])),
        clauses: clausesOf(letter.clauses),
      },
    })),
  );
  return [...flow.done.letters, ...fresh.map((letter) => letter.key)];
}

const OVER: ReadonlySet<Agreement['state']> = new Set(['terminated', 'withdrawn', 'cancelled']);

async function isOver(tx: Tx, { id }: Agreement): Promise<boolean> {
  const now = await agreementOf(tx, id);
  return now !== undefined && OVER.has(now.state);
}

/**
 * Carries out the changes whose day has come; a refusal of one refuses the review. A contract that is over meanwhile has nothing
 * left to change: its case goes on to its end all the same.
 */
async function carryChanges(tx: Tx, context: Context, review: Review): Promise<Result<readonly string[]>> {
  const { flow, agreement, effects, today, taken } = review;
  const done = [...flow.done.changes];
  for (const change of effects.changes ?? []) {
    const key = changeKey(change);
    if (done.includes(key) || civilDate(change.on) > today) continue;
    const ids = { accountId: agreement.accountId, agreementId: agreement.id };
    const target = { ...ids, decision: taken, cause: subjectOf(flow) };
    const carried = await applyChange(tx, context, target, change);
    if (!carried.ok && !(await isOver(tx, agreement))) return carried;
    done.push(key);
  }
  return ok(done);
}

/**
 * Makes happen what a review answers and has not happened yet: charges (corrected when their amount has changed), dates,
 * changes of the contract whose day has come, letters; says when to ask again.
 */
export async function carryOut(
  tx: Tx,
  context: Context,
  review: Review,
): Promise<
  Result<{ readonly done: CaseDone; readonly due: readonly DueEffect[]; readonly changes: CaseOutcome['changes'] }>
> {
  const { effects } = review;
  const due = [...(effects.due ?? []), ...waitingChanges(review)];
  const charges = await makeChargesAgree(tx, context, review);
  const opened = await makeDueAgree(tx, context, review, due);
  const changes = await carryChanges(tx, context, review);
  if (!changes.ok) return changes;
  const letters = await writeLetters(tx, context, review);
  const reviewAt = await planReview(tx, context, review, due);
  return ok({
    done: { charges, due: opened, changes: changes.value, letters, ...(reviewAt === undefined ? {} : { reviewAt }) },
    due,
    changes: (effects.changes ?? []).map((change) => ({ change, done: changes.value.includes(changeKey(change)) })),
  });
}
