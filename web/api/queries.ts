import { queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';
import type { Bilingual, Clause, DecisionNote, Step } from './shapes.ts';

const FOREVER = Infinity;

/** A decision that no journal of this server keeps: that of a story, played on a database of its own. */
export interface LooseDecision {
  readonly id: string;
  readonly name: string;
  readonly pack: string;
  readonly version: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly result: Readonly<Record<string, unknown>>;
  readonly because: readonly string[];
}

interface Told {
  readonly pack: string;
  readonly clauses: readonly Clause[];
  readonly decisions: readonly { readonly name: string; readonly question: Bilingual }[];
}

const loose = new Map<string, { readonly decision: LooseDecision; readonly contract: Told | undefined }>();

/** Remembers decisions of a story, so that the margin can ask the contract for their computation. */
export function knowDecisions(decisions: readonly LooseDecision[], contracts: readonly Told[]): void {
  for (const decision of decisions) {
    loose.set(decision.id, { decision, contract: contracts.find((one) => one.pack === decision.pack) });
  }
}

async function tellLoose({
  decision,
  contract,
}: {
  decision: LooseDecision;
  contract: Told | undefined;
}): Promise<DecisionNote> {
  const { pack, name, version, facts } = decision;
  const answer = await call<{ steps?: readonly Step[] }>(
    `/api/decisions/${pack}/${name}?explain=true&version=${encodeURIComponent(version)}`,
    { method: 'POST', body: facts },
  );
  const asked = contract?.decisions.find((one) => one.name === name);
  return {
    ...decision,
    question: asked?.question ?? { fr: name, en: name },
    because: decision.because.flatMap((id) => contract?.clauses.find((clause) => clause.id === id) ?? []),
    steps: answer.steps ?? [],
  };
}

/** A decision of the journal never changes. */
export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decision', id],
    queryFn: () => {
      const known = loose.get(id);
      return known ? tellLoose(known) : call<DecisionNote>(`/api/decisions/${encodeURIComponent(id)}`);
    },
    staleTime: FOREVER,
    retry: false,
  });

/** The clauses of a contract, in our words; those of one version when it is named. */
export const clausesQuery = (pack: string, version?: string) =>
  queryOptions({
    queryKey: ['clauses', pack, version ?? ''],
    queryFn: () =>
      call<readonly Clause[]>(
        `/api/clauses/${encodeURIComponent(pack)}${version === undefined ? '' : `?version=${encodeURIComponent(version)}`}`,
      ),
    staleTime: FOREVER,
  });
