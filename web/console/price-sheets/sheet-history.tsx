import type { SheetVersion } from '../../api/shapes.ts';
import { Day, Moment } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';

function Difference({ one }: { readonly one: SheetVersion['differences'][number] }) {
  const { t, say } = useWords();
  const told = one.what === 'changed' ? one.fields : one.fields.filter((field) => field.field === 'price');
  return (
    <li>
      {say(one.label)} <span className="small soft">{one.code}</span> · {t(`sheet.did.${one.what}`)}
      {told.map((field) => (
        <p key={field.field} className="small">
          {t(`sheet.field.${field.field}`)}
          {t('sheet.colon')}
          {one.what === 'changed'
            ? t('sheet.instead', { after: field.after || '–', before: field.before || '–' })
            : field.before || field.after}
        </p>
      ))}
    </li>
  );
}

/** Who changed what and when: the versions of a sheet, the one that holds latest first. */
export function SheetHistory({ versions }: { readonly versions: readonly SheetVersion[] }) {
  const { t } = useWords();
  if (versions.length === 0) return <Empty title={t('sheet.no-version')}>{t('sheet.no-version-why')}</Empty>;
  return (
    <ul className="stack">
      {versions.map((version) => (
        <li key={version.id}>
          <details>
            <summary>
              {t('sheet.version-from')} <Day value={version.validFrom} />
              {t('sheet.version-lines', { count: version.differences.length })}
            </summary>
            <p className="small soft">
              {t('sheet.version-by', { who: version.publishedBy.replace(/^agent:/, '') })}{' '}
              <Moment value={version.publishedAt} short />
              {version.note ? ` · ${version.note}` : null}
            </p>
            <ul className="stack">
              {version.differences.map((one) => (
                <Difference key={one.code} one={one} />
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
