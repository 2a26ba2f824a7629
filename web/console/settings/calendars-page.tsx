import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CalendarPage } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { ActionPanel } from '../act/action-panel.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { SETTINGS_LABELS } from './labels.ts';
import { calendarQuery } from './queries.ts';
import { type CalendarPart, calendarSpec } from './setting-specs.ts';
import { SettingsHead } from './settings-head.tsx';

type Row = Readonly<Record<string, string | number | undefined>>;

const COLUMNS: Readonly<Record<CalendarPart, readonly string[]>> = {
  closedDays: ['on', 'label', 'territory'],
  desks: ['desk', 'days', 'opens', 'closes'],
  visitSlots: ['days', 'begins', 'ends', 'visits', 'territory'],
};

function useCell(): (name: string, row: Row) => ReactNode {
  const { t, word } = useWords();
  return (name, row) => {
    const value = row[name];
    if (name === 'on') return <Day value={String(value)} />;
    if (name === 'days') return t(`week.${String(value)}`);
    if (name === 'territory') return value === undefined ? t('calendar.everywhere') : word('territory', String(value));
    if (name === 'visits') return value ?? t('calendar.no-limit');
    return value;
  };
}

function PartSection(props: {
  readonly part: CalendarPart;
  readonly page: CalendarPage;
  readonly onChange: ((part: CalendarPart) => void) | undefined;
}) {
  const { t } = useWords();
  const cell = useCell();
  const { part, page, onChange } = props;
  const rows = page[part] as readonly Row[];
  return (
    <Section
      title={t(`calendar.${part}`)}
      tools={
        onChange ? (
          <Button small onClick={() => onChange(part)}>
            {t(`calendar.change-${part}`)}
          </Button>
        ) : undefined
      }
    >
      <p className="small soft before-table">{t(`calendar.${part}-why`)}</p>
      <Table
        caption={t(`calendar.${part}`)}
        rows={rows}
        keyOf={(row) => JSON.stringify(row)}
        empty={<Empty title={t(`calendar.${part}-none`)}>{t(`calendar.${part}-none-why`)}</Empty>}
        columns={COLUMNS[part].map((name) => ({
          name,
          label: t(`calendar.${name}`),
          by: (row: Row) => String(row[name] ?? ''),
          cell: (row: Row) => cell(name, row),
        }))}
      />
    </Section>
  );
}

function Holidays({ page }: { readonly page: CalendarPage }) {
  const { t, word } = useWords();
  return (
    <Section title={t('calendar.holidays')}>
      <p className="small soft before-table">{t('calendar.holidays-why')}</p>
      <Table
        caption={t('calendar.holidays')}
        rows={page.holidays}
        keyOf={(day) => day.on}
        empty={null}
        columns={[
          { name: 'on', label: t('calendar.on'), by: (day) => day.on, cell: (day) => <Day value={day.on} /> },
          {
            name: 'where',
            label: t('calendar.territory'),
            cell: (day) =>
              day.territories.length === page.territories.length
                ? t('calendar.everywhere')
                : day.territories.map((one) => word('territory', one)).join(', '),
          },
        ]}
      />
    </Section>
  );
}

/** When the operator works: closed days, hours of its desks, slots of its technicians, public holidays. */
export function CalendarsPage() {
  useAlso(SETTINGS_LABELS);
  const { t } = useWords();
  const calendar = useQuery(calendarQuery);
  const session = useQuery(sessionQuery);
  const [spec, setSpec] = useState<ActionSpec>();
  const mayWrite = session.data?.user?.permissions.includes('configuration:write') ?? false;
  return (
    <PageWithMargin wide>
      <SettingsHead at="calendars">{t('calendar.lede')}</SettingsHead>
      <Asked query={calendar}>
        {(answer) => (
          <>
            {(['closedDays', 'desks', 'visitSlots'] as const).map((part) => (
              <PartSection
                key={part}
                part={part}
                page={answer}
                onChange={mayWrite ? (one) => setSpec(calendarSpec(t, answer, one)) : undefined}
              />
            ))}
            <Holidays page={answer} />
          </>
        )}
      </Asked>
      {spec ? <ActionPanel key={spec.key} spec={spec} onClose={() => setSpec(undefined)} /> : null}
    </PageWithMargin>
  );
}
