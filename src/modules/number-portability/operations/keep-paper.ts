import { isoDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { type Agreement, agreementOf, keepPaper } from '../../agreement/index.ts';
import type { CustomerDocument } from '../../document/index.ts';
import type { Porting } from '../domain/porting.ts';
import { mandatePage, statementPage } from '../domain/porting-paper.ts';
import type { LineRio } from '../domain/rio-of-line.ts';
import { todayOf } from './change-porting.ts';

const numberLife = (agreement: Agreement) => packOf(agreement.pack)?.life?.numbers;

/** Keeps the mandate under which a number is fetched from another operator: once for the port. */
export async function keepMandate(
  tx: Tx,
  context: Context,
  porting: Porting,
  agreement: Agreement,
): Promise<CustomerDocument> {
  const clauses = numberLife(agreement)?.mandateClauses ?? [];
  const about = { kind: 'port-mandate', subject: `porting:${porting.id}`, clauses };
  return keepPaper(tx, context, agreement, about, (frame) => mandatePage(frame, porting, context.clock.now()));
}

/** Keeps the RIO that a customer is told as a paper: once for a line and a day. */
export async function keepRioStatement(tx: Tx, context: Context, line: LineRio): Promise<CustomerDocument | undefined> {
  const agreement = await agreementOf(tx, line.agreementId);
  if (!agreement) return undefined;
  const clauses = numberLife(agreement)?.rioClauses ?? [];
  const subject = `number:${line.e164}:${isoDate(todayOf(context, agreement))}`;
  const about = { kind: 'rio-statement', subject, clauses };
  return keepPaper(tx, context, agreement, about, (frame) => statementPage(frame, line));
}
