import type { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { packOf } from '../../../terms/decide.ts';
import { settingsOf } from '../../account/index.ts';
import { contractsSold } from '../../product-catalog/index.ts';
import { contactPage, type OperatorContact } from '../shapes/contacts.ts';

async function contactOf(tx: Tx, context: Context): Promise<OperatorContact> {
  const { name, address, mailSender, calendar } = await settingsOf(tx, context);
  const today = localDate('FR', context.clock.now());
  const sold = await contractsSold(tx, today);
  return {
    operatorId: context.operatorId,
    name,
    address: [...address],
    mail: mailSender === '' ? null : mailSender,
    desks: calendar.desks.map((one) => ({ ...one })),
    closedDays: calendar.closedDays
      .filter((one) => one.on >= isoDate(today))
      .map(({ on, label, territory }) => ({ on, label, territory: territory ?? null })),
    contracts: [...new Set(sold.map((one) => one.pack))].flatMap((pack) => {
      const known = packOf(pack);
      return known ? [{ pack, name: known.name }] : [];
    }),
  };
}

/** How to reach the operators of the installation, for anybody; whoever is signed in is told of their own alone. */
export function addContacts(app: App, services: Services): void {
  app.get(
    '/api/contacts',
    { config: { roles: 'public' }, schema: { tags: ['my-space'], response: { 200: contactPage } } },
    async (request): Promise<z.infer<typeof contactPage>> => {
      const { db } = services.database;
      const all = await db.selectFrom('platform_operator').select('id').orderBy('id').execute();
      const own = request.actor?.operatorId;
      const { clock, random } = services;
      const operators: OperatorContact[] = [];
      for (const { id: operatorId } of all) {
        if (own !== undefined && own !== operatorId) continue;
        const context = { operatorId, actor: 'system:contacts', clock, random };
        operators.push(await inTransaction(db, context, (tx) => contactOf(tx, context)));
      }
      return { operators };
    },
  );
}
