import { useQuery } from '@tanstack/react-query';
import { ChoiceSheetSection } from '../../choice/choice-sheet.tsx';
import { CHOICE_LABELS } from '../../choice/labels.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { CARE_LABELS } from './labels.ts';
import { choicesQuery } from './queries.ts';

/** What the customer chooses at any time: directories, payment solutions, what their data may be used for. */
export function ChoicesPage() {
  useAlso(CARE_LABELS);
  useAlso(CHOICE_LABELS);
  useAlso(PROCEDURE_LABELS);
  const { t, say } = useWords();
  const choices = useQuery(choicesQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.choices')}</h1>
        <p className="lede">{t('care.choices-lede')}</p>
      </div>
      <Asked query={choices}>
        {({ agreements }) =>
          agreements.length === 0 ? (
            <Empty title={t('care.no-choices')}>{t('care.no-choices-why')}</Empty>
          ) : (
            agreements.map((one) => (
              <div key={one.agreementId} className="stack">
                {agreements.length > 1 ? <p className="overline">{say(one.label)}</p> : null}
                {one.sheets.map((sheet) => (
                  <ChoiceSheetSection
                    key={sheet.name}
                    sheet={sheet}
                    path={`/api/me/agreements/${one.agreementId}/choices`}
                  />
                ))}
              </div>
            ))
          )
        }
      </Asked>
    </PageWithMargin>
  );
}
