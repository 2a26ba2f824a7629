import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Fold } from '../../design/fold.tsx';
import { Icon } from '../../design/icon.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import type { NavPage } from '../../design/navigation.tsx';
import { LanguageSwitch, ThemeSwitch } from '../../design/switches.tsx';
import { DESK_LABELS } from './labels.ts';
import './desk.css';
import { SearchPalette } from './search-palette.tsx';
import { useShortcuts } from './shortcuts.ts';

const ShortcutList = lazy(() => import('./shortcut-list.tsx').then((file) => ({ default: file.ShortcutList })));

interface DeskToolsProps {
  readonly pages: readonly NavPage[];
  /** Who is at the desk. */
  readonly name: string;
  /** What they may do with their own access. */
  readonly children: ReactNode;
}

/** What stands in the masthead on every page of the console: the search over everything, and what is the agent's own. */
export function DeskTools({ pages, name, children }: DeskToolsProps) {
  useAlso(DESK_LABELS);
  const { t } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'search' | 'keys'>();
  const close = useCallback(() => setOpen(undefined), []);
  useShortcuts({
    pages,
    onSearch: () => setOpen('search'),
    onList: () => setOpen('keys'),
    onGo: (to) => void navigate({ to }),
  });
  return (
    <>
      <Button look="quiet" small aria-keyshortcuts="Control+K" onClick={() => setOpen('search')}>
        <Icon name="search" /> {t('palette.open')} <kbd aria-hidden="true">{t('palette.key')}</kbd>
      </Button>
      <Fold
        end
        label={
          <>
            <span className="visually-hidden">{t('shell.mine')}</span> {name.split(' ')[0]}
          </>
        }
      >
        <p className="who">{name}</p>
        <LanguageSwitch />
        <ThemeSwitch />
        <Button look="quiet" small onClick={() => setOpen('keys')}>
          <Icon name="keys" /> {t('keys.title')}
        </Button>
        {children}
      </Fold>
      {open === 'search' ? <SearchPalette pages={pages} onClose={close} /> : null}
      <Suspense fallback={null}>{open === 'keys' ? <ShortcutList pages={pages} onClose={close} /> : null}</Suspense>
    </>
  );
}
