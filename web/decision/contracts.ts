import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Bilingual, Clause, Step } from '../api/shapes.ts';

/** A JSON Schema, as far as the contracts use it. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
}

export interface AskableDecision {
  readonly name: string;
  readonly question: Bilingual;
  readonly clauses: readonly string[];
  readonly input: Schema;
  readonly output: Schema;
}

export interface Contract {
  readonly pack: string;
  readonly name: Bilingual;
  readonly operator: string;
  readonly territories: readonly string[];
  readonly versions: readonly { readonly id: string; readonly from: string; readonly label: Bilingual }[];
  readonly decisions: readonly AskableDecision[];
  readonly clauses: readonly Clause[];
}

export interface Answer {
  readonly result: Readonly<Record<string, unknown>>;
  readonly because: readonly string[];
  readonly steps?: readonly Step[];
}

/** The contracts with the questions that they answer; only one of them when it is named. */
export const contractsQuery = (pack?: string) =>
  queryOptions({
    queryKey: ['contracts', pack ?? ''],
    queryFn: () => call<readonly Contract[]>(pack === undefined ? '/api/decisions' : `/api/decisions?pack=${pack}`),
    staleTime: Infinity,
  });

/** What some decisions of a contract ask to be told. */
export type ContractForms = Readonly<{ decisions: readonly Pick<AskableDecision, 'name' | 'input'>[] }>;

/** The same of one contract, for pages that are mostly given it with what else they show. */
export const formsQuery = (pack: string) =>
  queryOptions({
    queryKey: ['contract-forms', pack],
    queryFn: async (): Promise<ContractForms | null> =>
      (await call<readonly Contract[]>(`/api/decisions?pack=${pack}`))[0] ?? null,
    staleTime: Infinity,
  });

/** Asks a contract a question. */
export const answerQuery = (pack: string, decision: string, facts: unknown) =>
  queryOptions({
    queryKey: ['answer', pack, decision, facts],
    queryFn: () => call<Answer>(`/api/decisions/${pack}/${decision}?explain=true`, { method: 'POST', body: facts }),
    staleTime: Infinity,
    retry: false,
  });
