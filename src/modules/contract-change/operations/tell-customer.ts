import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DueEffect } from '../../../terms/model/life.ts';
import type { ContractChangeAnswer } from '../../../terms/model/life-contract-change.ts';
import { sendMessage } from '../../communication/index.ts';
import { fulfilObligations, openObligations } from '../../obligation/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { ContractChange, ToldChange } from '../domain/contract-change.ts';
import { type ChangeLetter, writeLetter } from '../domain/write-letter.ts';
import { insertTold } from '../store-told.ts';
import { type Judged, judgeChange } from './judge-change.ts';
import { keepLetter } from './keep-letter.ts';

/** What a contract was told, with the letter when it was written. */
export interface Told {
  readonly row: ToldChange;
  readonly letter: ChangeLetter | undefined;
  readonly due: readonly DueEffect[];
  readonly judged: Judged;
}

function rowOf(change: ContractChange, judged: Judged, documentId: string | null): ToldChange {
  const { agreement, answer, totals, today } = judged;
  const exit = answer?.exit ?? null;
  return {
    accountId: agreement.accountId,
    changeId: change.id,
    agreementId: agreement.id,
    state: answer?.allowed ? 'told' : 'not-allowed',
    toldOn: today,
    oldPriceInclTax: totals[0],
    newPriceInclTax: totals[1],
    exitFrom: exit ? civilDate(exit.from) : null,
    exitUntil: exit?.until ? civilDate(exit.until) : null,
    exitReason: exit?.reason ?? null,
    reason: answer?.allowed ? null : (answer?.reason ?? 'not-provided-for'),
    decision: answer?.taken.decision ?? null,
    because: answer?.taken.because ?? [],
    documentId,
    acceptedOn: null,
  };
}

/** The dates of a change: announced by, taking effect on, free exit until. */
export function changeDue(change: ContractChange, answer: ContractChangeAnswer): DueEffect[] {
  const { taken, exit, noticeOwed } = answer;
  const effectiveOn = isoDate(change.effectiveOn);
  const by: DueEffect[] =
    noticeOwed && change.announceBy !== null
      ? [
          {
            kind: 'contract-change-notice',
            label: { fr: 'Annoncer le changement au client', en: 'Tell the customer of the change' },
            dueOn: isoDate(change.announceBy),
            by: 'operator',
            taken,
          },
        ]
      : [];
  const until: DueEffect[] =
    exit?.until === undefined || exit?.until === null
      ? []
      : [
          {
            kind: 'contract-change-exit',
            label: { fr: 'Dernier jour pour partir sans frais', en: 'Last day to leave free of charge' },
            dueOn: exit.until,
            by: 'customer',
            action: 'close-contract-change-exit',
            taken,
          },
        ];
  return [
    ...by,
    {
      kind: 'contract-change',
      label: {
        fr: `Changement applicable à partir du ${effectiveOn}`,
        en: `Change that takes effect on ${effectiveOn}`,
      },
      // Carried out when the eve has passed.
      dueOn: isoDate(plusDays(change.effectiveOn, -1)),
      by: 'operator',
      action: 'apply-contract-change',
      taken,
    },
    ...until,
  ];
}

async function record(tx: Tx, context: Context, change: ContractChange, judged: Judged): Promise<void> {
  const { agreement, today, answer, totals } = judged;
  const day = isoDate(change.effectiveOn);
  await recordEvent(tx, context, {
    accountId: agreement.accountId,
    agreementId: agreement.id,
    kind: 'contract-change-announced',
    on: today,
    title: { fr: `Changement annoncé pour le ${day}`, en: `Change announced for ${day}` },
    decision: answer?.taken.decision,
    detail: { changeId: change.id, before: moneyText(totals[0]), after: moneyText(totals[1]) },
  });
  await recordAudit(tx, context, {
    action: 'contract-change:tell',
    subject: `agreement:${agreement.id}`,
    terms: `${agreement.pack}@${agreement.termsVersion}`,
    detail: { change: change.id },
  });
}

/** The letter to one customer, from what their contract answered. */
export function letterOf(change: ContractChange, judged: Judged): ChangeLetter {
  const { agreement, account, steps, totals, answer } = judged;
  return writeLetter(change, { from: agreement.termsVersion, steps, totals, answer: answer! }, account.language);
}

/**
 * Tells one contract of a change, if it concerns it and its terms allow it: the letter is kept and sent, and its dates are
 * opened. A contract whose terms refuse it is noted with the reason and keeps what it has. Told once.
 */
export async function tellCustomer(
  tx: Tx,
  context: Context,
  change: ContractChange,
  agreementId: string,
): Promise<Told | undefined> {
  const judged = await judgeChange(tx, context, change, agreementId);
  if (!judged) return undefined;
  const { agreement, account, today, answer, journal } = judged;
  await journal.save(tx);
  if (!answer?.allowed) {
    const row = rowOf(change, judged, null);
    await insertTold(tx, row);
    return { row, letter: undefined, due: [], judged };
  }
  const letter = letterOf(change, judged);
  const row = rowOf(change, judged, await keepLetter(tx, context, change, judged, letter));
  if (!(await insertTold(tx, row))) return { row, letter, due: [], judged };
  const subject = `contract-change:${change.id}`;
  const due = changeDue(change, answer);
  const { accountId, territory } = agreement;
  await openObligations(
    tx,
    context,
    due.map((effect) => ({ accountId, agreementId, territory, subject, effect, payload: { changeId: change.id } })),
  );
  await fulfilObligations(tx, context, { accountId, agreementId, subject, kind: 'contract-change-notice', on: today });
  await record(tx, context, change, judged);
  await sendMessage(tx, context, {
    accountId,
    template: `contract-change-${change.kind}`,
    channel: 'email',
    dedupeKey: `contract-change:${change.id}:${agreementId}`,
    data: {
      effectiveOn: isoDate(change.effectiveOn),
      content: { [account.language]: letter.paragraphs.slice(1).join('\n') },
      documents: [row.documentId],
    },
  });
  return { row, letter, due, judged };
}
