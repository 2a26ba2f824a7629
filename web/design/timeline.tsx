import type { ReactNode } from 'react';
import { Day } from './amount.tsx';
import { useWords } from './language.tsx';

export interface TimelineItem {
  readonly key: string;
  readonly on: string;
  readonly when: 'past' | 'due' | 'late';
  readonly what: ReactNode;
}

interface TimelineProps {
  readonly items: readonly TimelineItem[];
  readonly today: string;
  /** What the present day is called, when it is another than today. */
  readonly now?: string;
}

/** What happened and what comes, in order, with the present day between them. */
export function Timeline({ items, today, now: said }: TimelineProps) {
  const { t } = useWords();
  const now = items.findIndex((item) => item.when === 'past');
  const row = (item: TimelineItem): ReactNode => (
    <li key={item.key} data-when={item.when}>
      <span className="when">
        <Day value={item.on} short />
      </span>
      <span className="dot" aria-hidden="true" />
      <div className="what">{item.what}</div>
    </li>
  );
  const mark = (
    <li key="today" data-when="now">
      <span className="when today">
        <Day value={today} short />
      </span>
      <span className="dot" aria-hidden="true" />
      <div className="what today">{said ?? t('timeline.today')}</div>
    </li>
  );
  const at = now < 0 ? items.length : now;
  return (
    <ol className="timeline">
      {items.slice(0, at).map(row)}
      {mark}
      {items.slice(at).map(row)}
    </ol>
  );
}
