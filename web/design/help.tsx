import { useMatches } from '@tanstack/react-router';
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import { Button } from './button.tsx';
import { type HelpFiles, helpName } from './help-name.ts';
import { type Language, useWords } from './language.tsx';

const HelpPanel = lazy(() => import('./help-panel.tsx').then((panel) => ({ default: panel.HelpPanel })));

const HelpContext = createContext<HelpFiles | undefined>(undefined);

/** Gives the pages below their help: a `?` beside each title opens it. */
export function HelpProvider({ files, children }: { readonly files: HelpFiles; readonly children: ReactNode }) {
  return <HelpContext value={files}>{children}</HelpContext>;
}

function loaderOf(files: HelpFiles, language: Language, name: string) {
  return Object.entries(files).find(([path]) => path.endsWith(`/${language}/${name}.md`))?.[1];
}

/** The `?` of the page that is shown; nothing where the page has no help. */
export function HelpButton() {
  const files = useContext(HelpContext);
  return files ? <HelpOfPage files={files} /> : null;
}

function HelpOfPage({ files }: { readonly files: HelpFiles }) {
  const { t, language } = useWords();
  const page = useMatches().at(-1) as { readonly fullPath: string } | undefined;
  const at = page?.fullPath ?? '/';
  const [openAt, setOpenAt] = useState<string>();
  const load = loaderOf(files, language, helpName(at));
  if (!load) return null;
  return (
    <div className="help-button">
      <Button small onClick={() => setOpenAt(at)} aria-label={t('help.open')} title={t('help.open')}>
        <span aria-hidden="true">?</span>
      </Button>
      {openAt === at ? (
        <Suspense>
          <HelpPanel load={load} onClose={() => setOpenAt(undefined)} />
        </Suspense>
      ) : null}
    </div>
  );
}
