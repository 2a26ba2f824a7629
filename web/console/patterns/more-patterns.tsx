import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Amount, Day, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Shares } from '../../design/chart.tsx';
import { FactList } from '../../design/fact-value.tsx';
import { Icon, type IconName } from '../../design/icon.tsx';
import { useWords } from '../../design/language.tsx';
import { MoreRows } from '../../design/more-rows.tsx';
import { Panel } from '../../design/panel.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { LanguageSwitch, ThemeSwitch } from '../../design/switches.tsx';
import { Table } from '../../design/table.tsx';

const COLOURS = ['paper', 'sheet', 'faint', 'ink', 'soft', 'rule', 'rule-strong', 'accent', 'good', 'wait'] as const;
const ICONS: readonly IconName[] = [
  'check',
  'clock',
  'alert',
  'pause',
  'end',
  'arrow',
  'close',
  'file',
  'plus',
  'down',
];
const WAITING = { data: undefined, isError: false, error: null } as unknown as UseQueryResult<null>;
const PAGES_LEFT = { hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => Promise.resolve() };
const REFUSED = (message: string) =>
  ({
    data: undefined,
    isError: true,
    error: new Error(message),
    refetch: () => undefined,
  }) as unknown as UseQueryResult<null>;

/** Colours and letters, of which everything is set. */
function Letters() {
  const { t } = useWords();
  return (
    <Section title={t('pattern.letters')}>
      <ul className="swatches">
        {COLOURS.map((name) => (
          <li key={name}>
            <span className="swatch" style={{ background: `var(--${name})` }} aria-hidden="true" />
            {t(`pattern.colour-${name}`)}
          </li>
        ))}
      </ul>
      <div className="stack">
        <h3>{t('pattern.heading')}</h3>
        <p className="lede">{t('pattern.lede')}</p>
        <p>{t('pattern.text')}</p>
        <p className="small soft">{t('pattern.small')}</p>
        <p className="overline">{t('pattern.overline')}</p>
      </div>
      <ul className="row">
        {ICONS.map((name) => (
          <li key={name} className="row">
            <Icon name={name} /> {t(`pattern.icon-${name}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Days, amounts and facts, always in the manner of the language. */
function Values() {
  const { t } = useWords();
  return (
    <Section title={t('pattern.values')}>
      <p>
        <Amount value="1234.50" /> · <Amount value="-12.00" /> · <Day value="2026-03-14" /> ·{' '}
        <Day value="2026-03-14" short /> · <Moment value="2026-03-14T10:00:00-04:00" />
      </p>
      <FactList facts={{ requestedOn: '2026-03-14', legitimateReason: true }} />
      <Shares
        parts={[
          { key: 'a', name: t('pattern.first'), value: 12, shown: '12' },
          { key: 'b', name: t('pattern.second'), value: 5, shown: '5' },
        ]}
      />
    </Section>
  );
}

interface Row {
  readonly name: string;
  readonly state: string;
  readonly amount: string;
}

/** Rows that sort and filter; on a narrow page each becomes a card. */
function Rows() {
  const { t } = useWords();
  const rows: readonly Row[] = ['active', 'suspended', 'terminated', 'awaiting-activation', 'paid', 'late'].map(
    (state, at) => ({ name: t('pattern.row', { count: at + 1 }), state, amount: `${(at + 1) * 10}.00` }),
  );
  return (
    <Section title={t('pattern.table')}>
      <Table
        caption={t('pattern.table')}
        rows={rows}
        keyOf={(row) => row.state}
        search={(row) => row.name}
        empty={<Empty title={t('patterns.nothing')} />}
        columns={[
          { name: 'name', label: t('pattern.name'), by: (row) => row.name, cell: (row) => row.name },
          { name: 'state', label: t('patterns.states'), cell: (row) => <State code={row.state} /> },
          {
            name: 'amount',
            label: t('pattern.amount'),
            end: true,
            by: (row) => Number(row.amount),
            cell: (row) => <Amount value={row.amount} />,
          },
        ]}
      />
      <MoreRows of={PAGES_LEFT} />
    </Section>
  );
}

/** What the page says of itself: it waits, was refused, warns, folds, opens a panel. */
function Answers() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('pattern.answers')}>
      <div className="stack">
        <Asked query={WAITING}>{() => null}</Asked>
        <Asked query={REFUSED(t('pattern.refused'))}>{() => null}</Asked>
        <p className="notice">{t('pattern.notice')}</p>
        <details className="folded">
          <summary>{t('pattern.folded')}</summary>
          <p>{t('pattern.text')}</p>
        </details>
        <div className="row">
          <Button onClick={() => setOpen(true)}>{t('pattern.open-panel')}</Button>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        {open ? (
          <Panel title={t('pattern.panel')} onClose={() => setOpen(false)}>
            <p>{t('pattern.panel-why')}</p>
          </Panel>
        ) : null}
      </div>
    </Section>
  );
}

/** The patterns that hold values, rows, answers, and the letters and colours that all are set in. */
export function MorePatterns() {
  return (
    <>
      <Letters />
      <Values />
      <Rows />
      <Answers />
    </>
  );
}
