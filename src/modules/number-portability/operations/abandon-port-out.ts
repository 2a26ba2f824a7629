import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { updatePorting } from '../store.ts';
import { awaitNothing } from '../store-messages.ts';
import {
  forgetPortingDue,
  type OnPorting,
  type PortingOutcome,
  shownNumber,
  takePorting,
  tellPorting,
  todayOf,
} from './change-porting.ts';

/** The operator that asked for a number does not want it any more, as it alone can say: the contract goes on as it was. */
export async function abandonPortOut(tx: Tx, context: Context, input: OnPorting): Promise<Result<PortingOutcome>> {
  const taken = await takePorting(tx, input, 'cancelled');
  if (!taken.ok) return taken;
  const { porting: before, agreement } = taken.value;
  if (before.direction === 'in') {
    const [fr, en] = ['Ce numéro arrive, il ne part pas.', 'This number is coming, not leaving.'];
    return fail('number-portability/not-leaving', fr, en);
  }
  const on = todayOf(context, before);
  const porting = await updatePorting(tx, before, { state: 'cancelled', reason: 'abandoned' });
  await forgetPortingDue(tx, context, porting, on);
  await awaitNothing(tx, porting.id);
  const shown = shownNumber(porting);
  await tellPorting(
    tx,
    context,
    { porting, agreement },
    {
      kind: 'port-out-abandoned',
      on,
      title: { fr: `Portage sortant du ${shown} abandonné`, en: `Porting out of ${shown} given up` },
      message: { template: 'port-out-abandoned', data: {} },
    },
  );
  return ok({ porting, charges: [], due: [], notes: [] });
}
