import { spokenDate } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import { notedClauses } from '../../decision/index.ts';
import { type CustomerDocument, documentAbout, storeDocument } from '../../document/index.ts';
import { partyOf } from '../../party/index.ts';
import { selectProduct } from '../store.ts';
import type { OrderLineRow, OrderRow } from '../tables.ts';

const KIND = 'specific-terms';
const subjectOf = (order: OrderRow, product: string): string => `shop-order:${order.id}:${product}`;

/** A sheet of the terms of a product, as they stood when it was ordered. */
async function own(tx: Tx, context: Context, order: OrderRow, code: string): Promise<void> {
  const product = await selectProduct(tx, code);
  const account = await accountOf(tx, order.account_id);
  if (!product?.own_terms || !account) return;
  const { language } = account;
  const { title, text } = product.own_terms;
  const settings = await settingsOf(tx, context);
  const party = (await partyOf(tx, account.id))!;
  const { line1, postcode, city } = party.address;
  const date = isoDate(order.placed_on);
  await storeDocument(tx, context, {
    accountId: account.id,
    kind: KIND,
    subject: subjectOf(order, code),
    title: { fr: `${title.fr} : ${product.name.fr}`, en: `${title.en}: ${product.name.en}` },
    fileName: `${language === 'fr' ? 'conditions' : 'terms'}-${order.number}-${code}.pdf`,
    language,
    terms: { pack: order.pack, version: order.version },
    content: {
      template: 'letter',
      data: {
        language,
        date,
        operator: { name: settings.name, address: settings.address, legal: settings.name },
        recipient: [party.displayName, line1, `${postcode} ${city}`],
        references: [{ label: language === 'fr' ? 'Commande' : 'Order', value: order.number }],
        place: spokenDate(date, language),
        subject: `${title[language]} — ${product.name[language]}`,
        paragraphs: text[language].split(/\n+/).filter((one) => one.trim() !== ''),
        clauses: notedClauses(order.pack, packOf(order.pack)?.shop?.ownTermsClauses ?? []).map((one) => ({
          article: one.article,
          summary: one.summary[language],
        })),
      },
    },
  });
}

/** The document of what an order is bought under beside the shop's terms: the product's own ones, and the contract of its plan. */
async function kept(tx: Tx, order: OrderRow, line: OrderLineRow): Promise<readonly CustomerDocument[]> {
  const { account_id: accountId } = order;
  const about = [{ kind: KIND, subject: subjectOf(order, line.product) }];
  if (line.agreement_id !== null) about.push({ kind: 'contract', subject: `agreement:${line.agreement_id}` });
  const found = [];
  for (const one of about) found.push(await documentAbout(tx, { accountId, ...one }));
  return found.flatMap((one) => (one ? [one] : []));
}

/** What is given with an order beside the shop's terms, each document once. */
export async function ownTermsOf(
  tx: Tx,
  order: OrderRow,
  lines: readonly OrderLineRow[],
): Promise<readonly CustomerDocument[]> {
  const all = new Map<string, CustomerDocument>();
  for (const line of lines) for (const one of await kept(tx, order, line)) all.set(one.id, one);
  return [...all.values()];
}

/** Keeps, with an order that is registered, the terms of their own of what it holds; answers them with the contracts of its plans. */
export async function giveOwnTerms(
  tx: Tx,
  context: Context,
  order: OrderRow,
  lines: readonly OrderLineRow[],
): Promise<readonly CustomerDocument[]> {
  for (const code of new Set(lines.map((one) => one.product))) await own(tx, context, order, code);
  return ownTermsOf(tx, order, lines);
}
