import type { Consumption } from '../api/shapes.ts';
import { ActionButtons } from '../console/act/action-buttons.tsx';
import type { ActionSpec } from '../console/act/action-spec.ts';
import { longDay, money } from '../design/format.ts';
import { useWords, type Words } from '../design/language.tsx';
import { Section } from '../design/section.tsx';
import { Mark } from '../design/term.tsx';
import type { UseBase } from './queries.ts';

type Preference = Consumption['preference'];

function alertsSpec(base: UseBase, preference: Preference, { t }: Words): ActionSpec {
  return {
    key: 'alerts',
    title: t('prefer.alerts'),
    lede: t('prefer.alerts-lede'),
    path: `${base}/consumption/alerts`,
    fields: [
      {
        name: 'amountInclTax',
        kind: 'amount',
        label: t('prefer.spending'),
        hint: t('prefer.spending-hint'),
        initial: preference.spendingAlert ?? '',
      },
      {
        name: 'courtesyAlerts',
        kind: 'yes-no',
        label: t('prefer.courtesy'),
        required: true,
        initial: String(preference.courtesyAlerts),
      },
    ],
  };
}

function numbersSpec(base: UseBase, preference: Preference, { t }: Words): ActionSpec {
  const path = `${base}/consumption/numbers`;
  if (preference.fullNumbersSince !== null) {
    return {
      key: 'hide',
      title: t('prefer.hide'),
      lede: t('prefer.hide-lede'),
      path,
      fields: [],
      fixed: { show: 'hidden' },
    };
  }
  const common = { key: 'show', title: t('prefer.show'), lede: t('prefer.show-lede'), path, fixed: { show: 'whole' } };
  if (base === '/api/me') {
    const label = t('prefer.password');
    return {
      ...common,
      fields: [{ name: 'password', kind: 'password', label, hint: t('prefer.password-hint'), required: true }],
    };
  }
  const proofs = ['identity-document', 'secret-question'] as const;
  const options = proofs.map((value) => ({ value, label: t(`prefer.proof-of.${value}`) }));
  return { ...common, fields: [{ name: 'proof', kind: 'choice', label: t('prefer.proof'), required: true, options }] };
}

/** What the customer chose to be told and to read, with the way to change it. */
export function Preferences(props: {
  readonly base: UseBase;
  readonly preference: Preference;
  /** False for who may only read. */
  readonly mayChange?: boolean;
}) {
  const words = useWords();
  const { t, language } = words;
  const { base, preference, mayChange = true } = props;
  const { spendingAlert, courtesyAlerts, fullNumbersSince, why } = preference;
  return (
    <Section id="preferences" title={t('prefer.title')}>
      <ul className="bill">
        <li className="bill-line">
          <span>
            {spendingAlert === null
              ? t('prefer.spending-none')
              : t('prefer.spending-is', { amount: money(spendingAlert, language) })}{' '}
            {t(courtesyAlerts ? 'prefer.courtesy-yes' : 'prefer.courtesy-no')}
          </span>
          {mayChange ? <ActionButtons specs={[alertsSpec(base, preference, words)]} /> : null}
        </li>
        <li className="bill-line">
          <span>
            <Mark
              why={why}
              shown={
                fullNumbersSince === null
                  ? t('prefer.numbers-hidden')
                  : `${t('prefer.numbers-shown')} ${longDay(fullNumbersSince, language)}.`
              }
              long
            />
          </span>
          {mayChange ? <ActionButtons specs={[numbersSpec(base, preference, words)]} /> : null}
        </li>
      </ul>
    </Section>
  );
}
