import { useWords } from '../../design/language.tsx';
import { State } from '../../design/state.tsx';

/** Where a message stands, and whether it arrived. */
export function MessageState({
  message,
}: {
  readonly message: { readonly state: string; readonly delivery: string | null };
}) {
  const { t } = useWords();
  const { state, delivery } = message;
  if (delivery === 'undelivered') return <State code="failed" label={t('msg.undelivered')} />;
  if (delivery === 'delivered') return <State code="received" label={t('msg.delivered')} />;
  const codes: Readonly<Record<string, string>> = { stopped: 'cancelled', sent: 'sent', failed: 'failed' };
  return <State code={codes[state] ?? 'open'} label={t(`msg.states.${state}`)} />;
}
