import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call, Problem } from '../../api/client.ts';
import type { Reading, ReadingPreview, UsageSource } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field, Tick } from '../../design/field.tsx';
import { HelpButton } from '../../design/help.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { Permitted } from '../act/permitted.tsx';
import { USAGE_LABELS } from './labels.ts';
import { PreviewTable } from './preview-table.tsx';
import { previewQuery, type Sample, sampleOf, sourcesQuery } from './queries.ts';
import { ColumnFields, FinerFields, WritingFields } from './reading-fields.tsx';

/** The name of a source told in letters that a folder may have. */
function codeFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

interface Draft {
  readonly name: string;
  readonly code: string | undefined;
  readonly closed: boolean;
}

const draftOf = (source: UsageSource | undefined): Draft => ({
  name: source?.name ?? '',
  code: undefined,
  closed: source?.closed ?? false,
});

function SampleField({ onSample }: { readonly onSample: (sample: Sample) => void }) {
  const { t } = useWords();
  return (
    <Field label={t('usage.sample')} hint={t('usage.sample-hint')}>
      {(given) => (
        <input
          {...given}
          type="file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void sampleOf(file).then(onSample);
          }}
        />
      )}
    </Field>
  );
}

function useSaving(source: UsageSource | undefined, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, reading }: { readonly draft: Draft; readonly reading: Reading }) => {
      const { name, closed } = draft;
      return source
        ? call(`/api/usage-sources/${source.id}`, {
            method: 'PUT',
            body: { name, reading, closed, version: source.version },
          })
        : call('/api/usage-sources', {
            method: 'POST',
            body: { name, reading, code: draft.code ?? codeFrom(name) },
          });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sourcesQuery.queryKey });
      onSaved();
    },
  });
}

function NameFields(props: {
  readonly source: UsageSource | undefined;
  readonly draft: Draft;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}) {
  const { t } = useWords();
  const { source, draft, errorOf, onChange } = props;
  return (
    <>
      <Field label={t('usage.source-name')} error={errorOf('name')}>
        {(given) => (
          <input
            {...given}
            required
            maxLength={80}
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        )}
      </Field>
      {source ? (
        <Tick type="checkbox" checked={draft.closed} onChange={(closed) => onChange({ ...draft, closed })}>
          {t('usage.source-close')}
        </Tick>
      ) : (
        <Field label={t('usage.source-code')} hint={t('usage.source-code-hint')} error={errorOf('code')}>
          {(given) => (
            <input
              {...given}
              required
              maxLength={40}
              value={draft.code ?? codeFrom(draft.name)}
              onChange={(event) => onChange({ ...draft, code: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

interface Understanding {
  readonly sample: Sample | undefined;
  readonly preview: UseQueryResult<ReadingPreview>;
}

/** What is understood of the sample, or what to do so that something is. */
function Understood({ sample, preview, isNew }: Understanding & { readonly isNew: boolean }) {
  const { t } = useWords();
  if (preview.isError) {
    return (
      <p className="problem" role="alert">
        {preview.error.message}
      </p>
    );
  }
  if (!sample || !preview.data) return <p className="soft">{t(isNew ? 'usage.sample-need' : 'usage.sample-again')}</p>;
  return (
    <Section title={t('usage.preview')}>
      <PreviewTable preview={preview.data} />
    </Section>
  );
}

function ReadingForm(props: {
  readonly reading: Reading;
  readonly columns: ReadingPreview['columns'];
  readonly onChange: (reading: Reading) => void;
}) {
  const { t } = useWords();
  const { reading, columns, onChange } = props;
  return (
    <>
      <Section title={t('usage.form-columns')}>
        <p className="hint">{t('usage.form-columns-hint')}</p>
        <div className="field-grid">
          <ColumnFields reading={reading} onChange={onChange} columns={columns} />
        </div>
      </Section>
      <Section title={t('usage.form-writing')}>
        <div className="field-grid">
          <WritingFields reading={reading} onChange={onChange} />
        </div>
        <details className="more-fields">
          <summary>{t('usage.form-more')}</summary>
          <div className="field-grid">
            <FinerFields reading={reading} onChange={onChange} />
          </div>
        </details>
      </Section>
    </>
  );
}

function SourceForm({ source }: { readonly source: UsageSource | undefined }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [sample, setSample] = useState<Sample>();
  const [told, setTold] = useState<Reading | undefined>(source?.reading);
  const [draft, setDraft] = useState<Draft>(draftOf(source));
  const asked = previewQuery(sample ?? { name: '', base64: '' }, told?.territory ?? 'GP', told);
  const preview = useQuery({ ...asked, enabled: sample !== undefined });
  const saving = useSaving(source, () => void navigate({ to: '/usage/sources' }));
  const reading = told ?? (sample ? preview.data?.reading : undefined);
  const errorOf = (field: string): string | undefined =>
    saving.error instanceof Problem ? saving.error.errors.find((one) => one.field === field)?.message : undefined;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (reading) saving.mutate({ draft, reading });
      }}
    >
      <div className="form">
        <SampleField onSample={setSample} />
        {sample && told ? (
          <div className="row">
            <Button small onClick={() => setTold(undefined)}>
              {t('usage.guess-again')}
            </Button>
          </div>
        ) : null}
      </div>
      <Understood sample={sample} preview={preview} isNew={source === undefined} />
      {reading ? (
        <>
          <ReadingForm reading={reading} columns={preview.data?.columns ?? namesOf(reading)} onChange={setTold} />
          <div className="form">
            <NameFields source={source} draft={draft} errorOf={errorOf} onChange={setDraft} />
            {saving.isError ? (
              <p className="problem" role="alert">
                {errorOf('reading.columns') ?? saving.error.message}
              </p>
            ) : null}
            <Permitted path="/api/usage-sources">
              <Button type="submit" look="strong" disabled={saving.isPending || draft.name.trim() === ''}>
                {t('usage.source-save')}
              </Button>
            </Permitted>
          </div>
        </>
      ) : null}
    </form>
  );
}

/** The columns that a reading names, as long as no sample shows others. */
function namesOf(reading: Reading | undefined) {
  const names = new Set(Object.values(reading?.columns ?? {}).flat());
  return [...names].map((name) => ({ name, examples: [] }));
}

/** A source: a sample of its files, which column gives what, how it is written, and the first rows as they are understood. */
export function SourcePage() {
  useAlso(USAGE_LABELS);
  const { t } = useWords();
  const { sourceId } = useParams({ from: '/usage/sources/$sourceId' });
  const sources = useQuery(sourcesQuery);
  return (
    <main id="main" tabIndex={-1} className="wide-page">
      <HelpButton />
      <Asked query={sources}>
        {(answer) => {
          const source = answer.find((one) => one.id === sourceId);
          return (
            <>
              <div className="page-head">
                <p>
                  <Link to="/usage/sources">{t('usage.sources')}</Link>
                </p>
                <h1>{source ? t('usage.source-change', { name: source.name }) : t('usage.source-new')}</h1>
              </div>
              <SourceForm key={source?.id ?? 'new'} source={source} />
            </>
          );
        }}
      </Asked>
    </main>
  );
}
