import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { UseRecord, UseRecordPage } from '../api/shapes.ts';
import { Moment } from '../design/amount.tsx';
import { Segmented } from '../design/field.tsx';
import { money } from '../design/format.ts';
import { Icon } from '../design/icon.tsx';
import { useWords } from '../design/language.tsx';
import { MoreRows } from '../design/more-rows.tsx';
import { Empty, Section } from '../design/section.tsx';
import { Mark } from '../design/term.tsx';
import { usedOf } from './quantity.ts';
import { periodQuery, type UseBase, type UsePeriod } from './queries.ts';

const SHOWN = ['all', 'charged', 'voice', 'sms', 'data'] as const;
type Shown = (typeof SHOWN)[number];

function queryOf(period: UsePeriod, shown: Shown): URLSearchParams {
  const query = periodQuery(period);
  if (shown === 'charged') query.set('charged', 'true');
  else if (shown !== 'all') query.set('kind', shown);
  return query;
}

function useStatement(base: UseBase, period: UsePeriod, shown: Shown) {
  return useInfiniteQuery({
    queryKey: ['use-records', base, period, shown],
    queryFn: ({ pageParam }) => {
      const query = queryOf(period, shown);
      if (pageParam !== '') query.set('after', pageParam);
      return call<UseRecordPage>(`${base}/usage-records?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

function Row({ record }: { readonly record: UseRecord }) {
  const words = useWords();
  const { t, language } = words;
  const value = Number(record.amount.value);
  const shown = record.unpriced
    ? t('statement.unpriced')
    : value === 0
      ? t('use.included')
      : money(record.amount.value, language);
  const place = [
    record.destination,
    record.visitedCountry === null ? '' : t('use.abroad', { country: record.visitedCountry }),
    record.direction === 'in' ? t('statement.received') : '',
  ].filter(Boolean);
  return (
    <tr>
      <td data-name={t('statement.at')}>
        <span>
          <Moment value={record.at} short />
        </span>
      </td>
      <td data-name={t('statement.number')}>
        <span className="number">{record.number ?? t(`use.kind.${record.kind}`)}</span>
      </td>
      <td data-name={t('statement.to')}>
        <span>{place.join(' — ') || t('use.other')}</span>
      </td>
      <td data-name={t('statement.how-much')} data-align="end">
        <span>{usedOf(record, words)}</span>
      </td>
      <td data-name={t('statement.price')} data-align="end">
        <span>
          <Mark why={record.amount.why} shown={shown} />
        </span>
      </td>
    </tr>
  );
}

function Rows({ records }: { readonly records: readonly UseRecord[] }) {
  const { t } = useWords();
  const heads = [
    ['at', undefined],
    ['number', undefined],
    ['to', undefined],
    ['how-much', 'end'],
    ['price', 'end'],
  ] as const;
  return (
    <table className="table" data-stack="true">
      <caption className="visually-hidden">{t('statement.title')}</caption>
      <thead>
        <tr>
          {heads.map(([name, align]) => (
            <th key={name} scope="col" data-align={align}>
              {t(`statement.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <Row key={record.id} record={record} />
        ))}
      </tbody>
    </table>
  );
}

/** Every record of the month, the newest first, read a page at a time; the whole of it as a file. */
export function Statement({ base, period }: { readonly base: UseBase; readonly period: UsePeriod }) {
  const { t } = useWords();
  const [shown, setShown] = useState<Shown>('all');
  const pages = useStatement(base, period, shown);
  const records = pages.data?.pages.flatMap((page) => page.records) ?? [];
  return (
    <Section
      id="statement"
      title={t('statement.title')}
      tools={
        <a className="button" data-size="small" href={`${base}/usage-records.csv?${queryOf(period, shown).toString()}`}>
          <Icon name="file" /> {t('statement.csv')}
        </a>
      }
    >
      <div className="stack">
        <p className="soft">{t('statement.lede')}</p>
        <Segmented
          label={t('statement.shown')}
          value={shown}
          options={SHOWN.map((value) => ({
            value,
            label: value === 'all' || value === 'charged' ? t(`statement.${value}`) : t(`use.kind.${value}`),
          }))}
          onChange={setShown}
        />
      </div>
      {pages.isPending ? (
        <p className="wait" role="status">
          {t('wait')}
        </p>
      ) : null}
      {pages.isError ? (
        <p className="problem" role="alert">
          {pages.error.message}
        </p>
      ) : null}
      {pages.data && records.length === 0 ? <Empty title={t('statement.none')}>{t('statement.none-why')}</Empty> : null}
      {records.length > 0 ? <Rows records={records} /> : null}
      <MoreRows of={pages} />
    </Section>
  );
}
