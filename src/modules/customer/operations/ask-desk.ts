import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf } from '../../account/index.ts';
import type { DecisionNote } from '../../decision/index.ts';
import { type Offering, offerings } from '../../product-catalog/index.ts';
import { qualify } from '../../qualification/index.ts';
import { amountText } from '../domain/write-values.ts';
import type { QualificationShape } from '../shapes/order-desk.ts';

type Item = QualificationShape['options'][number];
type Desk = Omit<QualificationShape, 'notes'> & { readonly notes: readonly DecisionNote[] };

function itemShape(offering: Offering): Item {
  const { pack, code, kind, label, price, period, clauses } = offering;
  return { pack, code, kind, label, price: price === null ? null : amountText(price), period, clauses: [...clauses] };
}

/** What may be sold to a customer at an address: each offer with the contract's yes or no, and the options beside. */
export async function askDesk(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly addressId: string;
    readonly channel: 'shop' | 'distance' | 'door-to-door';
  },
): Promise<Result<Desk>> {
  const account = await accountOf(tx, input.accountId);
  if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
  const { segment, territory } = account;
  const asked = await qualify(tx, context, { ...input, segment });
  if (!asked.ok) return asked;
  const { address, offers, notes } = asked.value;
  const on = localDate(territory, context.clock.now());
  const options = await offerings(tx, context, { territory, on, kind: 'option' });
  return ok({
    address: address ? { ...address, technologies: [...address.technologies] } : null,
    offers: offers.map((one) => ({
      ...itemShape(one.offering),
      eligible: one.eligible,
      reason: one.reason,
      warnings: [...one.warnings],
      decision: one.verdict.taken.decision,
    })),
    options: options.map(itemShape),
    notes,
  });
}
