import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UsageRerating } from '../../api/shapes.ts';
import { Amount, Day, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { count } from '../../design/format.ts';
import { useWords, type Words } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { ActionPanel } from '../act/action-panel.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { reratingsQuery } from './sheet-queries.ts';

function reratingSpec(t: Words['t']): ActionSpec {
  return {
    key: 'rerate',
    title: t('rerating.do'),
    lede: t('rerating.lede'),
    path: '/api/usage-reratings',
    fields: [
      { name: 'from', kind: 'date', label: t('rerating.from'), required: true },
      { name: 'to', kind: 'date', label: t('rerating.to'), required: true },
      { name: 'note', kind: 'text', label: t('sheet.note') },
      { name: 'unpricedOnly', kind: 'tick', label: t('rerating.unpriced-only') },
    ],
  };
}

function Why({ one }: { readonly one: UsageRerating }) {
  const { t } = useWords();
  const note = one.note === 'price-sheet' ? t('rerating.by-sheet') : (one.note ?? '');
  return (
    <>
      {note}
      {one.unpricedOnly ? (
        <>
          {note === '' ? null : <br />}
          <span className="small soft">{t('rerating.unpriced-only')}</span>
        </>
      ) : null}
    </>
  );
}

/** Periods rated again after a price was corrected: what bills had charged stays, the next one carries the difference. */
export function ReratingsSection({ mayWrite }: { readonly mayWrite: boolean }) {
  const { t, language } = useWords();
  const reratings = useQuery(reratingsQuery);
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('rerating.title')}
      tools={
        mayWrite ? (
          <Button small onClick={() => setOpen(true)}>
            {t('rerating.do')}
          </Button>
        ) : null
      }
    >
      <Asked query={reratings}>
        {(answer) => (
          <Table
            caption={t('rerating.title')}
            rows={answer}
            keyOf={(one) => one.id}
            empty={<Empty title={t('rerating.none')}>{t('rerating.none-why')}</Empty>}
            columns={[
              {
                name: 'period',
                label: t('rerating.period'),
                by: (one) => one.from,
                cell: (one) => (
                  <>
                    <Day value={one.from} short /> – <Day value={one.to} short />
                  </>
                ),
              },
              { name: 'state', label: t('rerating.state'), cell: (one) => <State code={one.state} /> },
              {
                name: 'records',
                label: t('rerating.records'),
                end: true,
                by: (one) => one.records,
                cell: (one) => count(one.records, language),
              },
              {
                name: 'charge',
                label: t('rerating.to-charge'),
                end: true,
                cell: (one) => <Amount value={one.toCharge} />,
              },
              {
                name: 'credit',
                label: t('rerating.to-credit'),
                end: true,
                cell: (one) => <Amount value={one.toCredit} />,
              },
              { name: 'why', label: t('rerating.why'), cell: (one) => <Why one={one} /> },
              {
                name: 'at',
                label: t('rerating.at'),
                by: (one) => one.requestedAt,
                cell: (one) => <Moment value={one.requestedAt} short />,
              },
            ]}
          />
        )}
      </Asked>
      {open ? <ActionPanel spec={reratingSpec(t)} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
