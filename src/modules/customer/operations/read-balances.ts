import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { inTerritory, isoInstant, localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import {
  type Balance,
  balancesOf,
  lastMovements,
  monthMovements,
  type Movement,
  totalOf,
} from '../../balance/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import type { Why } from '../shapes/basics.ts';
import type { BalancePage } from '../shapes/balance.ts';

const LINES = 300;
const MOVES = 40;

const whyOfMove = (one: Movement): Why => ({ decision: one.decision, clauses: [...one.because] });

/** The debits of one communication as one line; the newest first. */
function grouped(newestFirst: readonly Movement[]): { readonly last: Movement; readonly change: Money }[] {
  const groups: { last: Movement; change: Money }[] = [];
  for (const one of newestFirst) {
    const before = groups.at(-1);
    const same = one.sessionId !== null && before?.last.sessionId === one.sessionId;
    if (same) before!.change = sum(before!.change, totalOf(one.change));
    else groups.push({ last: one, change: totalOf(one.change) });
  }
  return groups;
}

/** What was left at the end of each day of the month, up to today. */
function daysOf(balance: Balance, lines: readonly Movement[], today: CivilDate): BalancePage['days'] {
  const days: BalancePage['days'] = [];
  let left = '0.00';
  const last = today < balance.monthTo ? today : balance.monthTo;
  let next = 0;
  for (let on = balance.monthFrom; on <= last; on = plusDays(on, 1)) {
    while (next < lines.length && lines[next]!.onDate <= on) {
      left = moneyText(totalOf(lines[next]!.after));
      next += 1;
    }
    days.push({ on: isoDate(on), balance: left });
  }
  return days;
}

const WHEN: Readonly<Record<'monthly' | 'carried-over' | 'top-up', Movement['kind'][]>> = {
  monthly: ['plan-credit', 'transferred'],
  'carried-over': ['carried-over'],
  'top-up': ['top-up', 'adjustment'],
};

function bucketsOf(balance: Balance, lines: readonly Movement[]): BalancePage['buckets'] {
  const life = packOf(balance.pack)?.life?.balance;
  if (!life) return [];
  const amounts = { monthly: balance.monthly, 'carried-over': balance.carriedOver, 'top-up': balance.topUp };
  return life.order.map((kind) => {
    const given = lines.findLast((one) => WHEN[kind].includes(one.kind));
    return {
      kind,
      label: life.names[kind],
      amount: moneyText(amounts[kind]),
      // What is carried over serves once: it is lost with the month.
      until: kind === 'carried-over' && balance.carriedOver > 0n ? isoDate(balance.monthTo) : null,
      why: given ? whyOfMove(given) : { decision: null, clauses: [] },
    };
  });
}

async function pageOf(tx: Tx, context: Context, balance: Balance): Promise<BalancePage> {
  const { agreementId, territory, alertFloor } = balance;
  const lines = await monthMovements(tx, balance);
  const latest = await lastMovements(tx, balance, LINES);
  const today = localDate(territory, context.clock.now());
  const open = balance.state === 'open';
  const total = totalOf(balance);
  return {
    agreementId,
    offerLabel: offeringOf(balance.pack, balance.contract.offer)?.label ?? { fr: '', en: '' },
    state: balance.state,
    restricted: open && total === 0n,
    total: moneyText(total),
    inUse: moneyText(balance.reserved),
    buckets: bucketsOf(balance, lines),
    monthFrom: isoDate(balance.monthFrom),
    monthTo: isoDate(balance.monthTo),
    nextCreditOn: open && balance.endsAt === null ? isoDate(plusDays(balance.monthTo, 1)) : null,
    monthlyCredit: moneyText(balance.given.monthly),
    alertFloor: alertFloor === null ? null : moneyText(alertFloor),
    days: daysOf(balance, lines, today),
    moves: grouped(latest)
      .slice(0, MOVES)
      .map(({ last, change }) => ({
        sequence: last.sequence,
        at: isoInstant(last.at, inTerritory(territory, last.at).offsetMinutes),
        kind: last.kind,
        label: last.label,
        change: moneyText(change),
        balance: moneyText(totalOf(last.after)),
        why: whyOfMove(last),
      })),
  };
}

/** The prepaid balances of accounts, running ones first. */
export async function readBalances(tx: Tx, context: Context, accountIds: readonly string[]): Promise<BalancePage[]> {
  const pages: BalancePage[] = [];
  for (const accountId of accountIds) {
    for (const balance of await balancesOf(tx, accountId)) pages.push(await pageOf(tx, context, balance));
  }
  return pages.sort((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'));
}
