import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { ContractChange, Told, ToldChange } from '../../contract-change/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import type { AnnouncedChange, ContractChangeShape, ToldChangeShape } from '../shapes/contract-change.ts';
import { dueShape, noteShape } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';

/** A change that was announced, as screens show it. */
export function changeShape(change: ContractChange): ContractChangeShape {
  const { id, kind, pack, cause, reason, state, run } = change;
  return {
    id,
    kind,
    pack,
    cause,
    reason,
    announcedOn: isoDate(change.announcedOn),
    announceBy: dayText(change.announceBy),
    effectiveOn: isoDate(change.effectiveOn),
    fromVersion: change.fromVersion ?? null,
    toVersion: change.toVersion ?? null,
    prices: (change.prices ?? []).map(({ code, amountInclTax }) => ({
      code,
      label: offeringOf(pack, code)?.label ?? { fr: code, en: code },
      amount: amountInclTax,
    })),
    territories: change.territories === undefined ? null : [...change.territories],
    state,
    run: { ...run },
  };
}

/** What a change is for one contract, as screens show it. */
export function toldShape(told: ToldChange): ToldChangeShape {
  const { changeId, accountId, agreementId, state, reason, decision, documentId } = told;
  return {
    changeId,
    accountId,
    agreementId,
    state,
    toldOn: isoDate(told.toldOn),
    before: moneyText(told.oldPriceInclTax),
    after: moneyText(told.newPriceInclTax),
    exitFrom: dayText(told.exitFrom),
    exitUntil: dayText(told.exitUntil),
    mayLeave: told.exitReason !== null && (state === 'told' || state === 'applied'),
    reason,
    decision,
    clauses: [...told.because],
    documentId,
  };
}

/** An announcement, with the letter to one customer when there is one to show. */
export function announcedShape(change: ContractChange, sample: Told | undefined, preview: boolean): AnnouncedChange {
  const letter = sample?.letter && {
    to: sample.judged.party.displayName,
    language: sample.judged.account.language,
    subject: sample.letter.subject,
    paragraphs: [...sample.letter.paragraphs],
    due: sample.due.map(dueShape),
    notes: sample.judged.journal.notes().map(noteShape),
  };
  return { preview, change: changeShape(change), concerned: change.run.total, letter: letter ?? null };
}
