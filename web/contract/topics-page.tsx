import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Asked } from '../design/asked.tsx';
import { Field } from '../design/field.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { Empty } from '../design/section.tsx';
import { CONTRACT_LABELS } from './labels.ts';
import { TopicsByMoment, topicsQuery, topicsWith } from './topics.tsx';

/** Few enough to be read at once. */
const FEW = 4;

/** A contract told subject by subject: what each article means, in plain words. */
export function TopicsPage({ pack }: { readonly pack: string }) {
  useAlso(CONTRACT_LABELS);
  const { t, say } = useWords();
  const [typed, setTyped] = useState('');
  const topics = useQuery(topicsQuery(pack));
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('topics.title')}</h1>
        <p>{t('topics.lede')}</p>
        <p>
          <Link to="/decisions">{t('topics.questions')}</Link>
        </p>
      </div>
      <div className="form">
        <Field label={t('topics.search')}>
          {(given) => (
            <input {...given} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
      </div>
      <Asked query={topics}>
        {(answer) => {
          const found = topicsWith(answer, typed, say);
          return found.length === 0 ? (
            <Empty title={t('topics.none')}>{t('topics.none-why')}</Empty>
          ) : (
            <TopicsByMoment topics={found} open={found.length <= FEW} />
          );
        }}
      </Asked>
    </PageWithMargin>
  );
}
