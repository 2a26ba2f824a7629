import { isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ChoiceAnswer, ChoiceSheetName, Chosen } from '../../../terms/model/life-choices.ts';
import { type Agreement, agreementOf, contractFacts } from '../../agreement/index.ts';
import { changePreferences, preferencesOf, sendMessage } from '../../communication/index.ts';
import { type DecisionNote, notedClauses, openJournal, refusalInWords, withoutFault } from '../../decision/index.ts';
import { partyOf } from '../../party/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { changedOptions, type Choice, type ChoiceSource, fits } from '../domain/choice.ts';
import { tellChoice } from '../ports.ts';
import { insertChoice, lockChoices, selectChoices } from '../store.ts';
import { type SheetInForce, sheetInForce } from './read-choices.ts';

/** What somebody chooses: the options named, the others staying as they are. */
export interface ChooseInput {
  readonly agreementId: string;
  readonly sheet: ChoiceSheetName;
  readonly wished: Chosen;
  readonly source: ChoiceSource;
}

/** What came of a choice. */
export interface ChoiceOutcome {
  readonly choice: Choice;
  readonly agreement: Agreement;
  readonly shown: ChoiceAnswer['shown'];
  /** Why a wish was not granted, in words. */
  readonly refused: Bilingual | undefined;
  readonly notes: readonly DecisionNote[];
}

const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');
const ENDED = fail('privacy/contract-over', 'Ce contrat est terminé.', 'This contract is over.');
const NO_SHEET = fail(
  'privacy/no-such-choice',
  'Ce contrat ne laisse pas ce choix.',
  'This contract leaves no such choice.',
  'sheet',
);
const NOTHING = fail(
  'privacy/nothing-changes',
  'Rien ne change : ce choix est déjà le vôtre.',
  'Nothing changes: this is your choice already.',
);

/** What is wished, every option of the sheet told; refuses an option that there is not, or that is not theirs to settle. */
function wishOf(found: SheetInForce, input: ChooseInput): Result<Chosen> {
  for (const [code, value] of Object.entries(input.wished)) {
    const option = found.options.find((one) => one.code === code);
    if (!option) return fail('privacy/no-such-option', 'Ce choix n’existe pas.', 'There is no such choice.', code);
    if (option.byAgents && input.source === 'customer-space')
      return fail('privacy/by-agents', 'Le service clients s’en charge.', 'Customer service sees to it.', code);
    if (!fits(option, value))
      return fail('privacy/value', 'Cette valeur n’est pas proposée.', 'This value is not on offer.', code);
  }
  return ok({ ...found.chosen, ...input.wished });
}

/** Day on which each option was last changed. */
function sinceOf(found: SheetInForce, agreement: Agreement): { readonly [option: string]: string } {
  const since: Record<string, string> = {};
  for (const { changed, chosenAt } of found.history)
    for (const { option } of changed) since[option] ??= isoDate(localDate(agreement.territory, chosenAt));
  return since;
}

/** What a contract is told of who holds it. */
export async function holderFacts(tx: Tx, agreement: Agreement) {
  const party = await partyOf(tx, agreement.accountId);
  const [lastName = '', firstName = ''] =
    party?.kind === 'organization'
      ? [party.organizationName, party.organizationName]
      : [party?.familyName, party?.givenName];
  return { firstName, lastName, street: agreement.address.line, town: agreement.address.city };
}

/** What is agreed to about offers holds for the messages that leave: those of offers wait for nobody who refused them. */
async function followOffers(tx: Tx, context: Context, accountId: string, agreed: boolean): Promise<void> {
  const now = await preferencesOf(tx, accountId);
  if (!now || now.offers === agreed) return;
  await changePreferences(tx, context, { accountId, channel: now.channel, language: now.language, offers: agreed });
}

