import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf, versionOf } from '../../../terms/decide.ts';
import { diffVersions } from '../../../terms/diff-versions.ts';
import { accountsOf } from '../../account/index.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import {
  changeOf,
  type ContractChange,
  countTold,
  toldChangesOf,
  toldPage,
  type ToldState,
} from '../../contract-change/index.ts';
import { contractsSold, offeringOf, offerings } from '../../product-catalog/index.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type {
  ChangeChoices,
  ContractChangeDetail,
  TermsDifferences,
  ToldChangeDetail,
  ToldContract,
} from '../shapes/contract-change.ts';
import { holdersOf } from './read-work.ts';
import { operatorDay } from './today.ts';
import { changeShape, toldShape } from './write-change.ts';

const PAGE = 100;

/** What differs between two editions of a contract; `null` when there is no such edition. */
export function differencesOf(
  packId: string,
  from: string | undefined,
  to: string | undefined,
): TermsDifferences | null {
  const pack = packOf(packId);
  const [before, after] = pack ? [versionOf(pack, from), versionOf(pack, to)] : [];
  if (!pack || !before || !after || from === undefined) return null;
  const diff = diffVersions(pack, before, after);
  return {
    clauses: diff.clauses.map(({ change, clause, article, before: was, after: is }) => ({
      change,
      clause,
      article,
      before: was ?? null,
      after: is ?? null,
    })),
    figures: diff.figures.map(({ change: _change, ...one }) => ({ ...one })),
  };
}

/** A change with what became of it. */
export async function readChange(tx: Tx, changeId: string): Promise<ContractChangeDetail | undefined> {
  const change = await changeOf(tx, changeId);
  if (!change) return undefined;
  const { states, accepted } = await countTold(tx, change.id);
  return {
    ...changeShape(change),
    packName: packOf(change.pack)?.name ?? { fr: change.pack, en: change.pack },
    counts: {
      told: states.told ?? 0,
      accepted,
      leaving: states.leaving ?? 0,
      applied: states.applied ?? 0,
      notApplied: states['not-applied'] ?? 0,
      notAllowed: states['not-allowed'] ?? 0,
      failed: states.failed ?? 0,
    },
  };
}

/** A page of the contracts that a change has come to, with whose they are. */
export async function readToldContracts(
  tx: Tx,
  query: { readonly changeId: string; readonly state?: ToldState; readonly after?: string },
): Promise<ToldContract[]> {
  const found = await toldPage(tx, { ...query, limit: PAGE });
  const ids = [...new Set(found.map((one) => one.accountId))];
  const [holders, accounts] = [await holdersOf(tx, ids), await accountsOf(tx, ids)];
  const written: ToldContract[] = [];
  for (const one of found) {
    const agreement = await agreementOf(tx, one.agreementId);
    const offer = agreement?.offer ?? '';
    written.push({
      ...toldShape(one),
      holder: holders.get(one.accountId) ?? '',
      accountNumber: accounts.get(one.accountId)?.number ?? '',
      offerLabel: offeringOf(agreement?.pack ?? '', offer)?.label ?? { fr: offer, en: offer },
    });
  }
  return written;
}

/** The prices of a change that are of use to one contract: of what it has. */
function ownPrices(change: ContractChange, agreement: Agreement) {
  const has = new Set([agreement.offer, ...agreement.options]);
  const { prices, ...shape } = changeShape(change);
  return { ...shape, prices: prices.filter((one) => has.has(one.code)) };
}

/** The changes that a contract was told of, newest first, with what differs in it. */
export async function readToldChanges(tx: Tx, agreement: Agreement): Promise<ToldChangeDetail[]> {
  const written: ToldChangeDetail[] = [];
  for (const told of await toldChangesOf(tx, agreement.id)) {
    const change = (await changeOf(tx, told.changeId))!;
    const pack = packOf(change.pack);
    // Once applied the contract is on the new edition: where it came from is told by the change alone.
    const from = change.fromVersion ?? (told.state === 'applied' ? undefined : agreement.termsVersion);
    const label = (id: string | undefined) => (pack && id !== undefined ? (versionOf(pack, id)?.label ?? null) : null);
    const terms = change.kind === 'terms';
    written.push({
      ...toldShape(told),
      change: ownPrices(change, agreement),
      fromLabel: terms ? label(from) : null,
      toLabel: terms ? label(change.toVersion) : null,
      differences: terms ? differencesOf(change.pack, from, change.toVersion) : null,
    });
  }
  return written;
}

async function choicesOf(tx: Tx, context: Context, packId: string, on: CivilDate): Promise<ChangeChoices[number]> {
  const pack = packOf(packId)!;
  const items = await offerings(tx, context, { pack: packId, on, evenOffSale: true });
  const [home = 'FR'] = pack.territories;
  return {
    pack: packId,
    name: pack.name,
    territories: [...pack.territories],
    today: dayText(localDate(home, context.clock.now())),
    versions: pack.versions.map(({ id, from, label }) => ({ id, from, label })),
    prices: items.flatMap(({ code, kind, label, price, period }) =>
      period === 'month' && price !== null && price > 0n ? [{ code, kind, label, amount: amountText(price) }] : [],
    ),
  };
}

/** What an operator may announce: its contracts, their editions and monthly prices. */
export async function readChangeChoices(tx: Tx, context: Context): Promise<ChangeChoices> {
  const today = await operatorDay(tx, context);
  const choices: ChangeChoices = [];
  for (const { pack, from } of await contractsSold(tx, today))
    if (isoDate(from) <= isoDate(today)) choices.push(await choicesOf(tx, context, pack, today));
  return choices;
}
