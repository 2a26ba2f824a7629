import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { AgentDoor } from '../access/door-links.tsx';
import { SessionEnd } from '../access/session-end.tsx';
import { WayInPage } from '../access/way-in-page.tsx';
import { RIGHTS } from '../api/rights.ts';
import { sessionQuery } from '../api/session.ts';
import { leaveSpace } from '../api/session-change.ts';
import { Button } from '../design/button.tsx';
import { FACT_LABELS } from '../design/fact-labels.ts';
import { HelpProvider } from '../design/help.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { Navigation } from '../design/navigation.tsx';
import { Shell } from '../design/shell.tsx';
import { SignIn } from '../design/sign-in.tsx';
import { PermissionsOfAgent } from './act/permitted.tsx';
import { CONSOLE_HELP } from './help-files.ts';
import { DeskTools } from './desk/desk-tools.tsx';
import { HOME, openPages, pagesFor } from './pages.ts';
import { SecondFactorPage } from './session/second-factor-page.tsx';

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
      ownSwitches
      tools={
        <DeskTools pages={[HOME, ...openPages(user)]} name={user.name}>
          <Link to="/account" className="button" data-look="quiet" data-size="small">
            {t('shell.account')}
          </Link>
          <Button look="quiet" small onClick={() => void leaveSpace(client)}>
            {t('shell.sign-out')}
          </Button>
        </DeskTools>
      }
    >
      <HelpProvider files={CONSOLE_HELP}>
        <SessionEnd />
        <PermissionsOfAgent rights={RIGHTS}>
          <Outlet />
        </PermissionsOfAgent>
      </HelpProvider>
    </Shell>
  );
}
