import { useQuery } from '@tanstack/react-query';
import type { CustomerPage, Equipment } from '../../api/shapes.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { STOCK_LABELS } from './labels.ts';
import { levelsQuery, usePermitted } from './queries.ts';
import { exchangeSpec, handOverHereSpec } from './stock-actions.ts';

const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);

/** Hands a piece of the stock over to a customer, one button for each contract that is not over. */
export function HandOver({ page }: { readonly page: CustomerPage }) {
  useAlso(STOCK_LABELS);
  const words = useWords();
  const permitted = usePermitted();
  const levels = useQuery(levelsQuery);
  const living = page.agreements.filter((one) => !OVER.has(one.state));
  if (!permitted('hand-over') || !levels.data) return null;
  const kinds = [...new Set(levels.data.models.filter((one) => one.inStock > 0).map((one) => one.kind))];
  const specs = living.map((one) => {
    const spec = handOverHereSpec(one.id, kinds, words);
    return living.length === 1 ? spec : { ...spec, title: `${spec.title} — ${words.say(one.offerLabel)}` };
  });
  return <ActionButtons specs={specs} />;
}

/** Gives another piece in place of one that a customer has. */
export function Exchange({ piece }: { readonly piece: Equipment }) {
  useAlso(STOCK_LABELS);
  const words = useWords();
  const permitted = usePermitted();
  if (piece.state !== 'assigned' || !permitted('exchange')) return null;
  return <ActionButtons specs={[exchangeSpec(piece.serial, words)]} />;
}
