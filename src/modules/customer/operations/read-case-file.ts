import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { messageBody, messagesOf } from '../../communication/index.ts';
import { notedClauses } from '../../decision/index.ts';
import type { TemplateData } from '../../document/index.ts';
import { proceduresFor } from '../../process-flow/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import { type CaseLetter, caseFilePage } from '../domain/case-file-page.ts';
import type { ProcessFlowDetail } from '../shapes/process-flow.ts';
import { readProcessFlow } from './read-process-flows.ts';

const MANY = 200;
const NO_CASE = fail('process-flow/not-found', 'Ce dossier n’existe pas.', 'There is no such case.', 'processFlowId');

/** What was written to the customer while the case was open, oldest first. */
async function lettersOf(
  tx: Tx,
  context: Context,
  flow: ProcessFlowDetail,
  agreement: Agreement,
): Promise<CaseLetter[]> {
  const letters: CaseLetter[] = [];
  for (const one of await messagesOf(tx, flow.accountId, undefined, MANY)) {
    const on = isoDate(localDate(agreement.territory, one.createdAt));
    if (on < flow.openedOn || (flow.closedOn !== null && on > flow.closedOn)) continue;
    const body = await messageBody(tx, context, flow.accountId, one.id);
    if (body) letters.push({ on, subject: body.subject, text: body.text });
  }
  return letters.reverse();
}

async function namesOf(tx: Tx, context: Context, agreement: Agreement, flow: ProcessFlowDetail) {
  const open = await proceduresFor(tx, context, agreement, 'agent');
  const extra = open.find((one) => one.procedure.name === flow.procedure)?.procedure.extra ?? [];
  const names = new Map(extra.map((one) => [one.name, one.label]));
  return (fact: string): Bilingual | undefined => names.get(fact);
}

/**
 * The file of a case, to typeset with the template `case-file`: what was told, what the contract answers with its clauses, what it
 * charged, what is awaited, what happened and what was written. For the customer, or for the mediator who is called upon.
 */
export async function readCaseFile(
  tx: Tx,
  context: Context,
  id: string,
  by?: 'customer',
): Promise<Result<{ readonly name: string; readonly data: TemplateData }>> {
  const read = await readProcessFlow(tx, context, id, by);
  if (!read.ok) return read;
  const flow = read.value;
  const agreement = await agreementOf(tx, flow.agreementId);
  const account = agreement && (await accountOf(tx, agreement.accountId));
  if (!agreement || !account) return NO_CASE;
  const data = caseFilePage({
    flow,
    language: account.language,
    settings: await settingsOf(tx, context),
    offer: offeringOf(agreement.pack, agreement.offer)?.label ?? { fr: agreement.offer, en: agreement.offer },
    customerNumber: account.customerNumber,
    termsVersion: `${agreement.pack} ${agreement.termsVersion}`,
    orderedOn: isoDate(agreement.orderedOn),
    letters: await lettersOf(tx, context, flow, agreement),
    clauses: (ids) => notedClauses(agreement.pack, ids),
    named: await namesOf(tx, context, agreement, flow),
  });
  return ok({ name: `dossier-${flow.procedure}-${flow.openedOn}.pdf`, data });
}
