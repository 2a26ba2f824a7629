import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';
import { usePageTitle } from './page-title.ts';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

interface ShellProps {
  readonly mark: ReactNode;
  readonly links: ReactNode;
  readonly tools?: ReactNode;
  /** Whether `tools` holds the language and the light already. */
  readonly ownSwitches?: boolean;
  /** Changes when another page is shown: the menu closes, and the page is read from its top. */
  readonly at: string;
  readonly children: ReactNode;
}

/** What stands around every page: the way to the text, the masthead with its menu, the language and the light. */
export function Shell({ mark, links, tools, ownSwitches = false, at, children }: ShellProps) {
  const { t } = useWords();
  usePageTitle();
  // Open for the page on which it was opened: another page finds it closed.
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === at;
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="masthead">
        <div className="masthead-row">
          {mark}
          <span className="menu-button">
            <Button
              look="quiet"
              aria-expanded={open}
              aria-controls="menu"
              onClick={() => setOpenAt(open ? undefined : at)}
            >
              {t('shell.menu')}
            </Button>
          </span>
          <div className="menu" id="menu" data-open={open}>
            <nav className="menu-links" aria-label={t('shell.navigation')}>
              {links}
            </nav>
            <div className="menu-tools">
              {ownSwitches ? null : (
                <>
                  <LanguageSwitch />
                  <ThemeSwitch />
                </>
              )}
              {tools}
            </div>
          </div>
        </div>
      </header>
      {children}
    </>
  );
}
