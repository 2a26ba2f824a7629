import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { ContractChange, KindOfCustomer, Told, ToldChange } from '../../contract-change/index.ts';
import { refusalInWords } from '../../decision/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import type { AnnouncedChange, ContractChangeShape, ToldChangeShape } from '../shapes/contract-change.ts';
import { dueShape, noteShape } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';

const NOT_PROVIDED_FOR = {
  fr: 'Ses conditions ne prévoient pas un tel changement en cours de contrat.',
  en: 'Its terms provide for no such change while the contract runs.',
};

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
    acceptedOn: dayText(told.acceptedOn),
  };
}

function kindShape(kind: KindOfCustomer): AnnouncedChange['kinds'][number] {
  const { judged, count, letter } = kind;
  const { answer, agreement, account, totals, party } = judged;
  const notes = judged.journal.notes();
  const refused = answer ? refusalInWords(notes, answer.reason) : NOT_PROVIDED_FOR;
  return {
    count,
    allowed: answer?.allowed ?? false,
    reason: answer?.allowed ? null : refused,
    offerLabel: offeringOf(agreement.pack, agreement.offer)?.label ?? { fr: agreement.offer, en: agreement.offer },
    language: account.language,
    before: moneyText(totals[0]),
    after: moneyText(totals[1]),
    mayLeave: Boolean(answer?.exit),
    exitUntil: answer?.exit?.until ?? null,
    letter: letter ? { to: party.displayName, subject: letter.subject, paragraphs: [...letter.paragraphs] } : null,
    notes: notes.map(noteShape),
  };
}

/** An announcement, with the letter to one customer when there is one to show, and the kinds of customers that it makes. */
export function announcedShape(
  change: ContractChange,
  shown?: { readonly sample: Told | undefined; readonly kinds: readonly KindOfCustomer[] },
): AnnouncedChange {
  const sample = shown?.sample;
  const letter = sample?.letter && {
    to: sample.judged.party.displayName,
    language: sample.judged.account.language,
    subject: sample.letter.subject,
    paragraphs: [...sample.letter.paragraphs],
    due: sample.due.map(dueShape),
    notes: sample.judged.journal.notes().map(noteShape),
  };
  return {
    preview: shown !== undefined,
    change: changeShape(change),
    concerned: change.run.total,
    letter: letter ?? null,
    kinds: (shown?.kinds ?? []).map(kindShape),
  };
}
