import { spokenDate } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { settingsOf } from '../../account/index.ts';
import { notedClauses } from '../../decision/index.ts';
import { storeDocument } from '../../document/index.ts';
import type { ContractChange } from '../domain/contract-change.ts';
import { letterPage } from '../domain/letter-page.ts';
import type { ChangeLetter } from '../domain/write-letter.ts';
import type { Judged } from './judge-change.ts';

/** What the letter is called among the documents of the customer, and on the next bill. */
function titleOf({ kind, effectiveOn }: ContractChange): Bilingual {
  const [fr, en] = [spokenDate(isoDate(effectiveOn), 'fr'), spokenDate(isoDate(effectiveOn), 'en')];
  return kind === 'price'
    ? { fr: `Changement de prix annoncé pour le ${fr}`, en: `Change of prices announced for ${en}` }
    : { fr: `Nouvelles conditions annoncées pour le ${fr}`, en: `New terms announced for ${en}` };
}

/** Keeps the letter that tells a contract of a change among the customer's documents; answers its id. */
export async function keepLetter(
  tx: Tx,
  context: Context,
  change: ContractChange,
  judged: Judged,
  letter: ChangeLetter,
): Promise<string> {
  const { agreement, account, party, today, answer } = judged;
  const settings = await settingsOf(tx, context, today);
  const document = await storeDocument(tx, context, {
    accountId: account.id,
    kind: 'change-notice',
    subject: `contract-change:${change.id}:${agreement.id}`,
    title: titleOf(change),
    fileName: `${account.language === 'fr' ? 'changement' : 'change'}-${change.id.slice(-12)}.pdf`,
    language: account.language,
    terms: { pack: agreement.pack, version: change.toVersion ?? agreement.termsVersion },
    content: {
      template: 'letter',
      data: letterPage({
        letter,
        account,
        party,
        settings,
        on: isoDate(today),
        clauses: notedClauses(agreement.pack, answer?.taken.because ?? []),
      }),
    },
  });
  return document.id;
}
