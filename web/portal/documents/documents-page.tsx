import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { Field } from '../../design/field.tsx';
import { Icon } from '../../design/icon.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { CARE_LABELS } from '../care/labels.ts';
import { billsQuery, documentsQuery } from '../queries.ts';
import { papersOf, type Paper, SORTS, type Sort } from './papers.ts';

function PaperLine({ paper }: { readonly paper: Paper }) {
  const { t, say } = useWords();
  return (
    <li className="bill-line">
      <span>
        {'billId' in paper ? (
          <Link to="/bills/$billId" params={{ billId: paper.billId }}>
            <Icon name="file" /> {t('home.bill-number', { number: paper.number })}
          </Link>
        ) : (
          <a href={paper.href} target="_blank" rel="noreferrer">
            <Icon name="file" /> {say(paper.title)}
          </a>
        )}
        <br />
        <span className="small soft">{t(`care.paper.${paper.sort}`)}</span>
      </span>
      <Day value={paper.on} short />
    </li>
  );
}

function Papers({ papers }: { readonly papers: readonly Paper[] }) {
  const { t } = useWords();
  const [sort, setSort] = useState<Sort | ''>('');
  const [year, setYear] = useState('');
  const sorts = SORTS.filter((one) => papers.some((paper) => paper.sort === one));
  const years = [...new Set(papers.map((paper) => paper.on.slice(0, 4)))];
  const shown = papers.filter((one) => (sort === '' || one.sort === sort) && one.on.startsWith(year));
  return (
    <>
      <form className="form form-pair" onSubmit={(event) => event.preventDefault()}>
        <Field label={t('care.paper-sort')}>
          {(given) => (
            <select {...given} value={sort} onChange={(event) => setSort(event.target.value as Sort | '')}>
              <option value="">{t('care.paper-all')}</option>
              {sorts.map((one) => (
                <option key={one} value={one}>
                  {t(`care.paper.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('care.paper-year')}>
          {(given) => (
            <select {...given} value={year} onChange={(event) => setYear(event.target.value)}>
              <option value="">{t('care.paper-all-years')}</option>
              {years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Field>
      </form>
      <p className="small soft" role="status">
        {t('care.paper-count', { count: shown.length })}
      </p>
      <ul className="bill">
        {shown.map((paper) => (
          <PaperLine key={paper.key} paper={paper} />
        ))}
      </ul>
    </>
  );
}

/** Every paper of the customer in one place: contract, bills, letters, summaries. */
export function DocumentsPage() {
  useAlso(CARE_LABELS);
  const { t } = useWords();
  const documents = useQuery(documentsQuery);
  const bills = useQuery(billsQuery);
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.documents')}</h1>
        <p>{t('documents.lede')}</p>
      </div>
      <Asked query={documents}>
        {(kept) => (
          <Asked query={bills}>
            {(billed) => {
              const papers = papersOf(kept.documents, billed.bills);
              return papers.length === 0 ? (
                <Empty title={t('documents.none')}>{t('documents.none-why')}</Empty>
              ) : (
                <Papers papers={papers} />
              );
            }}
          </Asked>
        )}
      </Asked>
    </PageWithMargin>
  );
}
