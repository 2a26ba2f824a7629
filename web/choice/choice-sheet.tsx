import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { ActionOutcome, ChoiceOption, ChoiceSheet } from '../api/shapes.ts';
import { ActionButtons } from '../console/act/action-buttons.tsx';
import { Moment } from '../design/amount.tsx';
import { Button } from '../design/button.tsx';
import { useWords, type Words } from '../design/language.tsx';
import { Section } from '../design/section.tsx';
import { Mark } from '../design/term.tsx';
import { sheetSpec, switchSpec } from './choice-specs.ts';
import './choice.css';

/** What an option is set to, in words. */
function valueInWords(option: Pick<ChoiceOption, 'values'>, value: boolean | string, { t, say }: Words): string {
  if (typeof value === 'boolean') return t(value ? 'choice.yes' : 'choice.no');
  const named = option.values.find((one) => one.value === value);
  return named ? say(named.label) : value || t('choice.nothing');
}

/** A consent is given and withdrawn with one gesture: no question is asked in between. */
function OneGesture({ sheet, option, path }: SheetProps & { readonly option: ChoiceOption }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const on = option.value === true;
  const choosing = useMutation({
    mutationFn: () =>
      call<ActionOutcome>(path, {
        method: 'POST',
        body: { sheet: sheet.name, wished: { [option.code]: !on } },
        key: crypto.randomUUID(),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me', 'choices'] }),
  });
  return (
    <>
      <Button
        small
        disabled={choosing.isPending}
        aria-label={`${t(on ? 'choice.withdraw' : 'choice.allow')} — ${say(option.label)}`}
        onClick={() => choosing.mutate()}
      >
        {t(on ? 'choice.withdraw' : 'choice.allow')}
      </Button>
      {choosing.isError ? (
        <span className="problem small" role="alert">
          {choosing.error.message}
        </span>
      ) : null}
      <span className="small told" role="status">
        {choosing.isSuccess ? t('choice.kept') : ''}
      </span>
    </>
  );
}

interface SheetProps {
  readonly sheet: ChoiceSheet;
  /** Where a choice is sent. */
  readonly path: string;
  /** An agent writes down what the customer told. */
  readonly byAgent?: boolean;
}

function Option({ sheet, option, path, byAgent = false }: SheetProps & { readonly option: ChoiceOption }) {
  const words = useWords();
  const { say } = words;
  return (
    <li className="bill-line switch-line">
      <span>
        <Mark why={option.why} shown={say(option.label)} long />
        {option.hint ? (
          <>
            <br />
            <span className="small soft">{say(option.hint)}</span>
          </>
        ) : null}
      </span>
      <span className="row">
        <strong>{valueInWords(option, option.value, words)}</strong>
        {sheet.name === 'consents' && !byAgent ? <OneGesture sheet={sheet} option={option} path={path} /> : null}
        {sheet.oneByOne && (byAgent || sheet.name !== 'consents') ? (
          <ActionButtons specs={[switchSpec(sheet, option, path, words, byAgent)]} />
        ) : null}
      </span>
    </li>
  );
}

const FIRST = 3;

function History({ sheet }: { readonly sheet: ChoiceSheet }) {
  const words = useWords();
  const { t, say } = words;
  const [all, setAll] = useState(false);
  if (sheet.history.length === 0) return <p className="small soft">{t('choice.never-chosen')}</p>;
  const shown = all ? sheet.history : sheet.history.slice(0, FIRST);
  return (
    <details>
      <summary>{t('choice.history', { count: sheet.history.length })}</summary>
      <ul className="bill">
        {shown.map((one) => (
          <li key={one.id} className="bill-line">
            <span>
              {one.changed.map((change) => (
                <span key={change.label.fr}>
                  {say(change.label)} : {valueInWords({ values: [] }, change.to, words)}
                  <br />
                </span>
              ))}
              <span className="small soft">{t(`choice.source.${one.source}`)}</span>
            </span>
            <Mark why={one.why} shown={one.at}>
              <Moment value={one.at} />
            </Mark>
          </li>
        ))}
      </ul>
      {shown.length < sheet.history.length ? (
        <Button small onClick={() => setAll(true)}>
          {t('choice.history-all')}
        </Button>
      ) : null}
    </details>
  );
}

const isAsked = (option: ChoiceOption, all: readonly ChoiceOption[]): boolean =>
  option.when === null ||
  all.some((one) => one.code === option.when?.option && option.when.in.some((value) => value === one.value));

/** A sheet of choices: what holds, how to change it, and what was chosen so far. */
export function ChoiceSheetSection({ sheet, path, byAgent = false }: SheetProps) {
  const words = useWords();
  const { t, say } = words;
  const options = sheet.options.filter((one) => (byAgent || !one.byAgents) && isAsked(one, sheet.options));
  return (
    <Section id={sheet.name} title={say(sheet.title)}>
      <div className="stack">
        <p>
          <Mark why={sheet.why} shown={say(sheet.summary)} long />
        </p>
        {sheet.lapsed ? (
          <p className="notice">
            <Mark why={sheet.lapsedWhy} shown={t('choice.lapsed')} long />
          </p>
        ) : null}
        <ul className="bill">
          {options.map((option) => (
            <Option key={option.code} sheet={sheet} option={option} path={path} byAgent={byAgent} />
          ))}
        </ul>
        {sheet.oneByOne ? null : (
          <div className="row">
            <ActionButtons specs={[sheetSpec(sheet, path, words, byAgent)]} small={false} />
          </div>
        )}
        <History sheet={sheet} />
      </div>
    </Section>
  );
}
