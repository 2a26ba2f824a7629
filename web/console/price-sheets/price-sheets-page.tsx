import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ChangeEvent, useRef, useState } from 'react';
import type { PriceSheetPage, SheetOfContract } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { ActionPanel } from '../act/action-panel.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { SHEET_LABELS } from './labels.ts';
import { fileSpec, lineSpec, removalSpec } from './line-spec.ts';
import { ReratingsSection } from './reratings-section.tsx';
import { SheetHistory } from './sheet-history.tsx';
import { sheetQuery, sheetsQuery } from './sheet-queries.ts';
import { SheetTable } from './sheet-table.tsx';

/** The contracts that the operator sells under, each with where its sheet stands. */
export function PriceSheetsPage() {
  useAlso(SHEET_LABELS);
  const { t, say } = useWords();
  const sheets = useQuery(sheetsQuery);
  const session = useQuery(sessionQuery);
  const cell = (one: SheetOfContract) => (
    <li key={one.pack} className="bill-line">
      <Link to="/price-sheets/$pack" params={{ pack: one.pack }}>
        {say(one.name)}
      </Link>
      <span className="small soft">
        {one.validFrom ? (
          <>
            {t('sheet.since')} <Day value={one.validFrom} short />
          </>
        ) : (
          t('sheet.example-short')
        )}
        {t('sheet.count', { count: one.lines })}
      </span>
    </li>
  );
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('sheet.title')}</h1>
        <p>{t('sheet.lede')}</p>
      </div>
      <Asked query={sheets}>
        {(answer) =>
          answer.length === 0 ? <Empty title={t('sheet.no-contract')} /> : <ul className="bill">{answer.map(cell)}</ul>
        }
      </Asked>
      <ReratingsSection mayWrite={session.data?.user?.permissions.includes('usage:write') ?? false} />
    </PageWithMargin>
  );
}

/** Chooses a file and gives its text on. */
function ImportButton({ onText }: { readonly onText: (name: string, text: string) => void }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    if (!file) return;
    const text = await file.text();
    event.target.value = '';
    onText(file.name, text);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        aria-label={t('sheet.import')}
        hidden
        onChange={(event) => void read(event)}
      />
      <Button small onClick={() => input.current?.click()}>
        {t('sheet.import')}
      </Button>
    </>
  );
}

function Standing({ sheet }: { readonly sheet: PriceSheetPage }) {
  const { t } = useWords();
  return (
    <>
      {sheet.example ? (
        <p className="notice" role="note">
          <strong>{t('sheet.example')}</strong> {t('sheet.example-why')}
        </p>
      ) : null}
      {!sheet.example && sheet.exampleLines > 0 ? (
        <p className="notice" role="note">
          <strong>{t('sheet.still-example', { count: sheet.exampleLines })}</strong> {t('sheet.still-example-why')}
        </p>
      ) : null}
      {sheet.version ? (
        <p>
          {t('sheet.version-from')} <Day value={sheet.version.validFrom} />
          {sheet.until ? (
            <>
              {t('sheet.until')} <Day value={sheet.until} />
            </>
          ) : null}
          .
        </p>
      ) : null}
    </>
  );
}

function Sheet({ sheet, mayWrite }: { readonly sheet: PriceSheetPage; readonly mayWrite: boolean }) {
  const { t } = useWords();
  const [spec, setSpec] = useState<ActionSpec>();
  return (
    <>
      <Standing sheet={sheet} />
      <Section
        title={t('sheet.prices')}
        tools={
          <>
            {mayWrite ? (
              <>
                <Button small onClick={() => setSpec(lineSpec(t, sheet))}>
                  {t('sheet.add')}
                </Button>
                <ImportButton onText={(name, text) => setSpec(fileSpec(t, sheet, name, text))} />
              </>
            ) : null}
            <a
              className="button"
              data-size="small"
              href={`/api/price-sheets/${sheet.pack}/csv?on=${sheet.on}`}
              download
            >
              {t('sheet.export')}
            </a>
          </>
        }
      >
        <SheetTable
          sheet={sheet}
          onChange={mayWrite ? (line) => setSpec(lineSpec(t, sheet, line)) : undefined}
          onRemove={mayWrite ? (line) => setSpec(removalSpec(t, sheet, line)) : undefined}
        />
      </Section>
      <Section title={t('sheet.history')}>
        <SheetHistory versions={sheet.versions} />
      </Section>
      {spec ? <ActionPanel key={spec.key} spec={spec} onClose={() => setSpec(undefined)} /> : null}
    </>
  );
}

/** The prices that a contract leaves to its operator’s sheet, on a day: read, changed from a day on, given and taken as CSV. */
export function PriceSheetPageView() {
  useAlso(SHEET_LABELS);
  const { t, say } = useWords();
  const { pack } = useParams({ from: '/price-sheets/$pack' });
  const { on = '' } = useSearch({ from: '/price-sheets/$pack' });
  const navigate = useNavigate({ from: '/price-sheets/$pack' });
  const sheet = useQuery(sheetQuery(pack, on));
  const session = useQuery(sessionQuery);
  const mayWrite = session.data?.user?.permissions.includes('usage:write') ?? false;
  return (
    <PageWithMargin wide>
      <Asked query={sheet}>
        {(answer) => (
          <>
            <div className="page-head">
              <p>
                <Link to="/price-sheets">{t('sheet.title')}</Link>
              </p>
              <h1>{say(answer.name)}</h1>
              <Field label={t('sheet.on')}>
                {(given) => (
                  <input
                    {...given}
                    type="date"
                    value={on === '' ? answer.on : on}
                    onChange={(event) =>
                      void navigate({ search: event.target.value === '' ? {} : { on: event.target.value } })
                    }
                  />
                )}
              </Field>
            </div>
            <Sheet sheet={answer} mayWrite={mayWrite} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
