import type { Agreement } from '../api/shapes.ts';
import { useWords } from './language.tsx';
import { State } from './state.tsx';

/** Where a contract stands; while it is suspended, what of the service is cut. */
export function AgreementState({ agreement }: { readonly agreement: Agreement }) {
  const { word } = useWords();
  const { state, suspensionScope: scope } = agreement;
  if (state !== 'suspended' || scope === null || scope === 'full') return <State code={state} />;
  return <State code={state} label={word('suspension-scope', scope)} />;
}
