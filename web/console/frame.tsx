import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { AgentDoor } from '../access/door-links.tsx';
import { SessionEnd } from '../access/session-end.tsx';
import { WayInPage } from '../access/way-in-page.tsx';
import { sessionQuery, type User } from '../api/session.ts';
import { leaveSpace } from '../api/session-change.ts';
import { Button } from '../design/button.tsx';
import { FACT_LABELS } from '../design/fact-labels.ts';
import { HelpProvider } from '../design/help.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { type NavGroup, Navigation, type NavPage } from '../design/navigation.tsx';
import { Shell } from '../design/shell.tsx';
import { SignIn } from '../design/sign-in.tsx';
import { CONSOLE_HELP } from './help-files.ts';
import { DeskTools } from './desk/desk-tools.tsx';
import { SecondFactorPage } from './session/second-factor-page.tsx';

/** Pages, with the permission without which the server would refuse them; the ones that go together under one name. */
const PAGES = [
  { to: '/customers', label: 'nav.customers', needs: 'account:read' },
  { to: '/inbox', label: 'nav.inbox', needs: 'obligation:read' },
  {
    label: 'nav.lines',
    pages: [
      { to: '/portings', label: 'nav.portings', needs: 'number-portability:read' },
      { to: '/stock', label: 'nav.stock', needs: 'resource-inventory:read' },
      { to: '/shop', label: 'nav.shop', needs: 'shop:read' },
    ],
  },
  {
    label: 'nav.money',
    pages: [
      { to: '/billing', label: 'nav.billing', needs: 'customer-bill:read' },
      { to: '/money-in', label: 'nav.money-in', needs: 'payment:bank-files' },
      { to: '/till', label: 'nav.till', needs: 'till:read' },
      { to: '/card-payments', label: 'nav.card-payments', needs: 'payment:bank-files' },
      { to: '/merchants', label: 'nav.merchants', needs: 'merchant:read' },
      { to: '/collection', label: 'nav.collection', needs: 'collection:read' },
      { to: '/books', label: 'nav.books', needs: 'ledger:read' },
    ],
  },
  {
    label: 'nav.use',
    pages: [
      { to: '/usage', label: 'nav.usage', needs: 'usage:read' },
      { to: '/price-sheets', label: 'nav.price-sheets', needs: 'usage:write' },
    ],
  },
  {
    label: 'nav.service',
    pages: [
      { to: '/cases', label: 'nav.cases', needs: 'process-flow:read' },
      { to: '/tickets', label: 'nav.tickets', needs: 'trouble-ticket:read' },
      { to: '/assistance', label: 'nav.assistance', needs: 'remote-assistance:read' },
      { to: '/network', label: 'nav.network', needs: 'trouble-ticket:read' },
      { to: '/messages', label: 'nav.messages', needs: 'communication:read' },
    ],
  },
  {
    label: 'nav.steering',
    pages: [
      { to: '/dashboards', label: 'nav.dashboards', needs: 'account:read' },
      { to: '/settings', label: 'nav.settings', needs: 'configuration:read' },
    ],
  },
  {
    label: 'nav.access',
    pages: [
      { to: '/access/users', label: 'nav.users', needs: 'user:read' },
      { to: '/access/roles', label: 'nav.roles', needs: 'user:read' },
      { to: '/access/files', label: 'nav.file-accesses', needs: 'audit:read' },
      { to: '/privacy', label: 'nav.privacy', needs: 'privacy:read' },
      { to: '/access/keys', label: 'nav.keys', needs: 'user:read' },
      { to: '/access/single-sign-on', label: 'nav.single-sign-on', needs: 'user:read' },
    ],
  },
  {
    label: 'nav.terms',
    pages: [
      { to: '/contract-changes', label: 'nav.contract-changes', needs: 'terms:read' },
      { to: '/decisions', label: 'nav.decisions', needs: 'terms:read' },
      { to: '/simulator', label: 'nav.simulator', needs: 'terms:read' },
    ],
  },
] as const;

/** What an agent may open. */
function pagesFor({ permissions }: User): (NavPage | NavGroup)[] {
  const open = (page: NavPage & { readonly needs: string }): boolean => permissions.includes(page.needs);
  return PAGES.flatMap((entry): (NavPage | NavGroup)[] => {
    if ('to' in entry) return open(entry) ? [entry] : [];
    return [{ label: entry.label, pages: entry.pages.filter(open) }];
  });
}

const HOME: NavPage = { to: '/', label: 'nav.home' };

/** The same pages, one after another. */
function openPages(user: User): NavPage[] {
  return pagesFor(user).flatMap((entry) => ('to' in entry ? [entry] : entry.pages));
}

/** The frame of the console: its door, the second factor where it is due, then its pages. */
export function ConsoleFrame() {
  useAlso(FACT_LABELS);
  const { t } = useWords();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const { pathname } = useLocation();
  if (pathname === '/acces') return <WayInPage space="console" />;
  if (!session.data) return null;
  const { user } = session.data;
  if (user?.kind !== 'agent') {
    return (
      <SignIn title={t('door.title')} lede={t('door.lede')}>
        <AgentDoor />
      </SignIn>
    );
  }
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
      links={<Navigation entries={pagesFor(user)} />}
      tools={
        <>
          <DeskTools pages={[HOME, ...openPages(user)]} />
          <Link to="/account" className="button" data-look="quiet" data-size="small" title={user.name}>
            {t('shell.account')}
          </Link>
          <Button look="quiet" small onClick={() => void leaveSpace(client)} title={user.name}>
            {t('shell.sign-out')}
          </Button>
        </>
      }
    >
      <HelpProvider files={CONSOLE_HELP}>
        <SessionEnd />
        <Outlet />
      </HelpProvider>
    </Shell>
  );
}
