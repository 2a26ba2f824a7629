import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import type { UsageFilePage, UsageReject } from '../../api/shapes.ts';
import { Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { count } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { Upload } from '../payment/upload.tsx';
import { FilesTable } from './files-table.tsx';
import { USAGE_LABELS } from './labels.ts';
import { rejectsQuery, usageFileQuery } from './queries.ts';
import { Permitted } from '../act/permitted.tsx';

function Figures({ page }: { readonly page: UsageFilePage }) {
  const { t, language } = useWords();
  const { file, left } = page;
  const shown = (value: number): string => count(value, language);
  return (
    <div className="figures">
      <FigureBox label={t('usage.rows')}>{shown(file.rows)}</FigureBox>
      <FigureBox label={t('usage.kept')}>{shown(file.kept)}</FigureBox>
      {file.corrects === null ? <FigureBox label={t('usage.open')}>{shown(left.open)}</FigureBox> : null}
      {left.entered > 0 ? <FigureBox label={t('usage.entered')}>{shown(left.entered)}</FigureBox> : null}
      {left.duplicate > 0 ? (
        <FigureBox label={t('usage.duplicates')} note={t('usage.duplicates-note')}>
          {shown(left.duplicate)}
        </FigureBox>
      ) : null}
      {file.aside > 0 ? (
        <FigureBox label={t('usage.aside')} note={t('usage.aside-note')}>
          {shown(file.aside)}
        </FigureBox>
      ) : null}
      {file.corrections > 0 ? (
        <FigureBox label={t('usage.corrected')} note={t('usage.corrected-note')}>
          {shown(file.corrections)}
        </FigureBox>
      ) : null}
    </div>
  );
}

function Correct({ page }: { readonly page: UsageFilePage }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { id } = page.file;
  const again = (): void => void client.invalidateQueries({ queryKey: ['usage-files'] });
  const retry = useMutation({
    mutationFn: () => call(`/api/usage-files/${id}/retry`, { method: 'POST' }),
    onSuccess: again,
  });
  if (page.left.open === 0) return <p className="soft">{t('usage.all-right')}</p>;
  return (
    <div className="stack">
      <p>{t('usage.correct-steps')}</p>
      <p>
        <a className="button" href={`/api/usage-files/${id}/rejects.csv`} download>
          {t('usage.report')}
        </a>
      </p>
      <Upload
        path={`/api/usage-files/${id}/corrections`}
        label={t('usage.correct-upload')}
        hint={t('usage.correct-hint')}
        accept=".csv,text/csv"
        onDone={again}
      >
        {() => t('usage.correct-received')}
      </Upload>
      <Permitted path={`/api/usage-files/${id}/retry`}>
        <div className="row">
          <Button small disabled={retry.isPending} onClick={() => retry.mutate()}>
            {t('usage.retry')}
          </Button>
          <span className="soft">{t('usage.retry-why')}</span>
        </div>
      </Permitted>
      {retry.isSuccess ? (
        <p className="notice" role="status">
          {t('usage.retried')}
        </p>
      ) : null}
      {retry.isError ? (
        <p className="problem" role="alert">
          {retry.error.message}
        </p>
      ) : null}
    </div>
  );
}

function Rejects({ rows }: { readonly rows: readonly UsageReject[] }) {
  const { t, say, word } = useWords();
  return (
    <Table
      caption={t('usage.rejects')}
      rows={rows}
      keyOf={(one) => String(one.row)}
      search={(one) => `${one.field} ${say(one.reason)} ${one.line}`}
      empty={<Empty title={t('usage.no-reject')} />}
      columns={[
        { name: 'row', label: t('usage.row'), by: (one) => one.row, cell: (one) => one.row },
        {
          name: 'field',
          label: t('usage.field'),
          by: (one) => one.field,
          cell: (one) => word('usage-field', one.field),
        },
        { name: 'reason', label: t('usage.reason'), by: (one) => say(one.reason), cell: (one) => say(one.reason) },
        {
          name: 'state',
          label: t('usage.state'),
          by: (one) => one.state,
          cell: (one) => (
            <State
              code={one.state === 'entered' ? 'done' : one.state === 'open' ? 'refused' : 'closed'}
              label={word('usage-state', one.state)}
            />
          ),
        },
        { name: 'line', label: t('usage.line'), cell: (one) => <code className="code-line">{one.line}</code> },
      ]}
    />
  );
}

/** A file of records: what became of its rows, those to be corrected, and the corrections that came. */
export function RejectsPage() {
  useAlso(USAGE_LABELS);
  const { t, say, word } = useWords();
  const { fileId } = useParams({ from: '/usage/$fileId' });
  const page = useQuery(usageFileQuery(fileId));
  const moved = page.data ? `${page.data.file.state} ${page.data.left.open} ${page.data.left.entered}` : '';
  const rejects = useQuery({ ...rejectsQuery(fileId), queryKey: [...rejectsQuery(fileId).queryKey, moved] });
  return (
    <PageWithMargin wide>
      <Asked query={page}>
        {(answer) => (
          <>
            <div className="page-head">
              <p>
                <Link to="/usage">{t('nav.usage')}</Link>
              </p>
              <h1>{answer.file.name}</h1>
              <p>
                <State
                  code={answer.file.state === 'received' ? 'waiting' : answer.file.state}
                  label={word('usage-state', answer.file.state)}
                />{' '}
                {answer.file.source ?? t('usage.documented')}, {word('usage-way', answer.file.way)},{' '}
                <Moment value={answer.file.receivedAt} short />
              </p>
              {answer.first ? (
                <p>
                  {t('usage.of-first')}{' '}
                  <Link to="/usage/$fileId" params={{ fileId: answer.first.id }}>
                    {answer.first.name}
                  </Link>
                </p>
              ) : null}
            </div>
            {answer.file.refusal ? (
              <div className="problem" role="alert">
                <strong>{t('usage.refused-whole')}</strong>
                <p>{say(answer.file.refusal)}</p>
              </div>
            ) : (
              <Figures page={answer} />
            )}
            {answer.file.corrects === null && answer.file.state === 'done' && answer.file.rejected > 0 ? (
              <Section title={t('usage.correct')}>
                <Correct page={answer} />
              </Section>
            ) : null}
            {answer.corrections.length > 0 ? (
              <Section title={t('usage.corrections')}>
                <FilesTable
                  files={answer.corrections}
                  caption={t('usage.corrections')}
                  empty={t('usage.no-correction')}
                />
              </Section>
            ) : null}
            <Section title={t('usage.rejects')}>
              <Asked query={rejects}>{(rows) => <Rejects rows={rows} />}</Asked>
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
