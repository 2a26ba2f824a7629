import { Link } from '@tanstack/react-router';
import type { LineAvailability } from '../../api/shapes.ts';
import { useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { AvailabilityBars, percentText, periodInWords } from '../../network/availability-bars.tsx';

function Line({ one }: { readonly one: LineAvailability }) {
  const words = useWords();
  const { t } = words;
  return (
    <li className="bill-line">
      <span>
        {periodInWords(one, words)} —{' '}
        <Mark why={{ decision: one.decision, clauses: [] }} shown={percentText(one.percent, words)} />
      </span>
      <State code={one.respected ? 'promise-kept' : 'promise-missed'} />
      {one.processFlowId ? (
        <span className="why small">
          <Link to="/requests/$caseId" params={{ caseId: one.processFlowId }}>
            {t('trouble.follow')}
          </Link>
        </span>
      ) : null}
    </li>
  );
}

/** How much the customer's lines worked, period after period. */
export function MyAvailability({ lines }: { readonly lines: readonly LineAvailability[] }) {
  const { t } = useWords();
  return (
    <Section id="availability" title={t('trouble.availability')}>
      {lines.length === 0 ? (
        <Empty title={t('trouble.availability-none')}>{t('trouble.availability-none-why')}</Empty>
      ) : null}
      {lines.length > 1 ? (
        <AvailabilityBars
          label={t('availability.chart')}
          periods={lines.map((one) => ({
            from: one.from,
            to: one.to,
            average: one.percent,
            lowest: one.percent,
            missed: one.respected ? 0 : 1,
          }))}
        />
      ) : null}
      <ul className="bill">
        {lines.map((one) => (
          <Line key={`${one.agreementId}-${one.from}`} one={one} />
        ))}
      </ul>
    </Section>
  );
}
