import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import type { NavPage } from '../../design/navigation.tsx';
import { DESK_LABELS } from './labels.ts';
import './desk.css';
import { SearchPalette } from './search-palette.tsx';
import { useShortcuts } from './shortcuts.ts';

const ShortcutList = lazy(() => import('./shortcut-list.tsx').then((file) => ({ default: file.ShortcutList })));

/** What stands in the masthead on every page of the console: the search over everything, and the keys that open it. */
export function DeskTools({ pages }: { readonly pages: readonly NavPage[] }) {
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
      <Button look="quiet" small aria-label={t('keys.title')} title={t('keys.title')} onClick={() => setOpen('keys')}>
        <Icon name="keys" />
      </Button>
      {open === 'search' ? <SearchPalette pages={pages} onClose={close} /> : null}
      <Suspense fallback={null}>{open === 'keys' ? <ShortcutList pages={pages} onClose={close} /> : null}</Suspense>
    </>
  );
}
