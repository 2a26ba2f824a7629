import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { agreementsOf } from '../../agreement/index.ts';
import { changePreferences, preferencesOf } from '../../communication/index.ts';
import { choicesUnder, choose } from '../../party-privacy/index.ts';

/** Switches off everything that a customer may object to, under each contract, and the offers of the operator. */
export async function objectToOffers(tx: Tx, context: Context, accountId: string): Promise<void> {
  for (const agreement of await agreementsOf(tx, accountId)) {
    const sheet = (await choicesUnder(tx, agreement)).find((one) => one.sheet.name === 'consents');
    if (!sheet) continue;
    for (const { code, kind, byAgents } of sheet.options)
      if (kind === 'switch' && !byAgents && sheet.chosen[code] === true)
        // A contract that is over refuses: nothing more is sent under it.
        await choose(tx, context, {
          agreementId: agreement.id,
          sheet: 'consents',
          wished: { [code]: false },
          source: 'case',
        });
  }
  const now = await preferencesOf(tx, accountId);
  if (now?.offers)
    await changePreferences(tx, context, { accountId, channel: now.channel, language: now.language, offers: false });
}
