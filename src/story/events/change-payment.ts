import { z } from 'zod';
import { accountOf, signMandate } from '../../modules/account/index.ts';
import { choosePaymentMeans } from '../../modules/agreement/index.ts';
import { accountOfCast } from '../cast.ts';
import { verb } from '../verb.ts';

/** The customer gives another bank account. */
export const changeIban = verb({
  name: 'change-iban',
  summary: 'The customer signs a mandate on another bank account.',
  fields: { iban: z.string(), bic: z.string().optional(), holder: z.string().optional() },
  async run(scene, event) {
    const { iban, bic, holder } = event;
    const { id } = accountOfCast(scene.cast);
    const mandate = { accountId: id, iban, signedOn: scene.on, ...(bic ? { bic } : {}), ...(holder ? { holder } : {}) };
    return scene.act(async (tx, context) => {
      const signed = await signMandate(tx, context, mandate);
      if (signed.ok) scene.cast.account = (await accountOf(tx, id))!;
      return signed;
    });
  },
});

/** The customer pays in another way from now on. */
export const changePayment = verb({
  name: 'change-payment',
  summary: 'The customer leaves direct debit, or pays in another way from now on.',
  fields: { method: z.enum(['transfer', 'cheque', 'card']) },
  async run(scene, event) {
    const account = accountOfCast(scene.cast);
    return scene.act(async (tx, context) => {
      const changed = await choosePaymentMeans(tx, context, account, event.method);
      if (changed.ok) scene.cast.account = (await accountOf(tx, account.id))!;
      return changed;
    });
  },
});
