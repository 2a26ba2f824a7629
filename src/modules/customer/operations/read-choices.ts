import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Account } from '../../account/index.ts';
import { agreementsOf } from '../../agreement/index.ts';
import { type Choice, choicesUnder, type SheetInForce } from '../../party-privacy/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import { dayText, momentText } from '../domain/write-values.ts';
import type { ChoicesPage, ChoiceSheetShape } from '../shapes/choices.ts';

const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);
const SHOWN = 50;

const clausesAlone = (clauses: readonly string[]) => ({ decision: null, clauses: [...clauses] });

function writer(actor: string): 'customer' | 'agent' | 'system' {
  const [kind] = actor.split(':');
  return kind === 'customer' || kind === 'agent' ? kind : 'system';
}

function pastChoice(one: Choice, territory: Account['territory']): ChoiceSheetShape['history'][number] {
  return {
    id: one.id,
    at: momentText(one.chosenAt, territory),
    source: one.source,
    by: writer(one.actor),
    changed: one.changed.map(({ label, from, to }) => ({ label, from, to })),
    why: { decision: one.decision, clauses: [...one.because] },
  };
}

function sheetShape(found: SheetInForce, territory: Account['territory']): ChoiceSheetShape {
  const { sheet, options, chosen, lapsed, history } = found;
  return {
    name: sheet.name,
    title: sheet.title,
    summary: sheet.summary,
    oneByOne: sheet.oneByOne,
    lapsed,
    lapsedWhy: clausesAlone(lapsed ? (sheet.lapsesWithOffer ?? []) : []),
    options: options.map((one) => ({
      code: one.code,
      label: one.label,
      hint: one.hint ?? null,
      kind: one.kind,
      values: (one.values ?? []).map((each) => ({ ...each })),
      value: chosen[one.code]!,
      byAgents: one.byAgents ?? false,
      when: one.when ? { option: one.when.option, in: [...one.when.in] } : null,
      why: clausesAlone(one.clauses),
    })),
    history: history.slice(0, SHOWN).map((one) => pastChoice(one, territory)),
    why: clausesAlone(sheet.clauses),
  };
}

/** What a customer chooses under each of their contracts that runs, with what was chosen so far. */
export async function readChoices(tx: Tx, context: Context, account: Account): Promise<ChoicesPage> {
  const running = (await agreementsOf(tx, account.id)).filter((one) => !OVER.has(one.state));
  const agreements: ChoicesPage['agreements'] = [];
  for (const agreement of running) {
    const { id: agreementId, pack, offer, territory } = agreement;
    const sheets = (await choicesUnder(tx, agreement)).map((one) => sheetShape(one, territory));
    const label = offeringOf(pack, offer)?.label ?? { fr: offer, en: offer };
    if (sheets.length > 0) agreements.push({ agreementId, label, sheets });
  }
  return { today: dayText(localDate(account.territory, context.clock.now())), agreements };
}
