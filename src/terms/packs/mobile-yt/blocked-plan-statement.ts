import { type CivilDate, isoDate, latest, plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { date, listOf, money, optional, record, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const CREDIT = 'mobile-yt/blocked.4.b';
const COMMUNICATIONS = 'mobile-yt/blocked.4.c';

interface Dated {
  readonly id: string;
  readonly on: CivilDate;
}

function isFaulty(entries: readonly Dated[], requestedOn: CivilDate): boolean {
  const ids = new Set(entries.map(({ id }) => id));
  return ids.size < entries.length || entries.some(({ on }) => on > requestedOn);
}

/** The entries of the period by date, equal dates in the order given. */
function within<E extends Dated>(entries: readonly E[], from: CivilDate): E[] {
  return entries.filter(({ on }) => on >= from).sort((a, b) => a.on - b.on);
}

/** Recap on demand of the credit bought and the communications made on a blocked plan (blocked plans, article 4). */
export const blockedPlanStatement = decision({
  name: 'blocked-plan-statement',
  question: {
    fr: 'Que contient le récapitulatif demandé par le client ?',
    en: 'What does the recap asked for by the customer contain?',
  },
  clauses: [CREDIT, COMMUNICATIONS],
  input: {
    requestedOn: date,
    lastRequestOn: optional(date),
    topUps: listOf(record({ id: text, on: date, amountInclTax: money })),
    communications: listOf(record({ id: text, on: date, costInclTax: money })),
  },
  output: {
    periodFrom: date,
    periodTo: date,
    topUps: listOf(text),
    topUpTotal: money,
    communications: listOf(text),
    communicationTotal: money,
  },
  check(facts) {
    const { requestedOn, lastRequestOn } = facts;
    if (lastRequestOn !== undefined && lastRequestOn > requestedOn)
      return fault('lastRequestOn', 'La demande précédente est postérieure.', 'The last request is after this one.');
    for (const field of ['topUps', 'communications'] as const)
      if (isFaulty(facts[field], requestedOn))
        return fault(
          field,
          'Chaque élément figure une seule fois, au plus tard le jour de la demande.',
          'Each entry is listed once, not after the day of the request.',
        );
    return undefined;
  },
  decide(facts, figures) {
    const { requestedOn, lastRequestOn } = facts;
    const year = plusMonths(requestedOn, -figures.statementMonths);
    const periodFrom = lastRequestOn === undefined ? year : latest(year, lastRequestOn);
    const topUps = within(facts.topUps, periodFrom);
    const communications = within(facts.communications, periodFrom);
    return answer(
      {
        periodFrom,
        periodTo: requestedOn,
        topUps: topUps.map(({ id }) => id),
        topUpTotal: topUps.reduce((total, { amountInclTax }) => sum(total, amountInclTax), NO_MONEY),
        communications: communications.map(({ id }) => id),
        communicationTotal: communications.reduce((total, { costInclTax }) => sum(total, costInclTax), NO_MONEY),
      },
      [CREDIT, COMMUNICATIONS],
    );
  },
  explain(_facts, figures, result) {
    const from = isoDate(result.periodFrom);
    const to = isoDate(result.periodTo);
    return [
      {
        clause: CREDIT,
        fr: `Du ${from} au ${to} (${figures.statementMonths} mois au plus) : ${moneyText(result.topUpTotal)} € rechargés.`,
        en: `From ${from} to ${to} (${figures.statementMonths} months at most): EUR ${moneyText(result.topUpTotal)} recharged.`,
      },
      {
        clause: COMMUNICATIONS,
        fr: `Communications de la période : ${moneyText(result.communicationTotal)} €.`,
        en: `Communications of the period: EUR ${moneyText(result.communicationTotal)}.`,
      },
    ];
  },
});
