import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { parseMoney } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf, versionOf } from '../../../terms/decide.ts';
import { refusalInWords, withoutFault } from '../../decision/index.ts';
import { contractsSold, offeringOf } from '../../product-catalog/index.ts';
import { countSubscribers, subscribersAfter } from '../../product-inventory/index.ts';
import type { ContractChange, NewChange } from '../domain/contract-change.ts';
import { insertChange } from '../store.ts';
import { type Judged, judgeChange } from './judge-change.ts';

/** So many of those concerned are asked before anything is announced: if all refuse, nothing is. */
const ASKED_FIRST = 20;
/** No notice that a contract wants is longer. */
const LONGEST_NOTICE_DAYS = 92;

/** Which contracts a change may concern. */
export function concernedBy(change: NewChange) {
  return {
    pack: change.pack,
    ...(change.kind === 'terms' && change.fromVersion !== undefined ? { version: change.fromVersion } : {}),
    ...(change.kind === 'price' ? { codes: (change.prices ?? []).map((one) => one.code) } : {}),
  };
}

function faultIn(change: NewChange, today: CivilDate): ReturnType<typeof fail> | undefined {
  const pack = packOf(change.pack);
  if (!pack?.life)
    return fail('contract-change/no-such-contract', 'Ce contrat n’existe pas.', 'There is no such contract.', 'pack');
  if (change.effectiveOn <= today) {
    const [fr, en] = [
      'Le changement doit prendre effet après aujourd’hui.',
      'The change must take effect after today.',
    ];
    return fail('contract-change/in-the-past', fr, en, 'effectiveOn');
  }
  if (change.kind === 'terms') {
    const known = (id: string | undefined) => id !== undefined && versionOf(pack, id) !== undefined;
    if (!known(change.toVersion) || (change.fromVersion !== undefined && !known(change.fromVersion))) {
      const [fr, en] = ['Cette édition des conditions n’existe pas.', 'There is no such edition of the terms.'];
      return fail('contract-change/no-such-terms', fr, en, 'toVersion');
    }
    return undefined;
  }
  const prices = change.prices ?? [];
  const wrong = prices.find(
    (one) => offeringOf(change.pack, one.code) === undefined || (parseMoney(one.amountInclTax) ?? -1n) < 0n,
  );
  if (prices.length > 0 && wrong === undefined) return undefined;
  const code = wrong?.code ?? '';
  const [fr, en] = [
    `Donnez au moins un prix, d’un article du catalogue${code && ` (pas ${code})`}.`,
    `Give at least one price, of an item of the catalogue${code && ` (not ${code})`}.`,
  ];
  return fail('contract-change/wrong-price', fr, en, 'prices');
}

/** Last day on which telling this customer is still in time, as the contract answers day by day. */
async function announceBy(tx: Tx, context: Context, change: NewChange, agreementId: string): Promise<CivilDate | null> {
  for (let days = 0; days <= LONGEST_NOTICE_DAYS; days += 1) {
    const on = plusDays(change.effectiveOn, -days);
    const asked = await judgeChange(tx, context, change, agreementId, on);
    if (!asked?.answer?.noticeOwed) return null;
    const { earliestOn } = asked.answer;
    if (earliestOn !== null && earliestOn <= isoDate(change.effectiveOn)) return on;
  }
  return null;
}

/** The first contracts concerned, with what their terms answer. */
async function askFirst(tx: Tx, context: Context, change: NewChange): Promise<Judged[]> {
  const asked: Judged[] = [];
  for (const one of await subscribersAfter(tx, { ...concernedBy(change), limit: ASKED_FIRST })) {
    const judged = await judgeChange(tx, context, change, one.agreementId);
    if (judged) asked.push(judged);
  }
  return asked;
}

function refusedByAll(asked: readonly Judged[]) {
  const [first] = asked;
  if (!first || asked.some((one) => one.answer?.allowed)) return undefined;
  const why = first.answer ? refusalInWords(first.journal.notes(), first.answer.reason) : NOT_PROVIDED_FOR;
  return fail(
    'contract-change/refused',
    `Le contrat n’accepte pas ce changement. ${why.fr}`,
    `The contract does not accept this change. ${why.en}`,
    first.answer ? 'effectiveOn' : 'kind',
  );
}

const NOT_PROVIDED_FOR = {
  fr: 'Ses conditions ne prévoient pas un tel changement en cours de contrat.',
  en: 'Its terms provide for no such change while the contract runs.',
};

/**
 * Announces a change of prices or terms: it is kept, and the customers concerned are told by `tellChanges`. Refused when the
 * contract refuses it for the first contracts concerned (no notice left, no ground...), in the contract's own words.
 */
export async function announceChange(tx: Tx, context: Context, input: NewChange): Promise<Result<ContractChange>> {
  return withoutFault(async () => {
    const [territory = 'FR'] = input.territories ?? packOf(input.pack)?.territories ?? [];
    const today = localDate(territory, context.clock.now());
    const fault = faultIn(input, today);
    if (fault) return fault;
    if (!(await contractsSold(tx, today)).some((sold) => sold.pack === input.pack)) {
      const [fr, en] = ['L’opérateur ne vend pas sous ce contrat.', 'The operator does not sell under this contract.'];
      return fail('contract-change/contract-not-sold', fr, en, 'pack');
    }
    const asked = await askFirst(tx, context, input);
    const refused = refusedByAll(asked);
    if (refused) return refused;
    const total = await countSubscribers(tx, concernedBy(input));
    const change: ContractChange = {
      ...input,
      id: uuidV7(context.clock.now(), context.random),
      announcedOn: today,
      announceBy: asked[0] ? await announceBy(tx, context, input, asked[0].agreement.id) : null,
      state: 'announced',
      run: { state: 'running', total, told: 0, notAllowed: 0, failed: 0 },
    };
    await insertChange(tx, change, context.clock.now());
    await recordAudit(tx, context, {
      action: 'contract-change:announce',
      subject: `contract-change:${change.id}`,
      why: input.reason.fr,
      detail: { kind: input.kind, pack: input.pack, cause: input.cause, effectiveOn: isoDate(input.effectiveOn) },
    });
    return ok(change);
  });
}
