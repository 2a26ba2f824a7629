import { useParams } from '@tanstack/react-router';
import { TopicsPage } from '../../contract/topics-page.tsx';

/** A contract in plain words, for agents. */
export function ContractTopicsPage() {
  const { pack } = useParams({ from: '/contracts/$pack' });
  return <TopicsPage pack={pack} />;
}
