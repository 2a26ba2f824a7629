import { type CivilDate, firstOfMonth, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { isoInstant } from '../../../kernel/instant.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import { type BoardName, type BoardPlan, BOARDS, type ChartPlan, type FigurePlan } from '../domain/boards.ts';
import { monthEnds } from '../domain/month-ends.ts';
import type { Board } from '../shapes.ts';
import { type Count, countOver, countsByDay, countsByMonth, countsByPart } from '../store-counts.ts';
import { countState } from '../store-counting.ts';

const MONTHS = 12;
const DAYS = 42;

type Points = Board['charts'][number]['points'];

function textOf(value: bigint, unit: 'count' | 'amount'): string {
  return unit === 'count' ? String(value) : moneyText(value as Money);
}

function keysOf(by: 'month' | 'day', on: CivilDate): string[] {
  const first = plusMonths(firstOfMonth(on), 1 - MONTHS);
  if (by === 'month') return Array.from({ length: MONTHS }, (_, at) => isoDate(plusMonths(first, at)).slice(0, 7));
  return Array.from({ length: DAYS }, (_, at) => isoDate(plusDays(on, at + 1 - DAYS)));
}

/** Contracts of the last count by offer or territory: parts are `pack:offer@territory`, those to come marked `?`. */
function contractsBy(counts: readonly Count[], of: 'offer' | 'territory'): Count[] {
  const sums = new Map<string, bigint>();
  for (const { key, value } of counts) {
    if (key.endsWith('?')) continue;
    const [offer = '', territory = ''] = key.split('@');
    const name = of === 'offer' ? offer : territory;
    sums.set(name, (sums.get(name) ?? 0n) + value);
  }
  return [...sums].map(([key, value]) => ({ key, value })).sort((a, b) => Number(b.value - a.value));
}

function labelOf(chart: ChartPlan, key: string) {
  const [pack = '', offer = ''] = key.split(':');
  if (chart.name === 'by-offer') return offeringOf(pack, offer)?.label ?? { fr: key, en: key };
  return null;
}

async function pointsOf(tx: Tx, chart: ChartPlan, on: CivilDate): Promise<Points> {
  const unit = chart.unit ?? 'count';
  if (chart.by === 'part') {
    const from = chart.over === 'month' ? firstOfMonth(on) : on;
    const all = await countsByPart(tx, chart.of, { from, to: on });
    const counts = chart.of === 'contracts' ? contractsBy(all, chart.name === 'by-offer' ? 'offer' : 'territory') : all;
    const inOrder = chart.order ? chart.order.flatMap((key) => counts.filter((one) => one.key === key)) : counts;
    return inOrder.map(({ key, value }) => ({ key, label: labelOf(chart, key), value: textOf(value, unit) }));
  }
  const keys = keysOf(chart.by, on);
  const span = { from: plusDays(plusMonths(firstOfMonth(on), 1 - MONTHS), chart.by === 'day' ? -DAYS : 0), to: on };
  if (chart.of === 'running') {
    const running = contractsBy(await countsByPart(tx, 'contracts', { from: on, to: on }), 'territory');
    const now = running.reduce((sum, one) => sum + one.value, 0n);
    const [began, ended] = [await countsByMonth(tx, 'began', span), await countsByMonth(tx, 'ended', span)];
    return monthEnds(keys, now, began, ended).map(({ key, value }) => ({ key, label: null, value: String(value) }));
  }
  const counts = await (chart.by === 'month' ? countsByMonth : countsByDay)(tx, chart.of, span);
  const known = new Map(counts.map((one) => [one.key, one.value]));
  return keys.map((key) => ({ key, label: null, value: textOf(known.get(key) ?? 0n, unit) }));
}

async function figureOf(tx: Tx, figure: FigurePlan, on: CivilDate): Promise<Board['figures'][number]> {
  const unit = figure.unit ?? 'count';
  const value =
    figure.parts === undefined && figure.of !== 'contracts'
      ? await countOver(tx, figure.of, figure.over === 'month' ? firstOfMonth(on) : on, on)
      : (await countsByPart(tx, figure.of, { from: on, to: on }))
          .filter((one) => (figure.parts ? figure.parts.includes(one.key) : !one.key.endsWith('?')))
          .reduce((sum, one) => sum + one.value, 0n);
  return { name: figure.name, unit, value: textOf(value, unit), over: figure.over ?? 'now' };
}

/** A board of figures and charts, from the counts that were last made. */
export async function readBoard(tx: Tx, name: BoardName): Promise<Board> {
  const state = await countState(tx);
  if (!state) return { name, countedOn: null, countedAt: null, figures: [], charts: [] };
  const { countedOn: on } = state;
  const plan: BoardPlan = BOARDS[name];
  const figures: Board['figures'] = [];
  for (const figure of plan.figures) figures.push(await figureOf(tx, figure, on));
  const charts: Board['charts'] = [];
  for (const chart of plan.charts)
    charts.push({ name: chart.name, by: chart.by, unit: chart.unit ?? 'count', points: await pointsOf(tx, chart, on) });
  return { name, countedOn: isoDate(on), countedAt: isoInstant(state.countedAt), figures, charts };
}
