import type { InboxViews, WorkFilter } from '../../api/shapes.ts';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { DESK_TEAMS, DUES, WORK_KINDS } from './inbox-search.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

function Select(props: {
  readonly label: string;
  readonly none: string;
  readonly value: string | undefined;
  readonly options: readonly Choice[];
  readonly onChange: (value: string | undefined) => void;
}) {
  return (
    <Field label={props.label}>
      {(given) => (
        <select
          {...given}
          value={props.value ?? ''}
          onChange={(event) => props.onChange(event.target.value || undefined)}
        >
          <option value="">{props.none}</option>
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The filters of the inbox: what, for which team, given to whom, due when, under which contract, where. */
export function InboxFilters(props: {
  readonly filter: WorkFilter;
  readonly known: InboxViews;
  readonly onChange: (filter: WorkFilter) => void;
}) {
  const { t, word, say } = useWords();
  const { filter, known } = props;
  const named = (group: string, codes: readonly string[]): Choice[] =>
    codes.map((value) => ({ value, label: word(group, value) }));
  const set = (change: Record<string, unknown>): void => {
    const entries = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined);
    props.onChange(Object.fromEntries(entries) as WorkFilter);
  };
  const one = (list: readonly string[] | undefined): string | undefined => (list?.length === 1 ? list[0] : undefined);
  return (
    <div className="field-grid">
      <Select
        label={t('inbox.kind')}
        none={t('inbox.every-kind')}
        value={one(filter.kinds)}
        options={named('work-kind', WORK_KINDS)}
        onChange={(kind) => set({ kinds: kind && [kind] })}
      />
      <Select
        label={t('inbox.team')}
        none={t('inbox.every-team')}
        value={one(filter.teams)}
        options={named('desk-team', DESK_TEAMS)}
        onChange={(team) => set({ teams: team && [team] })}
      />
      <Select
        label={t('inbox.assignee')}
        none={t('inbox.anybody')}
        value={filter.assignee}
        options={[
          { value: 'me', label: t('inbox.me') },
          { value: 'nobody', label: t('inbox.nobody') },
          ...known.agents.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(assignee) => set({ assignee })}
      />
      <Select
        label={t('inbox.due')}
        none={t('inbox.any-due')}
        value={filter.due}
        options={named('due', DUES)}
        onChange={(due) => set({ due })}
      />
      <Select
        label={t('inbox.contract')}
        none={t('inbox.every-contract')}
        value={filter.pack}
        options={known.contracts.map(({ id, title }) => ({ value: id, label: say(title) }))}
        onChange={(pack) => set({ pack })}
      />
      <Select
        label={t('inbox.territory')}
        none={t('inbox.every-territory')}
        value={filter.territory}
        options={named('territory', known.territories)}
        onChange={(territory) => set({ territory })}
      />
    </div>
  );
}
