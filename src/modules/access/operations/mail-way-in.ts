import { MINUTE_MS, plusMs } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { mintToken, type TokenOwner } from '../../../platform/sign-in/sign-in-tokens.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import type { Transport } from '../../communication/index.ts';
import { partyOf } from '../../party/index.ts';
import { LIVES } from '../domain/lives.ts';
import { mailWithLink, spokenUntil, wayInWords } from '../domain/way-in-words.ts';
import { deleteMail, type MailRow, postponeMail, takeMail } from '../store.ts';

const PAUSES_MS = [1, 5, 30, 120, 360].map((minutes) => minutes * MINUTE_MS);
/** The link stands before the last paragraph, which speaks to who asked for nothing, or of what comes after. */
const LAST_PARAGRAPHS = { 'customer-first': 2, 'customer-again': 1, 'agent-first': 1, 'agent-again': 1 } as const;

interface Addressee {
  readonly owner: TokenOwner;
  readonly email: string;
  readonly name: string;
  readonly language: 'fr' | 'en';
  readonly territory: Territory;
  readonly values: Readonly<Record<string, string>>;
  readonly page: string;
}

type Mail = Omit<MailRow, 'operator_id'>;

/** Whom a mail is for today; `undefined` when nobody is left to write to. */
async function addresseeOf(tx: Tx, mail: Mail): Promise<Addressee | undefined> {
  if (mail.account_id !== null) {
    const account = await accountOf(tx, mail.account_id);
    const party = account && (await partyOf(tx, mail.account_id));
    if (!account || party?.email === undefined) return undefined;
    const { customerNumber, language, territory } = account;
    const who = { email: party.email, name: party.displayName, language, territory };
    return { owner: { customerId: customerNumber }, ...who, values: { customerNumber }, page: '/espace/acces' };
  }
  const user = await tx
    .selectFrom('platform_user')
    .select(['id', 'login', 'name', 'language'])
    .where('id', '=', mail.user_id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!user) return undefined;
  const { login, name, language } = user;
  const who = { email: login, name, language, territory: 'FR' } as const;
  return { owner: { userId: user.id }, ...who, values: { login, name }, page: '/console/acces' };
}

async function sendOne(tx: Tx, context: Context, mail: Mail, to: Addressee, given: Parts): Promise<void> {
  const { name: operator, mailSender } = await settingsOf(tx, context);
  const minted = await mintToken(tx, context, to.owner, { sentBy: 'email', livesMs: LIVES[mail.message] });
  const until = spokenUntil(to.territory, minted.expiresAt, to.language);
  const words = wayInWords(mail.message, to.language, { ...to.values, operator, until });
  // After the sign: a browser keeps what follows it to itself, and no log of any server has it.
  const link = `${given.publicUrl}${to.page}#${minted.secret}`;
  await given.transport.deliver({
    id: mail.id,
    channel: 'email',
    to: to.email,
    subject: words.subject,
    ...mailWithLink(words, link, words.paragraphs.length - LAST_PARAGRAPHS[mail.message]),
    at: context.clock.now(),
    ...(mailSender === '' ? {} : { from: { name: operator, address: mailSender } }),
  });
}

interface Parts {
  readonly transport: Transport;
  readonly publicUrl: string;
}

/**
 * Sends the mails that carry a way in, one by one: the link is made as the mail leaves and is written nowhere else. A failure is
 * tried again later and later, then given up.
 */
export async function mailWaysIn(
  db: Db,
  context: Context,
  given: Parts,
  stop: () => boolean = () => false,
): Promise<number> {
  let sent = 0;
  for (;;) {
    if (stop()) return sent;
    const now = context.clock.now();
    let held: Mail | undefined;
    try {
      const more = await inTransaction(db, context, async (tx) => {
        held = await takeMail(tx, now);
        if (!held) return false;
        const to = await addresseeOf(tx, held);
        if (to) await sendOne(tx, context, held, to, given);
        await deleteMail(tx, held.id);
        return true;
      });
      if (!more) return sent;
      sent += 1;
    } catch (error) {
      if (!held) throw error;
      await putOff(db, context, held);
    }
  }
}

async function putOff(db: Db, context: Context, mail: Mail): Promise<void> {
  const pause = PAUSES_MS[mail.attempts];
  await inTransaction(db, context, async (tx) => {
    if (pause !== undefined) return postponeMail(tx, mail.id, plusMs(context.clock.now(), pause));
    await deleteMail(tx, mail.id);
    const subject = mail.user_id === null ? `account:${mail.account_id}` : `user:${mail.user_id}`;
    await recordAudit(tx, context, { action: 'access:mail-given-up', subject });
  });
}
