import { editionOn } from '../articles.ts';
import { type Bound, type Told } from '../bound.ts';

/**
 * A consumer may end online a contract that the professional also offers online (L215-1-1 of the Code de la consommation):
 * a request made through an online form is taken as if it came through a way that the contract accepts.
 */
export function onlineTermination(spec: {
  readonly when: (facts: Told, result: Told) => boolean;
  readonly asIf: Told;
}): Bound {
  return (facts, result, on) => {
    const edition = editionOn('law/conso-L215-1-1', on);
    if (!edition || !spec.when(facts, result)) return undefined;
    return { articles: [edition.id], holds: false, floor: { eligible: true }, asIf: spec.asIf };
  };
}
