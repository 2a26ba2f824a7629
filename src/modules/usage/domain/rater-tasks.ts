import type { BlockRater, RatedBlock } from './block-rater.ts';
import type { KnownAgreement, KnownLine } from './line-directory.ts';

/** What was found of the numbers of a block. */
export interface FoundLines {
  readonly numbers: readonly number[];
  readonly lines: readonly KnownLine[];
  readonly agreements: readonly KnownAgreement[];
}

/** What a thread that rates is asked: to begin a file, to read a block, to rate it with what was found of its lines. */
export type RaterTask =
  | { readonly begin: ConstructorParameters<typeof BlockRater>[0] }
  | { readonly read: { readonly bytes: Uint8Array; readonly firstRow: number } }
  | { readonly know: FoundLines };

/** What it answers. */
export interface RaterAnswer {
  readonly read?: ReturnType<BlockRater['read']>;
  readonly rated?: RatedBlock;
}