async function tell(tx: Tx, context: Context, done: ChoiceOutcome, title: Bilingual): Promise<void> {
  const { choice, agreement, shown } = done;
  const { accountId, agreementId, decision, because } = choice;
  const on = localDate(agreement.territory, choice.chosenAt);
  const said = (of: 'fr' | 'en'): string =>
    choice.changed.length > 0 && shown.length === 0
      ? choice.changed.map((one) => one.label[of]).join(' ; ')
      : shown.map((one) => `${one.label[of]}${of === 'fr' ? ' :' : ':'} ${one.value[of]}`).join(' ; ');
  const detail = { choice: choice.id, sheet: choice.sheet, changed: choice.changed.map((one) => one.option) };
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: `choice-${choice.sheet}`,
    on,
    title: { fr: `${title.fr} : ${said('fr')}`, en: `${title.en}: ${said('en')}` },
    detail,
    decision: decision ?? undefined,
  });
  await recordAudit(tx, context, { action: 'party-privacy:choose', subject: `agreement:${agreementId}`, detail });
  await sendMessage(tx, context, {
    accountId,
    template: 'choice-kept',
    channel: 'email',
    dedupeKey: `choice:${choice.id}`,
    data: {
      title,
      on: isoDate(on),
      said: { fr: said('fr'), en: said('en') },
      clauses: notedClauses(agreement.pack, because).map(({ article, summary }) => ({ article, summary })),
    },
  });
}

/**
 * Keeps what a customer chooses, as far as the contract grants it: with the moment, the way it was told, who wrote it down and
 * the words that were shown, and the decision it rests on. The customer is written to. Free, at any time, and never undone:
 * another choice is another row.
 */
export async function choose(tx: Tx, context: Context, input: ChooseInput): Promise<Result<ChoiceOutcome>> {
  return withoutFault(async () => {
    const agreement = await agreementOf(tx, input.agreementId);
    if (!agreement) return NO_AGREEMENT;
    if (OVER.has(agreement.state)) return ENDED;
    await lockChoices(tx, agreement.id);
    const found = sheetInForce(agreement, input.sheet, await selectChoices(tx, agreement.accountId));
    if (!found) return NO_SHEET;
    const wish = wishOf(found, input);
    if (!wish.ok) return wish;
    const now = context.clock.now();
    const on = localDate(agreement.territory, now);
    const { accountId, id: agreementId, pack, termsVersion: version } = agreement;
    const journal = await openJournal(tx, context, {
      accountId,
      subject: `agreement:${agreementId}`,
      pack,
      version,
      on,
    });
    const answer = found.sheet.choose(journal.ask, contractFacts(agreement), {
      on: isoDate(on),
      by: input.source === 'customer-space' ? 'customer' : 'agent',
      before: found.chosen,
      wished: wish.value,
      since: sinceOf(found, agreement),
      holder: await holderFacts(tx, agreement),
    });
    const refused = answer.reason === undefined ? undefined : refusalInWords(journal.notes(), answer.reason);
    const changed = changedOptions(found.options, found.chosen, answer.kept);
    if (changed.length === 0) {
      if (!refused) return NOTHING;
      return fail('privacy/refused', `Le contrat refuse. ${refused.fr}`, `The contract refuses. ${refused.en}`);
    }
    const options = found.options.filter((one) => changed.some((change) => change.option === one.code));
    const choice: Choice = {
      id: uuidV7(now, context.random),
      accountId,
      agreementId,
      sheet: input.sheet,
      chosen: answer.kept,
      changed,
      offer: agreement.offer,
      source: input.source,
      actor: context.actor,
      chosenAt: now,
      decision: answer.taken?.decision ?? null,
      because: answer.taken?.because ?? [...new Set(options.flatMap((one) => one.clauses))],
    };
    await insertChoice(tx, choice);
    const offers = options.find((one) => one.offers);
    if (offers) await followOffers(tx, context, accountId, answer.kept[offers.code] === true);
    await journal.save(tx);
    const done = { choice, agreement, shown: answer.shown, refused, notes: journal.notes() };
    await tell(tx, context, done, found.sheet.title);
    await tellChoice(tx, context, choice);
    return ok(done);
  });
}
