import { spokenDate } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { accountOf } from '../../account/index.ts';
import { type Recipient, recipientNow, sendMessage } from '../../communication/index.ts';
import { askTerms, notedClauses, withoutFault } from '../../decision/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { RIGHT_LABELS, type RightsRequest, rightsFacts, type TableOutcome } from '../domain/request.ts';
import { insertRestriction, saveRequest } from '../store-requests.ts';
import { eraseAccount } from './erase-account.ts';
import { judgeRequest, notesOf } from './judge-request.ts';
import { objectToOffers } from './object-to-offers.ts';
import { openRequestOf, type RequestOutcome } from './open-request.ts';
import { policyOf } from './policy.ts';

/** What an agent answers. */
export interface AnswerInput {
  readonly requestId: string;
  readonly grant: boolean;
  /** In the agent's words, written to the person. */
  readonly text: string;
}

const AWAITS = fail(
  'privacy/identity-awaited',
  'Une pièce d’identité est attendue : refusez la demande, ou attendez-la.',
  'An identity document is awaited: refuse the request, or wait for it.',
);

const NEXT: Readonly<Partial<Record<RightsRequest['right'], Bilingual>>> = {
  access: {
    fr: 'Vos données sont à télécharger dans votre espace client, page « Mes données », ou vous sont remises sur demande.',
    en: 'Your data can be downloaded in your customer space, page “My data”, or are handed to you if you ask.',
  },
  portability: {
    fr: 'Le fichier de vos données (JSON) est à télécharger dans votre espace client, page « Mes données ».',
    en: 'The file of your data (JSON) can be downloaded in your customer space, page “My data”.',
  },
  restriction: {
    fr: 'Vos données sont gelées : ni utilisées, ni effacées, jusqu’à nouvel ordre.',
    en: 'Your data are frozen: neither used nor erased, until further notice.',
  },
  objection: { fr: 'Vous ne recevrez plus d’offres.', en: 'You will receive no more offers.' },
};

/** What the outcome of an erasure says to the person. */
function erasedInWords(outcome: readonly TableOutcome[]): Bilingual {
  const kept = [...new Set(outcome.filter((one) => one.what === 'kept').map((one) => one.holds))];
  const gone = outcome.filter((one) => one.what !== 'kept').reduce((sum, one) => sum + one.rows, 0);
  const until = outcome
    .map((one) => one.until ?? '')
    .sort()
    .at(-1);
  return {
    fr: `${gone} enregistrements effacés. ${kept.length > 0 ? `La loi ou le contrat nous fait garder : ${kept.map((one) => one.fr.toLowerCase()).join(', ')}${until ? `, au plus tard jusqu’au ${spokenDate(until, 'fr')}` : ''}.` : ''}`,
    en: `${gone} records erased. ${kept.length > 0 ? `The law or the contract makes us keep: ${kept.map((one) => one.en.toLowerCase()).join(', ')}${until ? `, until ${spokenDate(until, 'en')} at the latest` : ''}.` : ''}`,
  };
}

interface CarriedOut {
  readonly next: Bilingual;
  readonly outcome: readonly TableOutcome[] | null;
}

/** Does what a granted request asks for. */
async function carryOut(
  tx: Tx,
  context: Context,
  request: RightsRequest,
  judged: RequestOutcome['judged'],
): Promise<CarriedOut> {
  const { accountId, id, right } = request;
  const today = request.answeredOn!;
  if (right === 'restriction')
    await insertRestriction(tx, {
      accountId,
      id: uuidV7(context.clock.now(), context.random),
      ground: request.facts.restrictionGround ?? 'doubt-on-lawfulness',
      reason: request.words,
      from: today,
      requestId: id,
    });
  if (right === 'objection') await objectToOffers(tx, context, accountId);
  if (right !== 'erasure') return { next: NEXT[right] ?? { fr: '', en: '' }, outcome: null };
  const policy = await policyOf(tx, today);
  const journal = await askTerms(tx, context, {
    accountId,
    subject: `privacy-request:${id}`,
    pack: policy.id,
    on: today,
  });
  const who = { segment: judged.subject.segment, customer: !judged.subject.prospect };
  const facts = rightsFacts({ ...request, extensionToldOn: null, answeredOn: null }, who, today);
  const outcome = await eraseAccount(tx, journal.ask, { subject: judged.subject, facts, asOf: today });
  await journal.save(tx);
  return { next: erasedInWords(outcome), outcome };
}

