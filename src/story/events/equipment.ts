import { z } from 'zod';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { presentEquipmentNotice, returnEquipment } from '../../modules/agreement/index.ts';
import { type Equipment, equipmentOf } from '../../modules/resource-inventory/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { accountOfCast } from '../cast.ts';
import { amount } from '../fields.ts';
import { type Scene, verb } from '../verb.ts';

const which = {
  kind: z.string().optional().describe('Kind of equipment, such as `livebox`; all that the customer has when absent.'),
  serial: z.string().optional(),
};

/** What a customer holds; what was written off may still come back. */
const HELD = new Set(['assigned']);
const LATE_TOO = new Set(['assigned', 'lost']);

async function forEach(
  scene: Scene,
  states: ReadonlySet<string>,
  told: { readonly kind?: string | undefined; readonly serial?: string | undefined },
  operation: (tx: Tx, context: Context, piece: Equipment) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  return scene.act(async (tx, context) => {
    const all = await equipmentOf(tx, { accountId: accountOfCast(scene.cast).id });
    const chosen = all
      .filter((one) => states.has(one.state))
      .filter((one) => told.kind === undefined || one.kind === told.kind)
      .filter((one) => told.serial === undefined || one.serial === told.serial);
    if (chosen.length === 0) {
      return fail(
        'story/no-equipment',
        'Le client n’a pas cet équipement.',
        'The customer has no such equipment.',
        'kind',
      );
    }
    let refused: Result<unknown> | undefined;
    let pieces = 0;
    for (const piece of chosen) {
      const done = await operation(tx, context, piece);
      if (done.ok) pieces += 1;
      // Nobody asked for what a plan that goes on still needs: of several pieces, those that are awaited come back.
      else if (done.failure.code !== 'equipment/not-awaited') return done;
      else refused = done;
    }
    return pieces === 0 && refused ? refused : ok({ pieces });
  });
}

/** Equipment comes back. */
export const returnOfEquipment = verb({
  name: 'return-equipment',
  summary: 'The customer gives equipment back.',
  fields: {
    ...which,
    condition: z.enum(['good', 'faulty', 'incomplete']).default('good'),
    repairCostInclTax: amount.optional(),
  },
  run(scene, event) {
    const { condition, repairCostInclTax } = event;
    return forEach(scene, LATE_TOO, event, (tx, context, { serial }) =>
      returnEquipment(tx, context, {
        serial,
        on: scene.on,
        condition,
        ...(repairCostInclTax === undefined ? {} : { repairCostInclTax }),
      }),
    );
  },
});

/** The formal notice to give equipment back reaches the customer. */
export const equipmentNotice = verb({
  name: 'equipment-notice',
  summary: 'The formal notice to give equipment back is presented to the customer.',
  fields: which,
  run(scene, event) {
    return forEach(scene, HELD, event, (tx, context, { serial }) =>
      presentEquipmentNotice(tx, context, { serial, on: scene.on }),
    );
  },
});
