import { isoDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import { notedClauses } from '../../decision/index.ts';
import { type CustomerDocument, storeDocument } from '../../document/index.ts';
import { partyOf } from '../../party/index.ts';
import type { Agreement } from '../domain/agreement.ts';
import { letterPage, type Paper, type PaperFrame } from '../domain/letter-page.ts';
import { todayOf } from './change-agreement.ts';

/** Clauses of an agreement's contract that ask for a document, by its word in them; none when the contract asks for none. */
export function clausesOnDocument(agreement: Pick<Agreement, 'pack'>, word: string): readonly string[] {
  const clauses = packOf(agreement.pack)?.clauses ?? [];
  return clauses.filter((one) => one.realizedBy.includes(`document:${word}`)).map((one) => one.id);
}

/** Keeps a paper about an agreement, once for its kind and subject: a letter with the clauses that it rests on in its margin. */
export async function keepPaper(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  about: {
    readonly kind: string;
    readonly subject: string;
    readonly clauses: readonly string[];
    /** The terms that the clauses stand in, when they are not the agreement's own. */
    readonly terms?: { readonly pack: string; readonly version: string };
  },
  write: (frame: PaperFrame) => Paper,
): Promise<CustomerDocument> {
  const today = todayOf(context, agreement);
  const account = (await accountOf(tx, agreement.accountId))!;
  const frame: PaperFrame = {
    settings: await settingsOf(tx, context, today),
    account,
    party: (await partyOf(tx, agreement.accountId))!,
    agreement,
    on: isoDate(today),
  };
  const paper = write(frame);
  const terms = about.terms ?? { pack: agreement.pack, version: agreement.termsVersion };
  return storeDocument(tx, context, {
    kind: about.kind,
    subject: about.subject,
    accountId: account.id,
    title: paper.title,
    fileName: paper.fileName,
    language: account.language,
    terms,
    content: { template: 'letter', data: letterPage(frame, paper, notedClauses(terms.pack, about.clauses)) },
  });
}
