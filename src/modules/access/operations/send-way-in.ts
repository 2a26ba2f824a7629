import { isoDate } from '../../../kernel/civil-date.ts';
import { DAY_MS, localDate, plusMs } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { lastTokenOf, mintToken } from '../../../platform/sign-in/sign-in-tokens.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import { type Account, accountOf, settingsOf } from '../../account/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { storeDocument } from '../../document/index.ts';
import { type Party, partyOf } from '../../party/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { DAYS_BETWEEN_LETTERS, LIVES } from '../domain/lives.ts';
import { wayInWords } from '../domain/way-in-words.ts';
import { insertMail } from '../store.ts';

/** A way into their space, on its way to a customer. */
export interface SentWayIn {
  readonly account: Account;
  readonly by: 'email' | 'letter';
  /** The address that it goes to, as the account has it. */
  readonly to: string;
  /** Whether it is their first way in. */
  readonly first: boolean;
}

interface Known {
  readonly account: Account;
  readonly party: Party;
  readonly first: boolean;
}

async function knownOf(tx: Tx, context: Context, accountId: string): Promise<Result<Known>> {
  const account = await accountOf(tx, accountId);
  const party = account && (await partyOf(tx, accountId));
  if (!account || !party) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
  const user = await tx
    .selectFrom('platform_user')
    .select(['password_hash', 'disabled_at'])
    .where('operator_id', '=', context.operatorId)
    .where('customer_id', '=', account.customerNumber)
    .executeTakeFirst();
  if (user && user.disabled_at !== null) {
    return fail(
      'access/locked',
      'L’accès de ce client est verrouillé : rouvrez-le d’abord.',
      'This customer’s access is locked: open it again first.',
    );
  }
  return ok({ account, party, first: user?.password_hash === undefined || user.password_hash === null });
}

function postalLines(party: Party): string[] {
  const { line1, line2, postcode, city } = party.address;
  return [line1, ...(line2 ? [line2] : []), `${postcode} ${city}`];
}

/** A letter with a code, kept as it is printed; the outbox sends it as it sends every letter. */
async function writeLetter(tx: Tx, context: Context, known: Known, publicUrl: string): Promise<Result<null>> {
  const { account, party } = known;
  const now = context.clock.now();
  const last = await lastTokenOf(tx, context.operatorId, account.customerNumber);
  if (last?.sentBy === 'letter' && !last.used && plusMs(last.at, DAYS_BETWEEN_LETTERS * DAY_MS) > now) {
    return fail(
      'access/letter-under-way',
      `Une lettre est partie il y a moins de ${DAYS_BETWEEN_LETTERS} jours : laissez-lui le temps d’arriver.`,
      `A letter left less than ${DAYS_BETWEEN_LETTERS} days ago: give it time to arrive.`,
    );
  }
  const owner = { customerId: account.customerNumber };
  const { secret, expiresAt } = await mintToken(tx, context, owner, { sentBy: 'letter', livesMs: LIVES.letter });
  const id = newId(context);
  const settings = await settingsOf(tx, context);
  const { language } = account;
  const dayOf = (at: typeof now): string => isoDate(localDate(account.territory, at));
  const words = wayInWords('letter', language, {
    code: secret,
    address: `${publicUrl}/espace/acces`,
    customerNumber: account.customerNumber,
    until: spokenDate(dayOf(expiresAt), language),
  });
  const named = language === 'fr' ? { customer: 'N° client', date: 'Le ' } : { customer: 'Customer no.', date: '' };
  const document = await storeDocument(tx, context, {
    accountId: account.id,
    kind: 'access-letter',
    subject: `access:${id}`,
    title: { fr: 'Code d’accès à l’espace client', en: 'Code of access to the customer space' },
    fileName: `acces-${account.customerNumber}.pdf`,
    language,
    content: {
      template: 'letter',
      data: {
        language,
        date: dayOf(now),
        operator: {
          name: settings.name,
          address: settings.address,
          legal: settings.siren && `SIREN ${settings.siren}`,
        },
        recipient: [party.displayName, ...postalLines(party)],
        references: [{ label: named.customer, value: account.customerNumber }],
        place: `${named.date}${spokenDate(dayOf(now), language)}`,
        subject: words.subject,
        paragraphs: words.paragraphs,
        clauses: [],
      },
    },
  });
  await sendMessage(tx, context, {
    accountId: account.id,
    template: 'access-letter',
    channel: 'letter',
    dedupeKey: `access-letter:${id}`,
    data: { documents: [document.id] },
  });
  return ok(null);
}

function told(territory: Territory, context: Context, by: SentWayIn['by']) {
  const title = {
    email: {
      fr: 'Lien d’accès à l’espace client envoyé par e-mail',
      en: 'Link into the customer space sent by e-mail',
    },
    letter: {
      fr: 'Code d’accès à l’espace client envoyé par courrier',
      en: 'Code for the customer space sent by letter',
    },
  }[by];
  return { kind: 'access-sent', on: localDate(territory, context.clock.now()), title };
}

/**
 * Sends a customer a way into their space: a link by e-mail, or a printed code by letter; the first one opens it, later ones
 * let another password be chosen. A link is made when its mail leaves: nobody in the house can read it. Refuses a customer without
 * e-mail address, a locked one, and a second letter while one is on its way.
 */
export async function sendWayIn(
  tx: Tx,
  context: Context,
  wanted: { readonly accountId: string; readonly by: 'email' | 'letter'; readonly publicUrl: string },
): Promise<Result<SentWayIn>> {
  const known = await knownOf(tx, context, wanted.accountId);
  if (!known.ok) return known;
  const { account, party, first } = known.value;
  if (wanted.by === 'email' && party.email === undefined) {
    return fail(
      'access/no-email',
      'Ce client n’a pas d’adresse e-mail : envoyez-lui une lettre.',
      'This customer has no e-mail address: send a letter.',
      'by',
    );
  }
  if (wanted.by === 'letter') {
    const written = await writeLetter(tx, context, known.value, wanted.publicUrl);
    if (!written.ok) return written;
  } else {
    const message = first ? 'customer-first' : 'customer-again';
    const mail = { id: newId(context), message, user_id: null, account_id: account.id } as const;
    await insertMail(tx, mail, context.clock.now());
  }
  await recordEvent(tx, context, { accountId: account.id, ...told(account.territory, context, wanted.by) });
  const detail = { by: wanted.by, first };
  await recordAudit(tx, context, { action: 'access:send', subject: `account:${account.id}`, detail });
  const to = wanted.by === 'email' ? party.email! : postalLines(party).join(', ');
  return ok({ account, by: wanted.by, to, first });
}
