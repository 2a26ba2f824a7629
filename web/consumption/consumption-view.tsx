import { useQuery } from '@tanstack/react-query';
import type { Consumption } from '../api/shapes.ts';
import { Asked } from '../design/asked.tsx';
import { Field } from '../design/field.tsx';
import { capital, money } from '../design/format.ts';
import { useAlso, useWords } from '../design/language.tsx';
import { Empty, FigureBox, Section } from '../design/section.tsx';
import { DestinationTable } from './destination-table.tsx';
import { CONSUMPTION_LABELS } from './labels.ts';
import { AlertList, LimitList } from './limit-list.tsx';
import { Preferences } from './preferences.tsx';
import { ProjectedBill } from './projected-bill.tsx';
import { usedOf } from './quantity.ts';
import { consumptionQuery, type UseBase, type UsePeriod } from './queries.ts';
import { Statement } from './statement.tsx';
import { UseChart } from './use-chart.tsx';

interface PeriodProps {
  readonly month: Consumption;
  readonly onChange: (period: UsePeriod) => void;
}

function PeriodPicker({ month, onChange }: PeriodProps) {
  const { t, say, language } = useWords();
  const agreement = month.agreementId === null ? {} : { agreement: month.agreementId };
  const named = (text: string): string =>
    capital(
      new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(`${text}-01T00:00:00Z`)),
    );
  return (
    <div className="form-pair">
      <Field label={t('use.period')}>
        {(given) => (
          <select
            {...given}
            value={month.month}
            onChange={(event) => onChange({ ...agreement, month: event.target.value })}
          >
            {month.months.map((one) => (
              <option key={one} value={one}>
                {named(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {month.agreements.length > 1 ? (
        <Field label={t('use.contract')}>
          {(given) => (
            <select
              {...given}
              value={month.agreementId ?? ''}
              onChange={(event) =>
                onChange({
                  month: month.month,
                  ...(event.target.value === '' ? {} : { agreement: event.target.value }),
                })
              }
            >
              <option value="">{t('use.all-contracts')}</option>
              {month.agreements.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.label)} — {one.numbers.join(', ')}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </div>
  );
}

/** The month in short: a figure for each kind of use, and what it costs on top of the offer. */
export function UseTotals({ month }: { readonly month: Consumption }) {
  const words = useWords();
  const { t, language } = words;
  const spent = month.kinds.reduce((total, one) => total + Number(one.amount), 0);
  if (month.kinds.length === 0) return <Empty title={t('use.none')}>{t('use.none-why')}</Empty>;
  return (
    <div className="figures">
      {month.kinds.map((one) => (
        <FigureBox
          key={one.kind}
          label={t(`use.kind.${one.kind}`)}
          note={one.kind === 'voice' ? t('use.calls', { count: one.records }) : undefined}
        >
          {usedOf(one, words)}
        </FigureBox>
      ))}
      <FigureBox label={t('use.beyond-offer')}>
        {spent === 0 ? t('use.nothing-more') : money(spent.toFixed(2), language)}
      </FigureBox>
    </div>
  );
}

function Month({ base, month, mayChange }: { base: UseBase; month: Consumption; mayChange: boolean }) {
  const { t } = useWords();
  const period = { month: month.month, ...(month.agreementId === null ? {} : { agreement: month.agreementId }) };
  return (
    <>
      <Section id="totals" title={t('use.totals')}>
        <UseTotals month={month} />
      </Section>
      <Section id="limits" title={t('limit.title')}>
        <LimitList limits={month.limits} />
      </Section>
      <ProjectedBill base={base} />
      {month.days.length === 0 ? null : (
        <>
          <Section id="by-day" title={t('use.by-day')}>
            <UseChart month={month} />
          </Section>
          <Section id="by-destination" title={t('use.by-destination')}>
            <DestinationTable rows={month.destinations} />
          </Section>
        </>
      )}
      <Section id="alerts" title={t('alert.title')}>
        <AlertList alerts={month.alerts} />
      </Section>
      <Preferences base={base} preference={month.preference} mayChange={mayChange} />
      <Statement base={base} period={period} />
    </>
  );
}

/** A month of use from its totals to its last record; the period is the caller's to keep. */
export function ConsumptionView(props: {
  readonly base: UseBase;
  readonly period: UsePeriod;
  readonly onChange: (period: UsePeriod) => void;
  readonly mayChange?: boolean;
}) {
  useAlso(CONSUMPTION_LABELS);
  const month = useQuery(consumptionQuery(props.base, props.period));
  return (
    <Asked query={month}>
      {(found) => (
        <>
          <PeriodPicker month={found} onChange={props.onChange} />
          <Month base={props.base} month={found} mayChange={props.mayChange ?? true} />
        </>
      )}
    </Asked>
  );
}
