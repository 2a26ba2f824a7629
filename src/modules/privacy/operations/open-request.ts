import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Right } from '../../../terms/model/life-privacy.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type DecisionNote, notedClauses, withoutFault } from '../../decision/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { RIGHT_LABELS, type RequestChannel, type RequestFacts, type RightsRequest } from '../domain/request.ts';
import { identityCopiesOf } from './identity-copies.ts';
import { saveRequest, selectRequest, selectRequests } from '../store-requests.ts';
import { type Judged, judgeRequest, notesOf, watchRequest, withJudgement } from './judge-request.ts';

/** A request as it comes in. */
export interface NewRequest {
  readonly accountId: string;
  readonly right: Right;
  readonly words: string;
  readonly channel: RequestChannel;
  readonly by: 'customer' | 'agent';
  readonly onBehalfOf?: string | undefined;
  readonly receivedOn?: CivilDate | undefined;
  readonly facts?: Partial<RequestFacts>;
}

/** A request, and what the terms said of it. */
export interface RequestOutcome {
  readonly request: RightsRequest;
  readonly judged: Judged;
  readonly notes: readonly DecisionNote[];
}

const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
const NO_REQUEST = fail('privacy/no-request', 'Cette demande n’existe pas.', 'There is no such request.');
const CLOSED = fail('privacy/request-closed', 'Cette demande est close.', 'This request is closed.');
const LATER = fail(
  'privacy/received-later',
  'Ce jour n’est pas encore venu.',
  'That day has not come yet.',
  'receivedOn',
);
const SAME = fail(
  'privacy/same-request',
  'Une demande du même droit est déjà en cours.',
  'A request for the same right is already open.',
  'right',
);

/** Where people write to the operator. */
async function addressFor(tx: Tx, context: Context): Promise<string> {
  const { name, address, imprint } = await settingsOf(tx, context);
  const lines = imprint.supportAddress.length > 0 ? imprint.supportAddress : address;
  // Addresses that are written whole begin with the name.
  return (lines[0]?.startsWith(name) ? lines : [name, ...lines]).join(', ');
}

async function acknowledge(tx: Tx, context: Context, { request, judged }: RequestOutcome): Promise<void> {
  const { accountId, id, right } = request;
  const label = RIGHT_LABELS[right];
  const due = (language: 'fr' | 'en'): string =>
    request.dueOn === null ? '' : spokenDate(isoDate(request.dueOn), language);
  const where = await addressFor(tx, context);
  const next =
    request.state === 'identity-awaited'
      ? {
          fr: `Joignez la copie d’une pièce d’identité dans votre espace client, page « Mes données », envoyez-la à ${where}, ou montrez-la en agence : le délai de réponse court dès que nous l’avons.`,
          en: `Attach a copy of an identity document in your customer space, page “My data”, send it to ${where}, or show it at a shop: the time to answer runs as soon as we have it.`,
        }
      : {
          fr: `Nous vous répondrons au plus tard le ${due('fr')}.`,
          en: `We will answer by ${due('en')} at the latest.`,
        };
  await recordEvent(tx, context, {
    accountId,
    kind: 'privacy-request',
    on: request.receivedOn,
    title: { fr: `Demande sur les données : ${label.fr}`, en: `Request about data: ${label.en}` },
    detail: { request: id, right },
    decision: request.decision ?? undefined,
  });
  await recordAudit(tx, context, {
    action: 'privacy:open-request',
    subject: `account:${accountId}`,
    detail: { request: id, right },
  });
  await sendMessage(tx, context, {
    accountId,
    template: 'privacy-request-received',
    channel: 'email',
    dedupeKey: `privacy-request:${id}:received`,
    data: {
      right: label,
      on: isoDate(request.receivedOn),
      next,
      clauses: notedClauses(judged.pack, request.because).map(({ article, summary }) => ({ article, summary })),
    },
  });
}

