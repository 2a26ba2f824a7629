import { useQuery } from '@tanstack/react-query';
import { TopicsPage } from '../../contract/topics-page.tsx';
import { Asked } from '../../design/asked.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { homeQuery } from '../queries.ts';

/** What my contract tells me, subject by subject. */
export function ContractPage() {
  const { t } = useWords();
  const home = useQuery(homeQuery);
  return (
    <Asked query={home}>
      {({ agreements }) => {
        const packs = [...new Set(agreements.map((one) => one.pack))];
        if (packs.length === 0) return <Empty title={t('nav.contract')} />;
        return packs.map((pack) => <TopicsPage key={pack} pack={pack} />);
      }}
    </Asked>
  );
}
