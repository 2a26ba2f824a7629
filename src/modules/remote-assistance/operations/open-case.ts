import { instant, localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type AskedTerms, askTerms, refusalInWords, withoutFault } from '../../decision/index.ts';
import { partyOf } from '../../party/index.ts';
import type {
  AssistanceCase,
  AssistedEquipment,
  CallerIdentity,
  CaseChannel,
  CaseOutcome,
} from '../domain/assistance-case.ts';
import { insertCase, takeCaseNumber } from '../store.ts';
import { callbackOf } from './callback-of.ts';
import { journalOf, newCaseId, openDue, stated, tellCase } from './keep-case.ts';
import { judgeServices } from './judge-services.ts';
import { assistanceLifeOf, type AssistanceTerms, termsFor } from './terms-of.ts';

export interface OpenCaseInput {
  readonly accountId: string;
  readonly channel: CaseChannel;
  readonly description: string;
  readonly services: readonly string[];
  readonly equipment: AssistedEquipment;
  /** What the caller said of who they are; name and address are the account's when they are not said. */
  readonly identity: CallerIdentity;
}

const OTHER_ACCOUNT = fail(
  'assistance/other-account',
  'Ce numéro d’utilisateur n’est pas celui du compte.',
  'This user number is not the account’s.',
  'userNumber',
);

async function identityOf(tx: Tx, input: OpenCaseInput): Promise<CallerIdentity> {
  const party = await partyOf(tx, input.accountId);
  const { line1 = '', postcode = '', city = '' } = party?.address ?? {};
  const known =
    party?.kind === 'organization'
      ? { lastName: party.organizationName ?? '', firstName: party.organizationName ?? '' }
      : { lastName: party?.familyName ?? '', firstName: party?.givenName ?? '' };
  return { ...known, address: `${line1}, ${postcode} ${city}`, ...input.identity };
}

/** Refuses a caller who is not identified as the contract asks, or whose number is another account's. */
async function identify(
  tx: Tx,
  context: Context,
  terms: AssistanceTerms,
  details: CallerIdentity,
): Promise<Result<{ readonly identity: CallerIdentity; readonly decisions: readonly string[] }>> {
  const { account, pack, version, life } = terms;
  const on = localDate(account.territory, context.clock.now());
  const journal = await askTerms(tx, context, {
    accountId: account.id,
    subject: `account:${account.id}`,
    pack,
    version,
    on,
  });
  const answer = life.identification(journal.ask, details);
  if (!answer.eligible) {
    const [missing] = answer.missing;
    const why = refusalInWords(journal.notes(), answer.reason);
    return missing === undefined
      ? fail(
          'assistance/user-number',
          `Le numéro d’utilisateur est invalide. ${why.fr}`,
          `The user number is invalid. ${why.en}`,
          'userNumber',
        )
      : fail(
          'assistance/unidentified',
          `Il manque de quoi identifier le client. ${why.fr}`,
          `The customer is not identified yet. ${why.en}`,
          missing,
        );
  }
  if (answer.userNumber !== account.number) return OTHER_ACCOUNT;
  await journal.save(tx);
  return ok({
    identity: { ...details, userNumber: answer.userNumber },
    decisions: journal.notes().map((note) => note.id),
  });
}

/**
 * Opens a request for help: the caller identified, each service judged by the contract, its price known before anything is
 * accepted. A request that the contract refuses is kept, with its reason. Refused: an unknown service, a caller who is not
 * identified, an operator that gives no help at a distance.
 */
export async function openAssistance(tx: Tx, context: Context, input: OpenCaseInput): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const found = await termsFor(tx, context, input.accountId);
    if (!found.ok) return found;
    const { account, pack, version, life, agreement } = found.value;
    const segment = agreement?.segment ?? account.segment;
    const known = new Set(life.services(segment).map((one) => one.code));
    if (input.services.length === 0 || input.services.some((code) => !known.has(code))) {
      const fr = 'Choisissez des prestations de la grille tarifaire du client.';
      return fail('assistance/service', fr, 'Choose services of the customer’s price list.', 'services');
    }
    const identified = await identify(tx, context, found.value, await identityOf(tx, input));
    if (!identified.ok) return identified;
    const base: AssistanceCase = {
      ...EMPTY,
      accountId: account.id,
      id: newCaseId(context),
      number: `AD-${String(await takeCaseNumber(tx)).padStart(6, '0')}`,
      agreementId: agreement?.id ?? null,
      pack,
      termsVersion: version,
      territory: account.territory,
      segment,
      channel: input.channel,
      description: input.description,
      services: input.services.map((code) => ({ code })),
      equipment: input.equipment,
      identity: identified.value.identity,
      openedAt: context.clock.now(),
      openedBy: context.actor,
    };
    return keepNew(tx, context, base, identified.value.decisions);
  });
}

const EMPTY = {
  state: 'to-accept',
  refusal: null,
  price: null,
  screenSharing: false,
  backupWarning: false,
  acceptedAt: null,
  earlyStart: false,
  studyDueAt: null,
  studyLate: null,
  callbackBy: null,
  callbackAt: null,
  technician: null,
  startedAt: null,
  report: null,
  visitId: null,
  visitPrice: null,
  endedAt: null,
  total: null,
  chargeIds: [],
  decisionIds: [],
  version: 1,
} as const;

async function keepNew(
  tx: Tx,
  context: Context,
  base: AssistanceCase,
  decisions: readonly string[],
): Promise<Result<CaseOutcome>> {
  const journal = await journalOf(tx, context, base);
  const judged = judgeServices(journal, base);
  const study = judged.state === 'to-study' ? studyOf(journal, base) : { due: [], dueAt: null };
  const callback = judged.state === 'refused' ? undefined : await callbackOf(tx, context, journal, base);
  const notes = journal.notes();
  const assisted: AssistanceCase = {
    ...base,
    ...judged,
    studyDueAt: study.dueAt,
    callbackBy: callback ? instant(callback.deadlineAt) : null,
    endedAt: judged.state === 'refused' ? base.openedAt : null,
    decisionIds: [...decisions, ...notes.map((note) => note.id)],
  };
  await insertCase(tx, assisted);
  await journal.save(tx);
  const due = [...study.due, ...(callback?.due ?? [])];
  await openDue(tx, context, assisted, due);
  const price = moneyText(judged.price);
  const title =
    judged.refusal === null
      ? {
          fr: `Assistance demandée : ${price} € en cas de réussite`,
          en: `Assistance asked for: EUR ${price} if it succeeds`,
        }
      : { fr: `Assistance refusée. ${judged.refusal.fr}`, en: `Assistance refused. ${judged.refusal.en}` };
  const kind = judged.refusal === null ? 'asked' : 'refused';
  const decision = notes.at(-1)?.id;
  await tellCase(tx, context, assisted, { kind, title, ...(decision === undefined ? {} : { decision }) });
  return ok({ assisted, charges: [], due, notes });
}

/** By when somebody must answer whether it can be done, where the contract sets a time. */
function studyOf(journal: AskedTerms, one: AssistanceCase) {
  const answer = assistanceLifeOf(one.pack).study(journal.ask, {
    requestedAt: stated(one.territory, one.openedAt),
    platform: one.equipment.platform,
    equipmentFromOperator: one.equipment.equipmentFromOperator,
  });
  const dueAt = answer.due[0]?.dueAt;
  return { due: answer.due, dueAt: dueAt === undefined ? null : instant(dueAt) };
}
