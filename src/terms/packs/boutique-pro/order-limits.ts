import { plusDays, weekday } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, integer, listOf, noted, record } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['boutique-pro/4.f'];

/** Mobile terminals that a customer may buy in a day and in a calendar week (article 4). */
export const orderLimits = decision({
  name: 'order-limits',
  question: {
    fr: 'Combien de terminaux mobiles ce client peut-il encore acheter ?',
    en: 'How many mobile terminals may this customer still buy?',
  },
  clauses: ['boutique-pro/4.f'],
  input: {
    orderedOn: date,
    quantity: noted(integer, 'mobile terminals in this order'),
    previousOrders: noted(
      listOf(record({ on: date, quantity: integer })),
      "the customer's other orders, cancelled ones left out",
    ),
  },
  output: { eligible: boolean, reason: refusalReason, allowedNow: integer },
  check({ orderedOn, quantity, previousOrders }) {
    if (quantity < 1) return fault('quantity', 'Commandez au moins un terminal.', 'Order at least one terminal.');
    if (previousOrders.some((one) => one.on > orderedOn || one.quantity < 1))
      return fault(
        'previousOrders',
        'Les autres commandes précèdent celle-ci et comptent chacune un terminal au moins.',
        'The other orders come before this one and hold at least one terminal each.',
      );
    return undefined;
  },
  decide({ orderedOn, quantity, previousOrders }, figures) {
    const monday = plusDays(orderedOn, 1 - weekday(orderedOn));
    let dayTotal = 0;
    let weekTotal = 0;
    for (const one of previousOrders) {
      if (one.on === orderedOn) dayTotal += one.quantity;
      if (one.on >= monday) weekTotal += one.quantity;
    }
    const leftToday = figures.terminalsPerDay - dayTotal;
    const leftThisWeek = figures.terminalsPerWeek - weekTotal;
    const reason = quantity > leftToday ? 'daily-limit' : quantity > leftThisWeek ? 'weekly-limit' : undefined;
    const allowedNow = Math.max(0, Math.min(leftToday, leftThisWeek));
    return answer({ eligible: reason === undefined, reason, allowedNow }, BECAUSE);
  },
});
