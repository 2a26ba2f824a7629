import type { ProcessFlow } from '../api/shapes.ts';
import { capital } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { State } from '../design/state.tsx';

/** Where a case stands, in the contract's own words. */
export function FlowState({ flow }: { readonly flow: Pick<ProcessFlow, 'state' | 'stateLabel' | 'closedOn'> }) {
  const { say } = useWords();
  const code = flow.state === 'refused' ? 'refused' : flow.closedOn === null ? 'pending' : 'closed';
  return <State code={code} label={capital(say(flow.stateLabel))} />;
}
