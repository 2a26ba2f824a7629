import { moneyText } from '../../../kernel/money.ts';
import type { Life } from '../../model/life.ts';
import { figuresOf } from './figures-of-version.ts';

const { advanceFrom, restrictionFrom } = figuresOf(undefined);

/** Communications outside the plan between two bills: an advance from the first amount on, a restricted line from the second (article 8). */
export const spendingLife: Pick<Life, 'spendingWatch'> = {
  spendingWatch: {
    thresholdsInclTax: [moneyText(advanceFrom), moneyText(restrictionFrom)],
    procedure: 'consumption-advance',
    facts: (_contract, { amountInclTax }) => ({ outOfPlan: amountInclTax }),
  },
};
