import { type CivilDate, isoDate, yearMonthDay } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Taken, Verdict } from '../../../terms/model/life.ts';
import type { PayerFacts, PayerLife } from '../../../terms/model/life-payer.ts';
import { type Account, accountOf, changeAccount, revokeMandate, signMandate } from '../../account/index.ts';
import { type Agreement, agreementsOf, otherMeans } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type DecisionNote, type Journal, openJournal, refusalInWords, withoutFault } from '../../decision/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { NamedPayer, ThirdPartyPayer } from '../domain/third-party-payer.ts';
import { endPayer, insertPayer, selectPayers } from '../store.ts';

/** What naming or freeing a payer did. */
export interface PayerOutcome {
  readonly payer: ThirdPartyPayer;
  readonly notes: readonly DecisionNote[];
}

const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
const NO_PAYER = fail('payer/none', 'Personne d’autre ne paie ce compte.', 'Nobody else pays for this account.');

/** Whole years on a day. */
function ageOn(birthDate: CivilDate, on: CivilDate): number {
  const [born, now] = [yearMonthDay(birthDate), yearMonthDay(on)];
  const passed = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (passed ? 0 : 1);
}

/** What a contract is told of a payer. */
export function payerFacts(
  payer: Pick<ThirdPartyPayer, 'kind' | 'birthDate'>,
  attested: boolean,
  on: CivilDate,
): PayerFacts {
  const { kind, birthDate } = payer;
  return { kind, attested, on: isoDate(on), ...(birthDate === null ? {} : { age: ageOn(birthDate, on) }) };
}

interface Asked<T extends Verdict> {
  readonly answers: readonly T[];
  readonly journals: readonly Journal[];
}

/** Asks the terms of each contract that the account has running; those that say nothing of payers are left out. */
async function askContracts<T extends Verdict>(
  tx: Tx,
  context: Context,
  account: Account,
  on: CivilDate,
  ask: (life: PayerLife, journal: Journal) => T | undefined,
): Promise<Asked<T>> {
  const running = (await agreementsOf(tx, account.id)).filter((one) => !OVER.has(one.state));
  const terms = new Map<string, Agreement>(running.map((one) => [`${one.pack}@${one.termsVersion}`, one]));
  const answers: T[] = [];
  const journals: Journal[] = [];
  for (const { pack, termsVersion: version } of terms.values()) {
    const options = { accountId: account.id, subject: `account:${account.id}`, pack, version, on };
    const journal = await openJournal(tx, context, options);
    const answer = journal.life.payer && ask(journal.life.payer, journal);
    if (!answer) continue;
    answers.push(answer);
    journals.push(journal);
  }
  return { answers, journals };
}

function refused<T extends Verdict>(asked: Asked<T>, code: string) {
  const at = asked.answers.findIndex((answer) => !answer.eligible);
  if (at < 0) return undefined;
  const why = refusalInWords(asked.journals[at]!.notes(), asked.answers[at]!.reason);
  return fail(code, `Le contrat refuse. ${why.fr}`, `The contract refuses. ${why.en}`, 'payer');
}

const takenOf = (asked: Asked<Verdict>): Taken | undefined => asked.answers[0]?.taken;

async function tell(
  tx: Tx,
  context: Context,
  told: { readonly payer: ThirdPartyPayer; readonly kind: 'payer-named' | 'payer-released'; readonly on: CivilDate },
): Promise<void> {
  const { payer, kind, on } = told;
  const { accountId, name, decision } = payer;
  const title =
    kind === 'payer-named'
      ? { fr: `${name} paie désormais les factures`, en: `${name} pays the bills from now on` }
      : { fr: `${name} ne paie plus les factures`, en: `${name} no longer pays the bills` };
  await recordEvent(tx, context, { accountId, kind, on, title, decision: decision ?? undefined });
  await recordAudit(tx, context, { action: kind, subject: `account:${accountId}`, detail: { payer: payer.id } });
  await sendMessage(tx, context, {
    accountId,
    template: kind,
    channel: 'email',
    dedupeKey: `${kind}:${payer.id}`,
    data: { payer: name, on: isoDate(on) },
  });
}