/** Takes in a request of somebody about their data: judged at once, with its last day, acknowledged to them in writing. */
export async function openRequest(tx: Tx, context: Context, input: NewRequest): Promise<Result<RequestOutcome>> {
  return withoutFault(async () => {
    const account = await accountOf(tx, input.accountId);
    if (!account) return NO_ACCOUNT;
    const now = context.clock.now();
    const today = localDate(account.territory, now);
    const receivedOn = input.receivedOn ?? today;
    if (receivedOn > today) return LATER;
    const open = await selectRequests(tx, { accountId: input.accountId, open: true, limit: 50 });
    if (open.some((one) => one.right === input.right)) return SAME;
    const base = {
      id: uuidV7(now, context.random),
      accountId: input.accountId,
      right: input.right,
      openedBy: input.by,
      channel: input.channel,
      words: input.words,
      onBehalfOf: input.onBehalfOf ?? null,
      receivedOn,
      // Who is signed in has shown who they are; an agent says what they have seen.
      facts: { evidence: input.by === 'customer', doubt: false, complex: false, ...input.facts },
      extensionToldOn: null,
      answeredOn: null,
      closedOn: null,
      reason: null,
      answer: null,
      outcome: null,
      handledBy: null,
      version: 1,
    };
    const judged = await judgeRequest(tx, context, base, today);
    const request = withJudgement(base, judged);
    await saveRequest(tx, request);
    await watchRequest(tx, context, request, today);
    const outcome = { request, judged, notes: notesOf(judged) };
    await acknowledge(tx, context, outcome);
    return ok(outcome);
  });
}

/** A request that is open, held until the transaction ends. */
export async function openRequestOf(tx: Tx, id: string): Promise<Result<RightsRequest>> {
  const request = await selectRequest(tx, id, true);
  if (!request) return NO_REQUEST;
  return request.closedOn === null ? ok(request) : CLOSED;
}

/** What is learnt of a request on its way: a paper that came, that it is complex, that more time was announced. */
export interface RequestNews {
  readonly facts?: Partial<RequestFacts>;
  readonly extend?: boolean;
}

async function tellExtension(tx: Tx, context: Context, { request, judged }: RequestOutcome): Promise<void> {
  await sendMessage(tx, context, {
    accountId: request.accountId,
    template: 'privacy-request-extended',
    channel: 'email',
    dedupeKey: `privacy-request:${request.id}:extended`,
    data: {
      right: RIGHT_LABELS[request.right],
      dueOn: isoDate(request.dueOn!),
      clauses: notedClauses(judged.pack, request.because).map(({ article, summary }) => ({ article, summary })),
    },
  });
}

/** The day on which the paper came: that of the last copy which was sent, else the day on which it is seen. */
async function cameOn(tx: Tx, request: RightsRequest, territory: Territory, today: CivilDate): Promise<CivilDate> {
  const last = (await identityCopiesOf(tx, request)).at(-1);
  return last === undefined ? today : localDate(territory, last.createdAt);
}

const NOT_LONGER = fail(
  'privacy/not-extended',
  'Ce contrat ne prolonge pas cette demande.',
  'This contract does not extend this request.',
);

/** Judges an open request again with what was learnt of it; its last day moves with it. */
export async function tellRequest(
  tx: Tx,
  context: Context,
  id: string,
  news: RequestNews,
): Promise<Result<RequestOutcome>> {
  return withoutFault(async () => {
    const found = await openRequestOf(tx, id);
    if (!found.ok) return found;
    const before = found.value;
    const account = (await accountOf(tx, before.accountId))!;
    const today = localDate(account.territory, context.clock.now());
    const facts = {
      ...before.facts,
      ...news.facts,
      ...(news.extend ? { complex: true } : {}),
      ...(news.facts?.paper !== undefined && news.facts.paperOn === undefined
        ? { paperOn: isoDate(await cameOn(tx, before, account.territory, today)) }
        : {}),
    };
    const changed = {
      ...before,
      facts,
      extensionToldOn: news.extend ? today : before.extensionToldOn,
      version: before.version + 1,
    };
    const judged = await judgeRequest(tx, context, changed, today);
    const request = withJudgement(changed, judged);
    const later = request.dueOn !== null && (before.dueOn === null || request.dueOn > before.dueOn);
    if (news.extend && !later) return NOT_LONGER;
    await saveRequest(tx, request);
    await watchRequest(tx, context, request, today);
    await recordAudit(tx, context, {
      action: 'privacy:tell-request',
      subject: `account:${before.accountId}`,
      detail: { request: id, told: Object.keys(news.facts ?? {}), extended: news.extend === true },
    });
    const outcome = { request, judged, notes: notesOf(judged) };
    if (news.extend) await tellExtension(tx, context, outcome);
    return ok(outcome);
  });
}
