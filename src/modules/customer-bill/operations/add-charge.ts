import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ChargeEffect } from '../../../terms/model/life.ts';

/** Money made due by a decision, to be billed on the account's next bill (a credit when the effect says so). */
export interface NewCharge {
  readonly accountId: string;
  readonly agreementId: string | null;
  readonly effect: ChargeEffect;
  readonly pack: string;
  readonly version: string;
}

/** Notes an amount to bill; answers the charge's id. */
export function addCharge(_tx: Tx, _context: Context, _charge: NewCharge): Promise<string> {
  throw new Error('being written');
}
