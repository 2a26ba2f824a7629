import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { sessionQuery, type User } from '../api/session.ts';
import { leaveSpace } from '../api/session-change.ts';
import { Button } from '../design/button.tsx';
import { FACT_LABELS } from '../design/fact-labels.ts';
import { useAlso, useWords } from '../design/language.tsx';
import { Shell } from '../design/shell.tsx';
import { SignIn } from '../design/sign-in.tsx';
import { SecondFactorPage } from './session/second-factor-page.tsx';

/** Pages, with the permission without which the server would refuse them. */
const PAGES = [
  ['/customers', 'nav.customers', 'account:read'],
  ['/cases', 'nav.cases', 'process-flow:read'],
  ['/obligations', 'nav.obligations', 'obligation:read'],
  ['/billing', 'nav.billing', 'customer-bill:read'],
  ['/money-in', 'nav.money-in', 'payment:bank-files'],
  ['/collection', 'nav.collection', 'collection:read'],
  ['/usage', 'nav.usage', 'usage:read'],
  ['/decisions', 'nav.decisions', 'terms:read'],
  ['/simulator', 'nav.simulator', 'terms:read'],
] as const;

function Links({ user }: { readonly user: User }) {
  const { t } = useWords();
  return PAGES.filter(([, , permission]) => user.permissions.includes(permission)).map(([to, label]) => (
    <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
      {t(label)}
    </Link>
  ));
}

/** The frame of the console: its door, the second factor where it is due, then its pages. */
export function ConsoleFrame() {
  useAlso(FACT_LABELS);
  const { t } = useWords();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const { pathname } = useLocation();
  if (!session.data) return null;
  const { user } = session.data;
  if (user?.kind !== 'agent') return <SignIn title={t('door.title')} lede={t('door.lede')} />;
  if (user.secondFactor === 'due') return <SecondFactorPage />;
  return (
    <Shell
      at={pathname}
      mark={
        <span className="house">
          <Link to="/" className="wordmark">
            {t('product')}
          </Link>
          <span className="operator">{user.operatorName}</span>
        </span>
      }
      links={<Links user={user} />}
      tools={
        <Button look="quiet" small onClick={() => void leaveSpace(client)} title={user.name}>
          {t('shell.sign-out')}
        </Button>
      }
    >
      <Outlet />
    </Shell>
  );
}
