import { useState } from 'react';
import { Amount, Day } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { BarChart } from '../../design/chart.tsx';
import { Choices, Field, Segmented, Tick } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { Fold } from '../../design/fold.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { Timeline } from '../../design/timeline.tsx';
import { PATTERN_LABELS } from './labels.ts';
import { MorePatterns } from './more-patterns.tsx';

const DAY = '2026-03-14';
const STATES = ['active', 'awaiting-activation', 'suspended', 'terminated'] as const;

function Forms() {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [side, setSide] = useState<'fr' | 'en'>('fr');
  return (
    <div className="form">
      <Field
        label={t('patterns.field')}
        hint={t('patterns.hint')}
        error={text === '' ? t('patterns.error') : undefined}
      >
        {(given) => <input {...given} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Choices label={t('patterns.choices')}>
        <Tick type="checkbox" checked={text !== ''} onChange={() => setText('')}>
          {t('patterns.choice')}
        </Tick>
      </Choices>
      <Segmented
        label={t('patterns.choices')}
        value={side}
        onChange={setSide}
        options={[
          { value: 'fr', label: t('patterns.left') },
          { value: 'en', label: t('patterns.right') },
        ]}
      />
      <div className="row">
        <Button look="strong">{t('patterns.strong')}</Button>
        <Button>{t('patterns.plain')}</Button>
        <Button look="quiet">{t('patterns.quiet')}</Button>
        <Button disabled>{t('patterns.disabled')}</Button>
        <Fold label={t('pattern.fold')}>
          <p>{t('patterns.choice')}</p>
        </Fold>
      </div>
    </div>
  );
}

/** The few patterns of which every page is made, on one page. */
export function PatternsPage() {
  useAlso(PATTERN_LABELS);
  const { t } = useWords();
  const clause = { id: 'x', article: '1', summary: { fr: t('patterns.rule'), en: t('patterns.rule') } };
  const why = { decision: null, clauses: ['x'] };
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('patterns.title')}</h1>
        <p className="lede">{t('patterns.lede')}</p>
      </div>
      <Section title={t('patterns.term')}>
        <p>
          <Mark why={why} clauses={[clause]} steps={[]} shown="54,90 €" />
        </p>
      </Section>
      <Section title={t('patterns.figures')}>
        <div className="figures">
          <FigureBox label={t('patterns.field')}>
            <Amount value="54.90" />
          </FigureBox>
          <FigureBox label={t('patterns.field')} note={<Day value={DAY} />}>
            {'200'}
          </FigureBox>
        </div>
      </Section>
      <Section title={t('patterns.states')}>
        <div className="row">
          {STATES.map((code) => (
            <State key={code} code={code} />
          ))}
        </div>
      </Section>
      <Section title={t('patterns.forms')}>
        <Forms />
      </Section>
      <Section title={t('patterns.time')}>
        <Timeline
          today={DAY}
          items={[
            { key: 'a', on: '2026-03-20', when: 'due', what: t('patterns.due') },
            { key: 'b', on: '2026-03-01', when: 'past', what: t('patterns.past') },
          ]}
        />
        <BarChart
          label={t('patterns.time')}
          most="4"
          bars={[1, 3, 4, 2].map((value) => ({ key: String(value), value, told: String(value) }))}
        />
      </Section>
      <Section title={t('patterns.nothing')}>
        <Empty title={t('patterns.nothing')}>{t('patterns.nothing-why')}</Empty>
      </Section>
      <MorePatterns />
    </PageWithMargin>
  );
}
