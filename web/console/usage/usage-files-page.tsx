import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Asked } from '../../design/asked.tsx';
import { Field } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { Upload } from '../payment/upload.tsx';
import { FilesTable } from './files-table.tsx';
import { USAGE_LABELS } from './labels.ts';
import { sourcesQuery, usageFilesQuery } from './queries.ts';

/** Files of records: send one, see what was kept, what was refused and what is left to correct. */
export function UsageFilesPage() {
  useAlso(USAGE_LABELS);
  const { t } = useWords();
  const client = useQueryClient();
  const files = useQuery(usageFilesQuery);
  const sources = useQuery(sourcesQuery);
  const [source, setSource] = useState('');
  const open = sources.data?.filter((one) => !one.closed) ?? [];
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('nav.usage')}</h1>
        <p>{t('usage.lede')}</p>
        <p>
          <Link to="/usage/sources">{t('usage.sources')}</Link>
        </p>
      </div>
      <Section title={t('usage.send')}>
        <div className="form spaced">
          <Field label={t('usage.source')} hint={t('usage.source-hint')}>
            {(given) => (
              <select {...given} value={source} onChange={(event) => setSource(event.target.value)}>
                <option value="">{t('usage.documented')}</option>
                {open.map((one) => (
                  <option key={one.id} value={one.code}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <Upload<{ readonly alreadyReceived: boolean }>
          path={source === '' ? '/api/usage-files' : `/api/usage-files?source=${encodeURIComponent(source)}`}
          label={t('usage.upload')}
          hint={t('usage.upload-hint')}
          accept=".csv,.gz,.txt,.json,.jsonl,.ndjson,.log,text/csv,application/gzip"
          onDone={() => void client.invalidateQueries({ queryKey: usageFilesQuery.queryKey })}
        >
          {(answer) => t(answer.alreadyReceived ? 'usage.again' : 'usage.received')}
        </Upload>
      </Section>
      <Section title={t('usage.files')}>
        <Asked query={files}>
          {(answer) => (
            <>
              {answer.waiting > 0 ? <p className="wait">{t('usage.waiting', { count: answer.waiting })}</p> : null}
              <FilesTable files={answer.files} caption={t('usage.files')} empty={t('usage.none')} />
            </>
          )}
        </Asked>
      </Section>
    </PageWithMargin>
  );
}
