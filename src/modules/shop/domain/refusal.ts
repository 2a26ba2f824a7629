import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Taken } from '../../../terms/model/life.ts';

/** Why something cannot be ordered as it is wished, with the decision that says so. */
export interface ShopRefusal {
  /** What it is about: the reference of an article, or a part of the order. */
  readonly about: string;
  readonly code: string;
  readonly words: Bilingual;
  readonly decision: string | null;
  readonly because: readonly string[];
}

/** A refusal by the terms, in their words. */
export function refusedBy(
  reasons: { readonly [code: string]: Bilingual },
  about: string,
  code: string | undefined,
  taken: Taken,
): ShopRefusal {
  const named = code ?? taken.name;
  return {
    about,
    code: named,
    words: reasons[named] ?? { fr: named, en: named },
    decision: taken.decision,
    because: taken.because,
  };
}
