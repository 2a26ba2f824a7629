import { isoDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { notedClauses } from '../../decision/index.ts';
import { type CustomerDocument, storeDocument } from '../../document/index.ts';
import { partyOf } from '../../party/index.ts';
import type { Porting } from '../domain/porting.ts';
import { mandatePage, type PaperFrame, type PaperName, statementPage } from '../domain/porting-paper.ts';
import type { LineRio } from '../domain/rio-of-line.ts';
import { todayOf } from './change-porting.ts';

async function frameOf(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  clauses: readonly string[],
): Promise<PaperFrame> {
  const today = todayOf(context, agreement);
  return {
    settings: await settingsOf(tx, context, today),
    account: (await accountOf(tx, agreement.accountId))!,
    party: (await partyOf(tx, agreement.accountId))!,
    agreement,
    on: isoDate(today),
    clauses: notedClauses(agreement.pack, clauses),
  };
}

function keep(
  tx: Tx,
  context: Context,
  { account, agreement }: PaperFrame,
  paper: PaperName & { readonly page: PaperPage },
  about: { readonly kind: string; readonly subject: string },
): Promise<CustomerDocument> {
  return storeDocument(tx, context, {
    ...about,
    accountId: account.id,
    title: paper.title,
    fileName: paper.file,
    language: account.language,
    terms: { pack: agreement.pack, version: agreement.termsVersion },
    content: { template: 'letter', data: paper.page },
  });
}

type PaperPage = ReturnType<typeof statementPage>['page'];

const numbersOf = (agreement: Agreement) => packOf(agreement.pack)?.life?.numbers;

/** Keeps the mandate under which a number is fetched from another operator: once for the port. */
export async function keepMandate(
  tx: Tx,
  context: Context,
  porting: Porting,
  agreement: Agreement,
): Promise<CustomerDocument> {
  const frame = await frameOf(tx, context, agreement, numbersOf(agreement)?.mandateClauses ?? []);
  const paper = mandatePage(frame, porting, context.clock.now());
  return keep(tx, context, frame, paper, { kind: 'port-mandate', subject: `porting:${porting.id}` });
}

/** Keeps the RIO that a customer is told as a paper: once for a line and a day. */
export async function keepRioStatement(tx: Tx, context: Context, line: LineRio): Promise<CustomerDocument | undefined> {
  const agreement = await agreementOf(tx, line.agreementId);
  if (!agreement) return undefined;
  const frame = await frameOf(tx, context, agreement, numbersOf(agreement)?.rioClauses ?? []);
  const paper = statementPage(frame, line);
  return keep(tx, context, frame, paper, { kind: 'rio-statement', subject: `number:${line.e164}:${frame.on}` });
}
