import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { CARE_LABELS } from './labels.ts';

const PARTS = ['state', 'tested', 'not-yet', 'tell-us', 'defender'] as const;

/** The statement on accessibility, readable by anybody. */
export function AccessibilityPage() {
  useAlso(CARE_LABELS);
  const { t } = useWords();
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.accessibility')}</h1>
        <p className="lede">{t('statement.lede')}</p>
      </div>
      {PARTS.map((part) => (
        <Section key={part} title={t(`statement.${part}.title`)}>
          {t(`statement.${part}.text`)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </Section>
      ))}
    </PageWithMargin>
  );
}
