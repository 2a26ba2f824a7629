import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Button } from '../../design/button.tsx';
import { useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import type { ActionSpec, FieldSpec, Values } from '../act/action-spec.ts';
import { OutcomeView } from '../act/outcome-view.tsx';
import { SpecField } from '../act/spec-field.tsx';
import { useAction } from '../act/use-action.ts';
import { territoriesSold } from './territories.ts';

const person = (values: Values): boolean => values.segment === 'residential';
const company = (values: Values): boolean => values.segment === 'professional';

function fieldsOf({ t, word }: Words, territories: readonly string[]): FieldSpec[] {
  const choice = (group: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: word(group, value) }));
  return [
    {
      name: 'segment',
      kind: 'choice',
      label: t('field.segment'),
      required: true,
      initial: 'residential',
      options: choice('segment', ['residential', 'professional']),
    },
    {
      name: 'territory',
      kind: 'choice',
      label: t('field.territory'),
      required: true,
      initial: territories[0] ?? '',
      options: choice('territory', territories),
    },
    {
      name: 'title',
      kind: 'choice',
      label: t('field.title'),
      options: choice('title', ['madame', 'monsieur']),
      shown: person,
    },
    { name: 'givenName', kind: 'text', label: t('field.given-name'), shown: person },
    { name: 'familyName', kind: 'text', label: t('field.family-name'), required: true, shown: person },
    { name: 'organizationName', kind: 'text', label: t('field.organization-name'), required: true, shown: company },
    { name: 'registrationNumber', kind: 'text', label: t('field.registration-number'), shown: company },
    { name: 'email', kind: 'text', label: t('field.email') },
    { name: 'phone', kind: 'text', label: t('field.phone') },
    { name: 'address.line1', kind: 'text', label: t('field.line1'), required: true },
    { name: 'address.line2', kind: 'text', label: t('field.line2') },
    { name: 'address.postcode', kind: 'text', label: t('field.postcode'), required: true },
    { name: 'address.city', kind: 'text', label: t('field.city'), required: true },
  ];
}

function NewCustomer({ spec }: { readonly spec: ActionSpec }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const action = useAction(spec, ({ accountId }) => {
    if (accountId) void navigate({ to: '/customers/$accountId', params: { accountId } });
  });
  const asked = spec.fields.filter((field) => field.shown?.(action.values) ?? true);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (action.preview.data) action.confirm.mutate();
        else action.preview.mutate();
      }}
    >
      {asked.map((field) => (
        <SpecField
          key={field.name}
          spec={field}
          value={action.values[field.name] ?? ''}
          error={action.errorOf(field.name)}
          onChange={(value) => action.set(field.name, value)}
        />
      ))}
      {action.failure === undefined ? null : (
        <p className="problem" role="alert">
          {action.failure}
        </p>
      )}
      {action.preview.data ? (
        <section className="stack" aria-live="polite">
          <p className="notice">{t('act.would')}</p>
          <OutcomeView outcome={action.preview.data} />
        </section>
      ) : null}
      <div className="row">
        <Button type="submit" look="strong" disabled={action.preview.isPending || action.confirm.isPending}>
          {t(action.preview.data ? 'act.confirm' : 'act.preview')}
        </Button>
      </div>
    </form>
  );
}

/** Opening an account for a new customer. */
export function NewCustomerPage() {
  const words = useWords();
  const territories = territoriesSold();
  const spec = useMemo(
    (): ActionSpec => ({
      key: 'new',
      title: words.t('search.new'),
      path: '/api/customers',
      fields: fieldsOf(words, territories),
    }),
    [words, territories],
  );
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{words.t('search.new')}</h1>
        <p>{words.t('customer.new-lede')}</p>
      </div>
      <NewCustomer spec={spec} />
    </PageWithMargin>
  );
}
