import { useQuery } from '@tanstack/react-query';
import { CONTRACT_LABELS } from '../../contract/labels.ts';
import { TopicList, topicsQuery } from '../../contract/topics.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';

/** What the contract wants told to a customer before the order. */
export function ToTell({ pack }: { readonly pack: string }) {
  useAlso(CONTRACT_LABELS);
  const { t } = useWords();
  const topics = useQuery(topicsQuery(pack, 'order'));
  return (
    <Section title={t('topics.to-tell')}>
      <p className="soft">{t('topics.to-tell-why')}</p>
      <Asked query={topics}>{(answer) => <TopicList topics={answer} />}</Asked>
    </Section>
  );
}
