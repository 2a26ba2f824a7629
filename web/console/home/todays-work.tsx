import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Dashboard } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { WorkList } from '../obligation/work-list.tsx';
import { workQuery } from '../queries.ts';

const SHOWN = 6;

/** What awaits the operator today, the oldest first. */
export function TodaysWork({ today, counts }: { readonly today: string; readonly counts: Dashboard['obligations'] }) {
  const { t } = useWords();
  const work = useQuery(workQuery('operator', today));
  return (
    <Section title={t('home.today')} tools={<Link to="/obligations">{t('home.all-work')}</Link>}>
      <div className="stack">
        <p className="soft">{t('home.work', { ...counts })}</p>
        <Asked query={work}>{(answer) => <WorkList items={answer.items.slice(0, SHOWN)} />}</Asked>
      </div>
    </Section>
  );
}
