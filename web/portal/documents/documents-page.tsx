import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { Icon } from '../../design/icon.tsx';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { documentsQuery } from '../queries.ts';

/** The papers of the customer. */
export function DocumentsPage() {
  const { t, say } = useWords();
  const documents = useQuery(documentsQuery);
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.documents')}</h1>
        <p>{t('documents.lede')}</p>
      </div>
      <Asked query={documents}>
        {(answer) =>
          answer.documents.length === 0 ? (
            <Empty title={t('documents.none')}>{t('documents.none-why')}</Empty>
          ) : (
            <ul className="bill">
              {answer.documents.map((one) => (
                <li key={one.id} className="bill-line">
                  <a href={one.href} target="_blank" rel="noreferrer">
                    <Icon name="file" /> {say(one.title)}
                  </a>
                  <Day value={one.on} short />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </PageWithMargin>
  );
}
