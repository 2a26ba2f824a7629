import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { type Account, createCustomer } from '../../account/index.ts';
import { sendWayIn } from '../../access/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { storeDocument } from '../../document/index.ts';
import { territoryOfPostcode } from '../domain/order.ts';
import { refusedBy, type ShopRefusal } from '../domain/refusal.ts';
import {
  countIdentifications,
  type IdentificationRow,
  insertIdentification,
  lockIdentification,
  type SentDocument,
  updateIdentification,
} from '../store-identifications.ts';
import { openShop } from './open-shop.ts';
import { judgeBuyer } from './read-shopper.ts';

/** What somebody who is not known yet tells of themselves. */
export interface BuyerForm {
  readonly company: string;
  readonly registration: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly phone: string;
  readonly address: IdentificationRow['address'];
  readonly documents: readonly SentDocument[];
  readonly professionalUse: boolean;
  readonly termsAccepted: boolean;
}

/** Forms that may wait at once: a shop that nobody tends is not filled by strangers. */
const MOST_WAITING = 200;

/**
 * Takes the form and the documents of a professional who is not known yet. The terms say whether they identify somebody; an
 * agent checks them, and then opens the account. Documents that are missing are refused with their clause.
 */
export async function sendIdentification(
  tx: Tx,
  context: Context,
  form: BuyerForm,
): Promise<Result<{ readonly refusals: readonly ShopRefusal[] }>> {
  return withoutFault(async () => {
    const id = newId(context);
    const opened = await openShop(tx, context, { accountId: null, subject: `shop-identification:${id}` });
    if (!opened.ok) return opened;
    const { terms, asked, now } = opened.value;
    if ((await countIdentifications(tx)) >= MOST_WAITING) {
      const fr = 'Trop de demandes attendent déjà : réessayez plus tard.';
      return fail('shop/too-many-forms', fr, 'Too many requests wait already: try again later.');
    }
    const codes = new Set(form.documents.map((one) => one.code));
    const verdict = terms.acceptance(asked.ask, {
      territory: territoryOfPostcode(form.address.postcode),
      professionalUse: form.professionalUse,
      wholesale: false,
      termsAccepted: form.termsAccepted,
      authenticated: false,
      formComplete: true,
      documentsProvided: terms.identityDocuments.every((one) => codes.has(one.code)),
      checksPassed: true,
      containsMobileOffer: false,
      isMobilitySubscriber: false,
      enterpriseAccess: 'none',
    });
    await asked.save(tx);
    if (!verdict.eligible)
      return ok({ refusals: [refusedBy(terms.reasons, 'identification', verdict.reason, verdict.taken)] });
    await insertIdentification(tx, {
      id,
      company: form.company,
      registration: form.registration,
      given_name: form.givenName,
      family_name: form.familyName,
      email: form.email,
      phone: form.phone,
      address: form.address,
      documents: form.documents,
      state: 'received',
      decision: verdict.taken.decision,
      account_id: null,
      why: null,
      received_at: now,
      decided_at: null,
      decided_by: null,
    });
    await recordAudit(tx, context, { action: 'shop:identification', subject: `shop-identification:${id}` });
    return ok({ refusals: [] });
  });
}

async function openAccount(
  tx: Tx,
  context: Context,
  row: IdentificationRow,
  publicUrl: string,
): Promise<Result<Account>> {
  const made = await createCustomer(tx, context, {
    territory: 'FR',
    segment: 'professional',
    paymentMethod: 'card',
    party: {
      kind: 'organization',
      organizationName: row.company,
      registrationNumber: row.registration,
      email: row.email,
      phone: row.phone,
      address: { ...row.address, country: 'FR' },
    },
  });
  if (!made.ok) return made;
  const { account } = made.value;
  for (const one of row.documents) {
    await storeDocument(tx, context, {
      accountId: account.id,
      kind: one.code,
      subject: `shop-identification:${row.id}`,
      title: { fr: `Pièce jointe : ${one.name}`, en: `Attached document: ${one.name}` },
      fileName: one.name,
      language: 'fr',
      content: { bytes: Buffer.from(one.content, 'base64'), mediaType: one.mediaType },
    });
  }
  const sent = await sendWayIn(tx, context, { accountId: account.id, by: 'email', publicUrl });
  return sent.ok ? ok(account) : sent;
}

/** Decides on a form after the checks: the account is opened with its documents and its way in is sent, or the form is refused. */
export async function decideIdentification(
  tx: Tx,
  context: Context,
  input: {
    readonly id: string;
    readonly accepted: boolean;
    readonly why: string;
    /** Where customers find their space, for the way in. */
    readonly publicUrl: string;
  },
): Promise<Result<{ readonly row: IdentificationRow; readonly account: Account | null }>> {
  const row = await lockIdentification(tx, input.id);
  if (row?.state !== 'received') {
    return fail('shop/no-form', 'Cette demande n’attend plus.', 'This request waits no more.');
  }
  const opened = input.accepted ? await openAccount(tx, context, row, input.publicUrl) : ok(null);
  if (!opened.ok) return opened;
  const account = opened.value;
  if (account) await judgeBuyer(tx, context, { accountId: account.id, checks: 'passed', why: input.why });
  const decided: IdentificationRow = {
    ...row,
    state: input.accepted ? 'accepted' : 'refused',
    account_id: account?.id ?? null,
    why: input.why,
    decided_at: context.clock.now(),
    decided_by: context.actor,
  };
  await updateIdentification(tx, decided);
  await recordAudit(tx, context, {
    action: `shop:identification-${decided.state}`,
    subject: `shop-identification:${row.id}`,
    why: input.why,
  });
  return ok({ row: decided, account });
}
