import type { Pack } from '../../src/terms/model/pack.ts';

/** The id and first day of the edition that follows. */
export const SECOND_EDITION = { id: '2026-09', from: '2026-09-01' } as const;

/**
 * A contract with a second edition: one clause reworded, one gone, and the first whole-number figure one higher. For what
 * happens when customers go over from one edition to the next.
 */
export function withSecondEdition(pack: Pack): Pack {
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
