import { Link, type LinkProps, useMatches } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { type HelpFiles, helpName } from './help-name.ts';
import { type Language, useWords } from './language.tsx';
import { type Block, plainRuns, readMarkdown, type Run } from './markdown.ts';
import { Panel } from './panel.tsx';
import { polish } from './polish.ts';

const HelpContext = createContext<HelpFiles | undefined>(undefined);

/** Gives the pages below their help: a `?` beside each title opens it. */
export function HelpProvider({ files, children }: { readonly files: HelpFiles; readonly children: ReactNode }) {
  return <HelpContext value={files}>{children}</HelpContext>;
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, at) => {
    if (typeof run === 'string') return run;
    if ('strong' in run) return <strong key={at}>{run.strong}</strong>;
    return (
      <Link key={at} to={run.to as LinkProps['to']}>
        {run.link}
      </Link>
    );
  });
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'heading')
    return (
      <h3>
        <Runs runs={block.runs} />
      </h3>
    );
  if (block.kind === 'title') return null;
  if (block.kind === 'text')
    return (
      <p>
        <Runs runs={block.runs} />
      </p>
    );
  const items = block.items.map((runs, at) => (
    <li key={at}>
      <Runs runs={runs} />
    </li>
  ));
  return block.kind === 'list' ? <ul>{items}</ul> : <ol>{items}</ol>;
}

function useHelp(load: () => Promise<string>): readonly Block[] | undefined {
  const { language } = useWords();
  const [blocks, setBlocks] = useState<readonly Block[]>();
  useEffect(() => {
    let overtaken = false;
    void load().then((text) => {
      if (!overtaken) setBlocks(readMarkdown(polish(text, language)));
    });
    return () => {
      overtaken = true;
    };
  }, [load, language]);
  return blocks;
}

function HelpPanel({ load, onClose }: { readonly load: () => Promise<string>; readonly onClose: () => void }) {
  const { t } = useWords();
  const blocks = useHelp(load);
  if (!blocks) return null;
  const [title] = blocks;
  return (
    <Panel title={title?.kind === 'title' ? plainRuns(title.runs) : t('help.open')} onClose={onClose}>
      <div className="help-text">
        {blocks.map((block, at) => (
          <BlockView key={at} block={block} />
        ))}
      </div>
    </Panel>
  );
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
      {openAt === at ? <HelpPanel load={load} onClose={() => setOpenAt(undefined)} /> : null}
    </div>
  );
}
