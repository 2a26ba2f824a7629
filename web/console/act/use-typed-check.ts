import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { RioCheck } from '../../api/shapes.ts';
import { useWords } from '../../design/language.tsx';
import type { TypedCheck, Values } from './action-spec.ts';

/** What the server says of fields while they are typed: the fault of each, or that they go together. */
export function useTypedCheck(check: TypedCheck | undefined, values: Values) {
  const { say } = useWords();
  const typed = Object.fromEntries((check?.fields ?? []).map((name) => [name, values[name] ?? '']));
  const asked = useQuery({
    queryKey: ['typed-check', check?.path, typed],
    queryFn: () => call<RioCheck>(check!.path, { method: 'POST', body: typed }),
    enabled: check?.ready(values) ?? false,
    retry: false,
    staleTime: Infinity,
  });
  const answer = check?.ready(values) ? asked.data : undefined;
  return {
    passed: answer?.valid ?? false,
    errorOf: (name: string): string | undefined =>
      answer?.message && answer.field === name ? say(answer.message) : undefined,
  };
}
