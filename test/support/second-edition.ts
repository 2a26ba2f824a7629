import type { Pack } from '../../src/terms/model/pack.ts';
import { packs } from '../../src/terms/packs/index.ts';

/** The id and first day of the edition that follows. */
export const SECOND_EDITION = { id: '2026-09', from: '2026-09-01' } as const;

/**
 * A contract with a second edition: one clause reworded, one gone, and the first whole-number figure one higher. For what
 * happens when customers go over from one edition to the next.
 */
function withSecondEdition(pack: Pack): Pack {
  const { id, from } = SECOND_EDITION;
  const [reworded, gone, ...others] = pack.clauses;
  const numbered = Object.entries(pack.figures).find(([, one]) => typeof one.values.at(-1)?.value === 'number')!;
  const [name, figure] = numbered;
  const value = (figure.values.at(-1)!.value as number) + 1;
  return {
    ...pack,
    versions: [...pack.versions, { id, from, label: { fr: 'Conditions de septembre', en: 'Terms of September' } }],
    clauses: [
      { ...reworded!, until: id },
      {
        ...reworded!,
        id: `${reworded!.id}.new`,
        since: id,
        summary: { fr: 'Une autre rédaction.', en: 'Other words.' },
      },
      { ...gone!, until: id },
      ...others,
    ],
    figures: { ...pack.figures, [name]: { ...figure, values: [...figure.values, { from, value }] } },
  };
}

/**
 * Has, beside a contract, the same one under the name `<id>-again` with a second edition, until it is removed. Its own name keeps
 * it apart from the contract that every other test asks.
 */
export function addSecondEdition(packId: string): { readonly id: string; remove(): void } {
  const all = packs as Pack[];
  const again = { ...withSecondEdition(all.find((one) => one.id === packId)!), id: `${packId}-again` };
  all.push(again);
  return { id: again.id, remove: () => void all.splice(all.indexOf(again), 1) };
}
