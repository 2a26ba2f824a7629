import { useQuery } from '@tanstack/react-query';
import { useAlso, useWords } from '../design/language.tsx';
import { ACCESS_LABELS } from './labels.ts';
import { housesQuery } from './queries.ts';

const REFUSALS = ['off', 'unreachable', 'not-vouched', 'no-role', 'locked', 'unproven-email'];

/** What the customer space offers to who cannot sign in. */
export function CustomerDoor() {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  return (
    <p>
      <a href="/espace/acces">{t('door.first-or-lost')}</a>
    </p>
  );
}

/** What the console offers beside a password: the house that vouches for its agents, and a way back in. */
export function AgentDoor() {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  const houses = useQuery(housesQuery).data ?? [];
  const refused = new URLSearchParams(window.location.search).get('refused');
  return (
    <div className="stack">
      {refused !== null && REFUSALS.includes(refused) ? (
        <p className="problem" role="alert">
          {t(`door.refused-${refused}`)}
        </p>
      ) : null}
      {houses.map(({ operatorId, operatorName, label }) => (
        <a
          key={operatorId}
          className="button"
          href={`/api/session/single-sign-on/leave?operator=${encodeURIComponent(operatorId)}`}
        >
          {houses.length === 1 ? t('door.vouched', { label }) : t('door.vouched-of', { label, operator: operatorName })}
        </a>
      ))}
      <p>
        <a href="/console/acces">{t('door.lost')}</a>
      </p>
    </div>
  );
}
