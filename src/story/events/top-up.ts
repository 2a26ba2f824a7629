import { z } from 'zod';
import { plusDays } from '../../kernel/civil-date.ts';
import { euros } from '../../kernel/money.ts';
import { makeVouchers, redeemVoucher, sellVouchers, topUpBalance } from '../../modules/balance/index.ts';
import { accountOfCast } from '../cast.ts';
import { amount } from '../fields.ts';
import { type Scene, verb, withAgreement } from '../verb.ts';

const VALID_DAYS = 365;

/** A voucher bought at the counter and used at once. */
async function byVoucher(scene: Scene, agreementId: string, value: string) {
  const { territory } = accountOfCast(scene.cast);
  const made = await scene.act((tx, context) =>
    makeVouchers(tx, context, {
      name: `story-${scene.stage.next('voucher')}`,
      count: 1,
      value: euros(value),
      territory,
      validFrom: scene.on,
      validUntil: plusDays(scene.on, VALID_DAYS),
    }),
  );
  if (!made.ok) return made;
  const batchId = made.value.batch.id;
  const sold = await scene.act((tx, context) => sellVouchers(tx, context, { batchId, method: 'cash' }));
  if (!sold.ok) return sold;
  const [code] = made.value.codes;
  return scene.act((tx, context) => redeemVoucher(tx, context, { agreementId, code: code!, channel: 'website' }));
}

/** The customer puts credit on a prepaid plan. */
export const topUp = verb({
  name: 'top-up',
  summary: 'The customer tops up a prepaid plan, by a voucher unless it is paid otherwise.',
  fields: {
    amount,
    method: z.enum(['voucher', 'cash', 'card', 'gift']).default('voucher'),
  },
  run(scene, event) {
    const { method } = event;
    return withAgreement(scene, async (agreementId) => {
      if (method === 'voucher') return byVoucher(scene, agreementId, event.amount);
      const input = { agreementId, amount: euros(event.amount), channel: 'shop', method } as const;
      return scene.act((tx, context) => topUpBalance(tx, context, input));
    });
  },
});
