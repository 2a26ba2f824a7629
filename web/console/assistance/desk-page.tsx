import { useQuery } from '@tanstack/react-query';
import type { AssistanceDesk, AssistanceRow } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { longDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { CaseTable } from './case-table.tsx';
import { ASSISTANCE_LABELS } from './labels.ts';
import { assistanceDeskQuery } from './queries.ts';
import { Planning } from './planning.tsx';

function byDay(rows: readonly AssistanceRow[]): readonly (readonly [string, readonly AssistanceRow[]])[] {
  const days = new Map<string, AssistanceRow[]>();
  for (const row of rows) {
    const day = row.callbackAt!.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
}

function Desk({ desk }: { readonly desk: AssistanceDesk }) {
  const { t, language } = useWords();
  const mine = desk.queue.filter((row) => row.technician === desk.me);
  const others = desk.queue.filter((row) => row.technician !== desk.me);
  const none = <Empty title={t('assistance.queue-empty')}>{t('assistance.queue-empty-why')}</Empty>;
  return (
    <>
      {desk.offered ? null : <p className="notice">{t('assistance.not-offered')}</p>}
      {mine.length > 0 ? (
        <Section title={t('assistance.mine')}>
          <CaseTable caption={t('assistance.mine')} rows={mine} empty={none} />
        </Section>
      ) : null}
      <Section title={t('assistance.queue')}>
        <CaseTable caption={t('assistance.queue')} rows={others} empty={none} />
      </Section>
      <Section title={t('assistance.planning')}>
        {desk.planned.length === 0 ? <p className="soft">{t('assistance.planning-empty')}</p> : null}
        {byDay(desk.planned).map(([day, rows]) => (
          <Planning key={day} day={longDay(day, language)} rows={rows} />
        ))}
      </Section>
      <Section title={t('assistance.ended')}>
        <CaseTable
          over
          caption={t('assistance.ended')}
          rows={desk.ended}
          empty={<Empty title={t('assistance.ended-empty')} />}
        />
      </Section>
    </>
  );
}

/** The queue of technicians: what waits, soonest first, the callbacks planned, what ended lately. */
export function AssistanceDeskPage() {
  useAlso(ASSISTANCE_LABELS);
  const { t } = useWords();
  const desk = useQuery(assistanceDeskQuery);
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('assistance.title')}</h1>
        <p>{t('assistance.lede')}</p>
      </div>
      <Asked query={desk}>{(answer) => <Desk desk={answer} />}</Asked>
    </PageWithMargin>
  );
}
