import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DirectoryListing } from '../../../terms/model/life-choices.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { openJournal } from '../../decision/index.ts';
import { selectChoices } from '../store.ts';
import { holderFacts } from './choose.ts';
import { sheetInForce } from './read-choices.ts';

/** What publishers of directories are given of an agreement as its holder has chosen; `null`: it is not listed. */
export async function directoryListing(
  tx: Tx,
  context: Context,
  agreement: Agreement,
): Promise<DirectoryListing | null> {
  const found = sheetInForce(agreement, 'directory', await selectChoices(tx, agreement.accountId));
  if (!found) return null;
  const on = localDate(agreement.territory, context.clock.now());
  const { accountId, pack, termsVersion: version } = agreement;
  // Asked again at each file and kept with none: the choice itself has its decision.
  const journal = await openJournal(tx, context, {
    accountId,
    subject: `agreement:${agreement.id}`,
    pack,
    version,
    on,
  });
  const answer = found.sheet.choose(journal.ask, contractFacts(agreement), {
    on: isoDate(on),
    by: 'agent',
    before: found.chosen,
    wished: found.chosen,
    since: {},
    holder: await holderFacts(tx, agreement),
  });
  return answer.listing ?? null;
}
