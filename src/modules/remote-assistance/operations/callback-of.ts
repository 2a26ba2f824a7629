import type { Instant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Ask } from '../../../terms/model/life.ts';
import type { AssistanceCallback } from '../../../terms/model/life-assistance.ts';
import { settingsOf } from '../../account/index.ts';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { stated } from './keep-case.ts';
import { assistanceLifeOf } from './terms-of.ts';

/** The days on which the operator does not work where the customer is, beside Sundays and public holidays. */
export async function closedDaysFor(tx: Tx, context: Context, one: AssistanceCase): Promise<readonly string[]> {
  const { calendar } = await settingsOf(tx, context);
  return calendar.closedDays
    .filter((day) => day.territory === undefined || day.territory === one.territory)
    .map((day) => day.on);
}

/** Until when the customer is to be called back and, for an agreed time, whether the contract accepts it. */
export async function callbackOf(
  tx: Tx,
  context: Context,
  { ask }: { readonly ask: Ask },
  one: AssistanceCase,
  agreed?: Instant,
): Promise<AssistanceCallback> {
  return assistanceLifeOf(one.pack).callback(ask, {
    requestedAt: stated(one.territory, one.openedAt),
    ...(agreed === undefined ? {} : { agreedAt: stated(one.territory, agreed) }),
    closedDays: await closedDaysFor(tx, context, one),
  });
}
