import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Asked } from '../../design/asked.tsx';
import { Segmented } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { dashboardQuery, workQuery } from '../queries.ts';
import { WorkList } from './work-list.tsx';

type By = '' | 'operator' | 'customer' | 'third-party';
type Until = 'today' | 'all';

/** Everything that somebody must have done by a day. */
export function ObligationsPage() {
  const { t, word } = useWords();
  const [by, setBy] = useState<By>('operator');
  const [until, setUntil] = useState<Until>('today');
  const today = useQuery(dashboardQuery).data?.today ?? '';
  const work = useQuery({ ...workQuery(by, until === 'today' ? today : ''), enabled: today !== '' });
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.obligations')}</h1>
        <p>{t('work.lede')}</p>
        <div className="row">
          <Segmented
            label={t('work.by')}
            value={by}
            onChange={setBy}
            options={[
              { value: 'operator', label: word('by', 'operator') },
              { value: 'customer', label: word('by', 'customer') },
              { value: 'third-party', label: word('by', 'third-party') },
              { value: '', label: t('work.everybody') },
            ]}
          />
          <Segmented
            label={t('work.due')}
            value={until}
            onChange={setUntil}
            options={[
              { value: 'today', label: t('work.today') },
              { value: 'all', label: t('work.all') },
            ]}
          />
        </div>
      </div>
      <Asked query={work}>{(answer) => <WorkList items={answer.items} />}</Asked>
    </PageWithMargin>
  );
}
