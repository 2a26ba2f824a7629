import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { agreementsOf } from '../../agreement/index.ts';
import { selectChoices } from '../store.ts';
import { sheetInForce } from './read-choices.ts';

const LIVING: ReadonlySet<string> = new Set(['active', 'suspended', 'terminating']);

/**
 * Whether a merchant may still be paid through the bill of an account: refused once its holder has switched every payment
 * solution off under each contract that has some.
 */
export async function mayPayMerchants(tx: Tx, accountId: string): Promise<Result<true>> {
  const all = await selectChoices(tx, accountId);
  const living = (await agreementsOf(tx, accountId)).filter((one) => LIVING.has(one.state));
  const collecting = living.filter((one) => packOf(one.pack)?.life?.collects?.merchant !== undefined);
  const sheets = collecting.map((one) => sheetInForce(one, 'payment-solutions', all));
  const off = sheets.map((one) => one !== undefined && Object.values(one.chosen).every((value) => value === false));
  if (off.length === 0 || off.includes(false)) return ok(true);
  return fail(
    'privacy/payment-solutions-off',
    'Le client a désactivé le paiement de marchands sur sa facture.',
    'The customer has switched off paying merchants on the bill.',
    'service',
  );
}