/**
 * A third party undertakes to pay the bills of an account, if the terms of its contracts accept them: bills go to the payer, and
 * are debited from the payer's account when a mandate comes with it. Whoever paid before is free. The customer still owes.
 */
export async function namePayer(tx: Tx, context: Context, input: NamedPayer): Promise<Result<PayerOutcome>> {
  return withoutFault(async () => {
    const account = await accountOf(tx, input.accountId);
    if (!account) return NO_ACCOUNT;
    if (input.kind === 'natural' && input.birthDate === undefined) {
      const [fr, en] = ['Indiquez la date de naissance du payeur.', 'Give the date of birth of the payer.'];
      return fail('payer/birth-date-needed', fr, en, 'birthDate');
    }
    const on = input.on ?? localDate(account.territory, context.clock.now());
    const named = { kind: input.kind, birthDate: input.birthDate ?? null };
    const facts = payerFacts(named, input.attested, on);
    const asked = await askContracts(tx, context, account, on, (life, journal) => life.accept(journal.ask, facts));
    const refusal = refused(asked, 'payer/refused');
    if (refusal) return refusal;
    const { name, email, mandate } = input;
    const debit = { accountId: account.id, holder: name, signedOn: on };
    const signed = mandate && (await signMandate(tx, context, { ...debit, ...mandate }));
    if (signed && !signed.ok) return signed;
    await endPayer(tx, account.id, on, 'customer');
    const payer: ThirdPartyPayer = {
      id: uuidV7(context.clock.now(), context.random),
      accountId: account.id,
      ...named,
      name,
      email: email ?? null,
      namedOn: on,
      mandateReference: signed?.value.reference ?? null,
      releasedOn: null,
      releasedBy: null,
      decision: takenOf(asked)?.decision ?? null,
      because: takenOf(asked)?.because ?? [],
    };
    await insertPayer(tx, payer);
    const shown = { name, ...(email === undefined ? {} : { email }) };
    const changed = await changeAccount(tx, context, { accountId: account.id, payer: shown });
    if (!changed.ok) return changed;
    for (const journal of asked.journals) await journal.save(tx);
    await tell(tx, context, { payer, kind: 'payer-named', on });
    return ok({ payer, notes: asked.journals.flatMap((journal) => journal.notes()) });
  });
}

/**
 * The third party is free: by the customer's choice, or by the payer's own request in the form that the contract asks for. The
 * mandate that came with them ends, and the customer pays by other means.
 */
export async function releasePayer(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly by: 'payer' | 'customer';
    /** How the payer asked. */
    readonly registeredLetter?: boolean;
    readonly receivedOn?: CivilDate;
  },
): Promise<Result<PayerOutcome>> {
  return withoutFault(async () => {
    const account = await accountOf(tx, input.accountId);
    if (!account) return NO_ACCOUNT;
    const payer = (await selectPayers(tx, account.id)).find((one) => one.releasedOn === null);
    if (!payer) return NO_PAYER;
    const on = input.receivedOn ?? localDate(account.territory, context.clock.now());
    const facts = {
      ...payerFacts(payer, true, on),
      receivedOn: isoDate(on),
      registeredLetter: input.registeredLetter ?? false,
    };
    const asked = await askContracts(tx, context, account, on, (life, journal) =>
      input.by === 'payer' ? life.release?.(journal.ask, facts) : undefined,
    );
    const refusal = refused(asked, 'payer/still-bound');
    if (refusal) return refusal;
    await endPayer(tx, account.id, on, input.by);
    if (payer.mandateReference !== null) {
      const thenBy = await otherMeans(tx, context, account.id);
      await revokeMandate(tx, context, { accountId: account.id, on, thenBy });
    }
    const changed = await changeAccount(tx, context, { accountId: account.id, payer: null });
    if (!changed.ok) return changed;
    for (const journal of asked.journals) await journal.save(tx);
    const decision = takenOf(asked)?.decision ?? null;
    const freed: ThirdPartyPayer = { ...payer, releasedOn: on, releasedBy: input.by, decision };
    await tell(tx, context, { payer: freed, kind: 'payer-released', on });
    return ok({ payer: freed, notes: asked.journals.flatMap((journal) => journal.notes()) });
  });
}
