import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { AssistanceLife } from '../../../terms/model/life-assistance.ts';
import { type Account, accountOf } from '../../account/index.ts';
import { type Agreement, agreementsOf } from '../../agreement/index.ts';
import { contractsSold, versionInForce } from '../../product-catalog/index.ts';

/** The contract under which help would be given to an account, and the subscription whose bill would carry it. */
export interface AssistanceTerms {
  readonly account: Account;
  readonly pack: string;
  readonly version: string;
  readonly life: AssistanceLife;
  /** None: the customer has no running subscription that carries it. */
  readonly agreement: Agreement | undefined;
}

const LIVING: ReadonlySet<string> = new Set(['active', 'suspended', 'terminating']);
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
const NOT_OFFERED = fail(
  'assistance/not-offered',
  'Aucun contrat vendu par l’opérateur ne prévoit l’assistance à distance.',
  'No contract that the operator sells under provides for remote assistance.',
);

/** How a contract is asked about help at a distance. Throws for one that gives none: a bug, since cases are opened under one that does. */
export function assistanceLifeOf(pack: string): AssistanceLife {
  const life = packOf(pack)?.assistance;
  if (!life) throw new RangeError(`no assistance under ${pack}`);
  return life;
}

/** Finds under which contract help is given to an account today. Refused when the operator sells under none that provides for it. */
export async function termsFor(tx: Tx, context: Context, accountId: string): Promise<Result<AssistanceTerms>> {
  const account = await accountOf(tx, accountId);
  if (!account) return NO_ACCOUNT;
  const today = localDate(account.territory, context.clock.now());
  const sold = await contractsSold(tx, today);
  const pack = sold.find((one) => packOf(one.pack)?.assistance !== undefined)?.pack;
  if (pack === undefined) return NOT_OFFERED;
  const agreement = (await agreementsOf(tx, accountId)).find(
    (one) => LIVING.has(one.state) && packOf(one.pack)?.life?.collects?.assistance?.pack === pack,
  );
  return ok({ account, pack, version: versionInForce(pack, today), life: assistanceLifeOf(pack), agreement });
}
