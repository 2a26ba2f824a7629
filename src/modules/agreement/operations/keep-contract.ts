import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type CustomerDocument, documentAbout, storeDocument } from '../../document/index.ts';
import type { Agreement } from '../domain/agreement.ts';
import { contractNumber, contractPage, withdrawalPage } from '../domain/contract-page.ts';
import type { SummaryContent } from '../domain/summary-page.ts';
import { gatherContract, keepContractSummary } from './contract-summary.ts';

const FILES = {
  fr: { contract: 'contrat', form: 'retractation' },
  en: { contract: 'contract', form: 'withdrawal' },
};

async function keepWhole(
  tx: Tx,
  context: Context,
  content: SummaryContent,
  subject: string,
): Promise<CustomerDocument> {
  const { agreement, account, offer } = content;
  return storeDocument(tx, context, {
    accountId: account.id,
    kind: 'contract',
    subject,
    title: { fr: `Votre contrat : ${offer.fr}`, en: `Your contract: ${offer.en}` },
    fileName: `${FILES[account.language].contract}-${contractNumber(agreement.id)}.pdf`,
    language: account.language,
    terms: { pack: agreement.pack, version: agreement.termsVersion },
    content: { template: 'contract', data: contractPage(content) },
  });
}

/**
 * Keeps the papers of a new agreement: the contract whole, the contract in short, and the withdrawal form where there is such a
 * right. Each is typeset when it is first asked for, and the same ever after.
 */
export async function keepContractPapers(tx: Tx, context: Context, agreement: Agreement): Promise<CustomerDocument[]> {
  const content = await gatherContract(tx, context, agreement);
  const subject = `agreement:${agreement.id}`;
  const kept = [
    await keepWhole(tx, context, content, subject),
    await keepContractSummary(tx, context, agreement, content),
  ];
  const form = withdrawalPage(content);
  if (!form) return kept;
  const { account } = content;
  const sheet = await storeDocument(tx, context, {
    accountId: account.id,
    kind: 'withdrawal-form',
    subject,
    title: { fr: 'Formulaire de rétractation', en: 'Withdrawal form' },
    fileName: `${FILES[account.language].form}-${contractNumber(agreement.id)}.pdf`,
    language: account.language,
    terms: { pack: agreement.pack, version: agreement.termsVersion },
    content: { template: 'withdrawal-form', data: form },
  });
  return [...kept, sheet];
}

/** Keeps the contract of an agreement that goes over to another edition of its terms; the one it was signed under stays. */
export async function keepContractEdition(tx: Tx, context: Context, agreement: Agreement): Promise<CustomerDocument> {
  const content = { ...(await gatherContract(tx, context, agreement)), withdrawUntil: null };
  return keepWhole(tx, context, content, `agreement:${agreement.id}:${agreement.termsVersion}`);
}

/** The papers that a new agreement was kept with, to be sent with its confirmation. */
export async function contractPapers(tx: Tx, agreement: Agreement): Promise<string[]> {
  const { accountId } = agreement;
  const subject = `agreement:${agreement.id}`;
  const found = [];
  for (const kind of ['contract', 'contract-summary', 'withdrawal-form'])
    found.push(await documentAbout(tx, { accountId, kind, subject }));
  return found.flatMap((one) => (one ? [one.id] : []));
}
