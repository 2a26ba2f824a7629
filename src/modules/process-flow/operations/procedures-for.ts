import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { Procedure } from '../../../terms/model/procedure.ts';
import type { Agreement } from '../../agreement/index.ts';
import { type AskedFacts, askedAtOpening, type ComingFact, comingFacts } from '../domain/case-facts.ts';
import type { ProcessFlow } from '../domain/process-flow.ts';
import { contractInLife } from './contract-in-life.ts';
import { procedureOf } from './judge-case.ts';

/** A procedure that may be opened for an agreement, with what its form asks. */
export interface OpenProcedure extends AskedFacts {
  readonly procedure: Procedure;
}

/** The procedure with the facts that its form asks for: those that come later are not asked at the opening. */
function asForm(procedure: Procedure, by: 'agent' | 'customer'): Procedure {
  const later = new Set((procedure.later ?? []).map((one) => one.fact));
  const { extra, asksCustomers } = procedure;
  const own = by === 'customer' && asksCustomers !== undefined ? { asks: asksCustomers } : {};
  if (extra === undefined) return { ...procedure, ...own };
  const asked = extra.filter((one) => !later.has(one.name) && (own.asks?.includes(one.name) ?? true));
  return { ...procedure, ...own, extra: asked };
}

/** What may be opened for an agreement, in the order of its contract; `for` narrows to what a customer may open. */
export async function proceduresFor(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  by: 'agent' | 'customer',
): Promise<OpenProcedure[]> {
  const contract = await contractInLife(tx, context, agreement);
  return (packOf(agreement.pack)?.life?.procedures ?? [])
    .filter((one) => by === 'agent' || one.openTo?.includes('customer'))
    .map((one) => {
      const procedure = asForm(one, by);
      return { procedure, ...askedAtOpening(agreement.pack, agreement.termsVersion, procedure, contract) };
    });
}

/** Procedures on a card, by the words that every pack has for them. */
const OF_CARDS = /^sim-/;

/** What may be asked for under a contract about its card: blocked, lost, stolen, exchanged. */
export function cardProceduresFor(pack: string, by: 'agent' | 'customer'): readonly Procedure[] {
  const known = packOf(pack)?.life?.procedures ?? [];
  return known.filter((one) => OF_CARDS.test(one.name) && (by === 'agent' || one.openTo?.includes('customer')));
}

/** What may still be told of a case, by whom one may tell it. */
export function factsToCome(agreement: Agreement, flow: ProcessFlow): ComingFact[] {
  const procedure = procedureOf(agreement.pack, flow.procedure);
  if (!procedure || flow.closedOn !== null) return [];
  return comingFacts(agreement.pack, agreement.termsVersion, procedure, flow.told);
}
