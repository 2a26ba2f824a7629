import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { CollectionDesk, DeskCase } from '../../api/shapes.ts';
import { COLLECTION_LABELS } from '../../collection/labels.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { MoreRows } from '../../design/more-rows.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { DESK_STATES, DESK_STEPS, type DeskSearch, readDeskSearch } from './desk-search.ts';
import { deskQuery } from './queries.ts';

function useColumns(): readonly Column<DeskCase>[] {
  const { t } = useWords();
  return [
    {
      name: 'bill',
      label: t('coll.bill'),
      by: (one) => one.billNumber,
      cell: (one) => (
        <Link
          className="number"
          to="/collection/$accountId/$caseId"
          params={{ accountId: one.accountId, caseId: one.id }}
        >
          {one.billNumber}
        </Link>
      ),
    },
    {
      name: 'who',
      label: t('coll.who'),
      by: (one) => one.holder,
      cell: (one) => (
        <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
          {one.holder}
        </Link>
      ),
    },
    {
      name: 'due',
      label: t('coll.due'),
      by: (one) => one.dueOn,
      cell: (one) => (
        <>
          <Day value={one.dueOn} short /> <span className="small soft">{t('coll.age', { count: one.age })}</span>
        </>
      ),
    },
    {
      name: 'step',
      label: t('coll.step'),
      by: (one) => one.stepOn,
      cell: (one) => (
        <>
          {t(`coll-step.${one.step}`)} <Day value={one.stepOn} short />
        </>
      ),
    },
    { name: 'next', label: t('coll.next'), by: (one) => one.nextOn, cell: (one) => <Next one={one} /> },
    {
      name: 'left',
      label: t('coll.left'),
      end: true,
      by: (one) => Number(one.left),
      cell: (one) => <Amount value={one.left} />,
    },
  ];
}

function Next({ one }: { readonly one: DeskCase }) {
  const { t } = useWords();
  if (one.barred) return <State code="closed" label={t('coll.barred')} />;
  if (one.waitsFor !== null) return <State code="open" label={t(`coll-waits.${one.waitsFor}`)} />;
  if (one.handedOver) return <State code="closed" label={t('coll.state-handed-over')} />;
  return <Day value={one.nextOn} short />;
}

function StepFigures({ steps }: { readonly steps: CollectionDesk['steps'] }) {
  const { t, language } = useWords();
  const known = DESK_STEPS.flatMap((step) => steps.filter((one) => one.step === step));
  if (known.length === 0) return null;
  return (
    <div className="figures">
      {known.map((one) => (
        <FigureBox key={one.step} label={t(`coll-step.${one.step}`)} note={money(one.left, language)}>
          <Link to="/collection" search={{ step: one.step as never }}>
            {t('coll.cases', { count: one.cases })}
          </Link>
        </FigureBox>
      ))}
    </div>
  );
}

function Filters({ search }: { readonly search: DeskSearch }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [amount, setAmount] = useState(search.minAmount ?? '');
  const [age, setAge] = useState(search.minAge === undefined ? '' : String(search.minAge));
  const choose = (change: Record<string, unknown>): void => {
    const next = readDeskSearch({ ...search, minAmount: amount.trim(), minAge: age.trim(), ...change });
    void navigate({ to: '/collection', search: next, replace: true });
  };
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    choose({});
  };
  return (
    <form className="form-pair filters" role="search" onSubmit={apply}>
      <Field label={t('coll.filter-step')}>
        {(given) => (
          <select {...given} value={search.step ?? ''} onChange={(event) => choose({ step: event.target.value })}>
            <option value="">{t('coll.every-step')}</option>
            {DESK_STEPS.map((step) => (
              <option key={step} value={step}>
                {t(`coll-step.${step}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('coll.filter-state')}>
        {(given) => (
          <select {...given} value={search.state ?? ''} onChange={(event) => choose({ state: event.target.value })}>
            <option value="">{t('coll.every-state')}</option>
            {DESK_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`coll.state-${state}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('coll.filter-amount')}>
        {(given) => (
          <input {...given} inputMode="decimal" value={amount} onChange={(event) => setAmount(event.target.value)} />
        )}
      </Field>
      <Field label={t('coll.filter-age')}>
        {(given) => (
          <input {...given} inputMode="numeric" value={age} onChange={(event) => setAge(event.target.value)} />
        )}
      </Field>
      <div className="row">
        <Button type="submit" small>
          {t('coll.apply')}
        </Button>
      </div>
    </form>
  );
}

/** The collection desk: how much stands at each step, and the cases, the longest overdue first. */
export function DeskPage() {
  useAlso(COLLECTION_LABELS);
  const { t } = useWords();
  const columns = useColumns();
  const search = useSearch({ from: '/collection' });
  const found = useInfiniteQuery(deskQuery(search));
  const cases = found.data?.pages.flatMap((page) => page.cases) ?? [];
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('nav.collection')}</h1>
        <p>{t('coll.desk-lede')}</p>
      </div>
      {found.isError ? (
        <p className="problem" role="alert">
          {found.error.message}
        </p>
      ) : null}
      {found.data ? <StepFigures steps={found.data.pages[0]!.steps} /> : null}
      <Section title={t('coll.cases-title')}>
        <Filters search={search} />
        {found.data ? (
          <Table
            caption={t('coll.cases-title')}
            rows={cases}
            keyOf={(one) => one.id}
            empty={<Empty title={t('coll.none')}>{t('coll.none-why')}</Empty>}
            columns={columns}
          />
        ) : (
          <p className="wait">{t('wait')}</p>
        )}
        <MoreRows of={found} />
      </Section>
    </PageWithMargin>
  );
}