interface Told {
  readonly request: RightsRequest;
  readonly next: Bilingual;
  readonly pack: string;
  /** The person as messages reached them before anything was erased. */
  readonly known: Recipient | undefined;
}

async function tell(tx: Tx, context: Context, { request, next, pack, known }: Told): Promise<void> {
  const { accountId, id, right } = request;
  const label = RIGHT_LABELS[right];
  await recordEvent(tx, context, {
    accountId,
    kind: 'privacy-request',
    on: request.closedOn!,
    title:
      request.state === 'refused'
        ? { fr: `Demande sur les données refusée : ${label.fr}`, en: `Request about data refused: ${label.en}` }
        : { fr: `Demande sur les données satisfaite : ${label.fr}`, en: `Request about data granted: ${label.en}` },
    detail: { request: id, right },
    decision: request.decision ?? undefined,
  });
  await sendMessage(tx, context, {
    accountId,
    template: 'privacy-request-answered',
    channel: 'email',
    dedupeKey: `privacy-request:${id}:answered`,
    ...(known === undefined ? {} : { known }),
    data: {
      right: label,
      answer: { fr: request.answer, en: request.answer },
      next,
      on: isoDate(request.closedOn!),
      clauses: notedClauses(pack, request.because).map(({ article, summary }) => ({ article, summary })),
    },
  });
}

/**
 * Answers a request: what is granted is carried out at once, what is refused says why on its clause. The file of the request
 * stays, with what was done table by table, as long as the policy keeps it.
 */
export async function answerRequest(
  tx: Tx,
  context: Context,
  input: AnswerInput,
): Promise<Result<RequestOutcome & { readonly next: Bilingual }>> {
  return withoutFault(async () => {
    const found = await openRequestOf(tx, input.requestId);
    if (!found.ok) return found;
    const { accountId } = found.value;
    const account = (await accountOf(tx, accountId))!;
    const today = localDate(account.territory, context.clock.now());
    const judged = await judgeRequest(tx, context, { ...found.value, answeredOn: today }, today);
    const { answer, refused } = judged;
    if (input.grant && answer.awaitsIdentity) return AWAITS;
    // What data are needed for is judged table by table when they are erased.
    if (input.grant && !answer.eligible) {
      const why = refused ?? { fr: 'Ce droit ne s’applique pas.', en: 'This right does not apply.' };
      return fail('privacy/not-granted', `Le contrat refuse. ${why.fr}`, `The contract refuses. ${why.en}`);
    }
    const base: RightsRequest = {
      ...found.value,
      state: input.grant ? 'answered' : 'refused',
      answeredOn: today,
      closedOn: today,
      reason: input.grant ? null : (answer.reason ?? 'by-agent'),
      answer: input.text,
      decision: answer.taken.decision,
      because: answer.taken.because,
      pack: judged.pack,
      handledBy: context.actor,
      version: found.value.version + 1,
    };
    const known = await recipientNow(tx, accountId);
    const done = input.grant ? await carryOut(tx, context, base, judged) : { next: refused, outcome: null };
    const request = { ...base, outcome: done.outcome };
    await saveRequest(tx, request);
    await fulfilObligations(tx, context, { accountId, subject: `privacy-request:${request.id}`, on: today });
    const next = done.next ?? { fr: '', en: '' };
    await tell(tx, context, { request, next, pack: judged.pack, known });
    await recordAudit(tx, context, {
      action: input.grant ? 'privacy:grant-request' : 'privacy:refuse-request',
      subject: `account:${accountId}`,
      detail: { request: request.id, right: request.right },
    });
    return ok({ request, judged, notes: notesOf(judged), next });
  });
}
