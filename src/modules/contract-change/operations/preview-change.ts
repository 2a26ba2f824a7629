import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { subscribersAfter } from '../../product-inventory/index.ts';
import type { ContractChange, NewChange } from '../domain/contract-change.ts';
import { announceChange, concernedBy } from './announce-change.ts';
import { type KindOfCustomer, kindsOfCustomers } from './kinds-of-customers.ts';
import { tellCustomer, type Told } from './tell-customer.ts';

/** Contracts looked at for one whose letter can be shown. */
const LOOKED_AT = 20;

/** What an announcement would do. */
export interface Preview {
  readonly change: ContractChange;
  /** The first customer who would be written to, with their dates. */
  readonly sample: Told | undefined;
  readonly kinds: readonly KindOfCustomer[];
}

/** Announces a change and tells the first customer concerned, to be undone by the caller: what the letter says, and its dates. */
export async function previewChange(tx: Tx, context: Context, input: NewChange): Promise<Result<Preview>> {
  const change = await announceChange(tx, context, input);
  if (!change.ok) return change;
  const kinds = await kindsOfCustomers(tx, context, change.value);
  for (const one of await subscribersAfter(tx, { ...concernedBy(input), limit: LOOKED_AT })) {
    const told = await tellCustomer(tx, context, change.value, one.agreementId);
    if (told?.letter) return ok({ change: change.value, sample: told, kinds });
  }
  return ok({ change: change.value, sample: undefined, kinds });
}
