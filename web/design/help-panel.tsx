import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useWords } from './language.tsx';
import { type Block, plainRuns, readMarkdown, type Run } from './markdown.ts';
import { Panel } from './panel.tsx';
import { polish } from './polish.ts';

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

/** The help of a page, read when it is opened: nobody waits for it before. */
export function HelpPanel({ load, onClose }: { readonly load: () => Promise<string>; readonly onClose: () => void }) {
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
