import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.ts';
import { leaveSpace } from '../api/session-change.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../design/language.tsx';
import { Shell } from '../design/shell.tsx';
import { SignIn } from '../design/sign-in.tsx';

const PAGES = [
  ['/', 'nav.home'],
  ['/bills', 'nav.bills'],
  ['/consumption', 'nav.consumption'],
  ['/requests', 'nav.requests'],
  ['/documents', 'nav.documents'],
  ['/leave', 'nav.leave'],
  ['/contract', 'nav.contract'],
  ['/decisions', 'nav.decisions'],
] as const;

function Links() {
  const { t } = useWords();
  return PAGES.map(([to, label]) => (
    <Link key={to} to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
      {t(label)}
    </Link>
  ));
}

/** The frame of the customer space: its door, then its pages. An agent who comes here is sent to the console. */
export function PortalFrame() {
  const { t } = useWords();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const { pathname } = useLocation();
  if (!session.data) return null;
  const { user } = session.data;
  if (user?.kind !== 'customer') return <SignIn title={t('door.title')} lede={t('door.lede')} />;
  return (
    <Shell
      at={pathname}
      mark={
        <span className="house">
          <Link to="/" className="wordmark">
            {t('space')}
          </Link>
          <span className="operator">{user.operatorName}</span>
        </span>
      }
      links={<Links />}
      tools={
        <Button look="quiet" small onClick={() => void leaveSpace(client)}>
          {t('shell.sign-out')}
        </Button>
      }
    >
      <Outlet />
    </Shell>
  );
}
