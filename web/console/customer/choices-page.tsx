import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import type { ChoicesPage } from '../../api/shapes.ts';
import { ChoiceSheetSection } from '../../choice/choice-sheet.tsx';
import { CHOICE_LABELS } from '../../choice/labels.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { customerQuery } from '../queries.ts';

const choicesQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['choices', accountId],
    queryFn: () => call<ChoicesPage>(`/api/customers/${accountId}/choices`),
  });

/** What a customer chose, with its proof; an agent writes down what they tell by telephone, in a shop or by post. */
export function CustomerChoicesPage() {
  useAlso(CHOICE_LABELS);
  const { t, say } = useWords();
  const { accountId } = useParams({ from: '/customers/$accountId/choices' });
  const customer = useQuery(customerQuery(accountId));
  const choices = useQuery(choicesQuery(accountId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <p className="overline">
          <Link to="/customers/$accountId" params={{ accountId }}>
            {customer.data?.holder.displayName ?? t('wait')}
          </Link>
        </p>
        <h1>{t('choice.page')}</h1>
        <p className="lede">{t('choice.page-lede')}</p>
      </div>
      <Asked query={choices}>
        {({ agreements }) =>
          agreements.length === 0 ? (
            <Empty title={t('choice.page-none')} />
          ) : (
            agreements.map((one) => (
              <div key={one.agreementId} className="stack">
                <p className="overline">{say(one.label)}</p>
                {one.sheets.map((sheet) => (
                  <ChoiceSheetSection
                    key={sheet.name}
                    sheet={sheet}
                    path={`/api/agreements/${one.agreementId}/choices`}
                    byAgent
                  />
                ))}
              </div>
            ))
          )
        }
      </Asked>
    </PageWithMargin>
  );
}
