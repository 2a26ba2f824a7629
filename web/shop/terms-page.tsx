import { useQuery } from '@tanstack/react-query';
import { TopicList, topicsQuery } from '../contract/topics.tsx';
import { Asked } from '../design/asked.tsx';
import { useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { useShop } from './at-shop.ts';

/** The terms under which the shop sells, subject by subject. */
export function TermsPage() {
  const { t } = useWords();
  const { shop } = useShop();
  const topics = useQuery(topicsQuery(shop.pack));
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('shop.terms')}</h1>
        <p>{t('shop.terms-lede')}</p>
      </div>
      <Asked query={topics}>
        {(all) => (
          <>
            <TopicList topics={all.filter((one) => one.moment !== 'privacy')} open />
            <TopicList topics={all.filter((one) => one.moment === 'privacy')} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
