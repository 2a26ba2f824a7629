import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { SessionEnd } from '../access/session-end.tsx';
import { sessionQuery } from '../api/session.ts';
import { leaveSpace } from '../api/session-change.ts';
import { Button } from '../design/button.tsx';
import { HelpProvider } from '../design/help.tsx';
import { useWords } from '../design/language.tsx';
import { Navigation } from '../design/navigation.tsx';
import { Shell } from '../design/shell.tsx';
import { Foot } from './foot.tsx';
import { PORTAL_HELP } from './help-files.ts';

/** Pages that everybody may read. */
const OPEN: ReadonlySet<string> = new Set(['/accessibility', '/contact', '/privacy', '/unsubscribe']);

/** Pages, the ones that go together under one name. */
const PAGES = [
  { to: '/', label: 'nav.home' },
  { to: '/questions', label: 'nav.questions' },
  {
    label: 'nav.money',
    pages: [
      { to: '/bills', label: 'nav.bills' },
      { to: '/pay', label: 'nav.pay' },
      { to: '/purchases', label: 'nav.purchases' },
    ],
  },
  {
    label: 'nav.line',
    pages: [
      { to: '/consumption', label: 'nav.consumption' },
      { to: '/balance', label: 'nav.balance' },
      { to: '/number', label: 'nav.number' },
    ],
  },
  {
    label: 'nav.doings',
    pages: [
      { to: '/requests', label: 'nav.requests' },
      { to: '/visits', label: 'nav.visits' },
      { to: '/assistance', label: 'nav.assistance' },
      { to: '/messages', label: 'nav.messages' },
    ],
  },
  { to: '/trouble', label: 'nav.trouble' },
  {
    label: 'nav.my-contract',
    pages: [
      { to: '/contract', label: 'nav.contract' },
      { to: '/changes', label: 'nav.changes' },
      { to: '/choices', label: 'nav.choices' },
      { to: '/my-data', label: 'nav.my-data' },
      { to: '/documents', label: 'nav.documents' },
      { to: '/leave', label: 'nav.leave' },
      { to: '/decisions', label: 'nav.decisions' },
      { to: '/access', label: 'nav.access' },
    ],
  },
];

/** Met before somebody is signed in alone: those who are do not wait for it. */
const PortalDoor = lazy(() => import('./door.tsx').then((door) => ({ default: door.PortalDoor })));
const WayInPage = lazy(() => import('../access/way-in-page.tsx').then((page) => ({ default: page.WayInPage })));

/** The name of the space, and whose it is once that is known. */
function Mark({ operator }: { readonly operator?: string }) {
  const { t } = useWords();
  return (
    <span className="house">
      <Link to="/" className="wordmark">
        {t('space')}
      </Link>
      {operator === undefined ? null : <span className="operator">{operator}</span>}
    </span>
  );
}

/** The frame of the customer space: its door, then its pages. An agent who comes here is sent to the console. */
export function PortalFrame() {
  const { t } = useWords();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const { pathname } = useLocation();
  if (pathname === '/acces')
    return (
      <Suspense>
        <WayInPage space="portal" />
      </Suspense>
    );
  if (!session.data) return null;
  const { user } = session.data;
  if (user?.kind !== 'customer')
    return OPEN.has(pathname) ? (
      <Shell at={pathname} mark={<Mark />} links={<Link to="/">{t('nav.sign-in')}</Link>}>
        <Outlet />
        <Foot />
      </Shell>
    ) : (
      <>
        <Suspense>
          <PortalDoor />
        </Suspense>
        <Foot />
      </>
    );
  return (
    <Shell
      at={pathname}
      mark={<Mark operator={user.operatorName} />}
      links={<Navigation entries={PAGES} />}
      tools={
        <Button look="quiet" small onClick={() => void leaveSpace(client)}>
          {t('shell.sign-out')}
        </Button>
      }
    >
      <HelpProvider files={PORTAL_HELP}>
        <SessionEnd />
        <Outlet />
      </HelpProvider>
      <Foot />
    </Shell>
  );
}
