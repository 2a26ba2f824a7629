import { useQuery } from '@tanstack/react-query';
import { DecisionsPage } from '../../decision/decisions-page.tsx';
import { Asked } from '../../design/asked.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { homeQuery } from '../queries.ts';

/** What my contract answers: its questions in plain words. */
export function QuestionsPage() {
  const { t } = useWords();
  const home = useQuery(homeQuery);
  return (
    <Asked query={home}>
      {({ agreements }) => {
        const packs = [...new Set(agreements.map((one) => one.pack))];
        if (packs.length === 0) return <Empty title={t('nav.decisions')} />;
        return packs.map((pack) => <DecisionsPage key={pack} pack={pack} />);
      }}
    </Asked>
  );
}
