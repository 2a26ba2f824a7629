import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { Bilingual, Step } from '../../api/shapes.ts';

export interface Example {
  readonly name: string;
  readonly title: string;
  readonly comment: string;
  readonly story: Readonly<Record<string, unknown>>;
}

export interface StoryLine {
  readonly code: string;
  readonly label: Bilingual;
  readonly amountInclTax: string;
  readonly decision: string | null;
  readonly because: readonly string[];
  readonly steps: readonly Step[];
}

export interface StoryBill {
  readonly subscriber: string;
  readonly number: string;
  readonly kind: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly totalInclTax: string;
  readonly state: string;
  readonly lines: readonly StoryLine[];
}

export interface StoryDecision {
  readonly id: string;
  readonly name: string;
  readonly pack: string;
  readonly version: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly result: Readonly<Record<string, unknown>>;
  readonly because: readonly string[];
}

/** What a story comes to, as far as the screen draws it. */
export interface StoryOutput {
  readonly title?: string;
  readonly from: string;
  readonly to: string;
  readonly asExpected: boolean;
  readonly subscribers: readonly {
    readonly name: string;
    readonly account: string | null;
    readonly territory: string;
    readonly owed: string;
  }[];
  readonly agreements: readonly {
    readonly id: string;
    readonly subscriber: string;
    readonly offer: string;
    readonly state: string;
    readonly history: readonly { readonly state: string; readonly on: string }[];
  }[];
  readonly obligations: readonly {
    readonly subscriber: string;
    readonly kind: string;
    readonly label: Bilingual;
    readonly dueOn: string;
    readonly by: string;
    readonly state: string;
    readonly because: readonly string[];
  }[];
  readonly bills: readonly StoryBill[];
  readonly decisions: readonly StoryDecision[];
  readonly timeline: readonly {
    readonly subscriber: string;
    readonly on: string;
    readonly kind: string;
    readonly title: Bilingual;
  }[];
  readonly ledger: {
    readonly accounts: readonly {
      readonly code: string;
      readonly label: Bilingual;
      readonly debit: string;
      readonly credit: string;
    }[];
    readonly debit: string;
    readonly credit: string;
    readonly difference: string;
  };
}

/** Stories to begin from. */
export const examplesQuery = queryOptions({
  queryKey: ['story-examples'],
  queryFn: () => call<readonly Example[]>('/api/stories/examples'),
  staleTime: Infinity,
});

/** Plays a story on a database of its own, which is thrown away. */
export function playStory(story: unknown): Promise<StoryOutput> {
  return call<StoryOutput>('/api/stories', { method: 'POST', body: story });
}
