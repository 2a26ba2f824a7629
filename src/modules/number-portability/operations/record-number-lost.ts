import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { PortFault } from '../../../terms/model/life-numbers.ts';
import { withoutFault } from '../../decision/index.ts';
import { updatePorting } from '../store.ts';
import {
  journalOfPorting,
  type OnPorting,
  type PortingOutcome,
  shownNumber,
  takePorting,
  tellPorting,
  todayOf,
} from './change-porting.ts';
import { judgeClaim } from './claim-compensation.ts';
import { bringNumber } from './record-ported.ts';

/** A number is lost in its port. What was already asked for is judged again. */
export async function recordNumberLost(
  tx: Tx,
  context: Context,
  input: OnPorting & { readonly on?: CivilDate; readonly fault?: PortFault },
): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const taken = await takePorting(tx, input, 'lost');
    if (!taken.ok) return taken;
    const { porting: before, agreement } = taken.value;
    const on = input.on ?? todayOf(context, before);
    const journal = await journalOfPorting(tx, context, agreement, before.id, on);
    const fault = input.fault === undefined ? {} : { fault: input.fault };
    const porting = await updatePorting(tx, before, { state: 'lost', lostOn: on, ...fault });
    await tellPorting(
      tx,
      context,
      { porting, agreement },
      {
        kind: 'number-lost',
        on,
        title: {
          fr: `Numéro ${shownNumber(porting)} perdu pendant le portage`,
          en: `Number ${shownNumber(porting)} lost in its port`,
        },
        detail: { fault: porting.fault },
        message: { template: 'number-lost', data: { on: isoDate(on) } },
      },
    );
    const judged = await judgeClaim(tx, context, { porting, agreement }, journal, on);
    await journal.save(tx);
    return ok({ porting: judged.porting, charges: judged.charges, due: judged.due, notes: journal.notes() });
  });
}

/** A number that was lost works again: lateness counts up to that day. */
export async function recordNumberRestored(
  tx: Tx,
  context: Context,
  input: OnPorting & { readonly on?: CivilDate },
): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const taken = await takePorting(tx, input, 'done');
    if (!taken.ok) return taken;
    const { porting: before, agreement } = taken.value;
    const on = input.on ?? todayOf(context, before);
    const journal = await journalOfPorting(tx, context, agreement, before.id, on);
    const porting = await updatePorting(tx, before, { state: 'done', restoredOn: on, portedOn: before.portedOn ?? on });
    if (before.portedOn === null && before.direction === 'in') {
      const brought = await bringNumber(tx, context, { porting, agreement }, journal, on);
      if (!brought.ok) return brought;
    }
    await tellPorting(
      tx,
      context,
      { porting, agreement },
      {
        kind: 'number-restored',
        on,
        title: { fr: `Numéro ${shownNumber(porting)} rétabli`, en: `Number ${shownNumber(porting)} works again` },
        message: { template: 'number-restored', data: { on: isoDate(on) } },
      },
    );
    const judged = await judgeClaim(tx, context, { porting, agreement }, journal, on);
    await journal.save(tx);
    return ok({ porting: judged.porting, charges: judged.charges, due: judged.due, notes: journal.notes() });
  });
}
