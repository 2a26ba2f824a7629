import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { clausesQuery } from '../api/queries.ts';
import type { ActionOutcome, Procedure } from '../api/shapes.ts';
import { ActionPanel } from '../console/act/action-panel.tsx';
import { articleName } from '../design/article.ts';
import { Field } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';
import { Section } from '../design/section.tsx';
import { Mark } from '../design/term.tsx';
import { procedureSpec } from './procedure-spec.ts';
import type { Base } from './queries.ts';

/** The kinds of procedures, in the order of a subscriber’s life. */
export const GROUPS = [
  'sale',
  'delivery',
  'number',
  'change',
  'quality',
  'restriction',
  'ending',
  'complaint',
  'money',
  'privacy',
];

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** The kinds of procedures that there are, in the order of a subscriber's life. */
export function groupsOf(procedures: readonly Procedure[]): readonly string[] {
  return GROUPS.filter((group) => procedures.some((one) => one.group === group));
}

function Articles({ procedure }: { readonly procedure: Procedure }) {
  const { t, language } = useWords();
  const clauses = useQuery(clausesQuery(procedure.pack)).data ?? [];
  const own = procedure.clauses.flatMap((id) => clauses.find((clause) => clause.id === id) ?? []);
  const [first, ...more] = own;
  if (!first) return null;
  const article = articleName(first.article, language);
  const shown = t('procedure.articles', { count: own.length, article, more: more.length });
  return (
    <Mark why={{ decision: null, clauses: procedure.clauses }} clauses={own} shown={shown}>
      <span className="small">{shown}</span>
    </Mark>
  );
}

interface ProcedureListProps {
  readonly procedures: readonly Procedure[];
  readonly agreementId: string;
  readonly territory: string;
  readonly base: Base;
  /** A sentence about a procedure, beside its title. */
  readonly sentence: (procedure: Procedure) => string | undefined;
  /** Where to go once a case is open. */
  readonly after: (outcome: ActionOutcome) => ReactNode;
  /** The page where a procedure is asked for, when it is not here. */
  readonly elsewhere: (room: NonNullable<Procedure['leadsTo']>, title: string) => ReactNode;
  /** Whether the kinds stand below another heading. */
  readonly inner?: boolean;
  /** The name of a procedure that is open at once. */
  readonly opened?: string | undefined;
}

function Row(props: {
  readonly procedure: Procedure;
  readonly sentence: string | undefined;
  readonly onOpen: () => void;
  readonly elsewhere: ProcedureListProps['elsewhere'];
}) {
  const { say } = useWords();
  const { leadsTo } = props.procedure;
  return (
    <li className="bill-line">
      <span>
        {leadsTo === null ? (
          <button type="button" className="link" onClick={props.onOpen}>
            {say(props.procedure.title)}
          </button>
        ) : (
          props.elsewhere(leadsTo, say(props.procedure.title))
        )}
        {props.sentence ? (
          <>
            <br />
            <span className="small soft">{props.sentence}</span>
          </>
        ) : null}
      </span>
      <span className="row-end">
        <Articles procedure={props.procedure} />
      </span>
    </li>
  );
}

function Group(props: {
  readonly id: string;
  readonly title: string;
  readonly inner: boolean;
  readonly children: ReactNode;
}) {
  const { id, title, inner, children } = props;
  if (!inner)
    return (
      <Section id={id} title={title}>
        {children}
      </Section>
    );
  return (
    <section id={id} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** What a contract lets one ask for, by kind, found by a word; each opens its form with what it would do. */
export function ProcedureList(props: ProcedureListProps) {
  const words = useWords();
  const { t, word, say } = words;
  const { procedures, agreementId, territory, base, sentence } = props;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(props.opened);
  const wanted = plain(typed.trim());
  const shown = procedures.filter((one) =>
    plain(`${say(one.title)} ${say(one.summary)} ${word('group', one.group)}`).includes(wanted),
  );
  const open = procedures.find((one) => one.name === chosen && one.leadsTo === null);
  return (
    <>
      <div className="form" role="search">
        <Field label={t('procedure.find')} hint={t('procedure.find-hint')}>
          {(given) => (
            <input {...given} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
      </div>
      {shown.length === 0 ? <p className="soft">{t('procedure.none', { typed })}</p> : null}
      {groupsOf(shown).map((group) => (
        <Group key={group} id={`group-${group}`} title={word('group', group)} inner={props.inner ?? false}>
          <ul className="bill">
            {shown
              .filter((one) => one.group === group)
              .map((one) => (
                <Row
                  key={one.name}
                  procedure={one}
                  sentence={sentence(one)}
                  onOpen={() => setChosen(one.name)}
                  elsewhere={props.elsewhere}
                />
              ))}
          </ul>
        </Group>
      ))}
      {open ? (
        <ActionPanel
          key={open.name}
          spec={{
            ...procedureSpec(open, agreementId, base, { words, territory }),
            ...(sentence(open) ? { lede: sentence(open)! } : {}),
          }}
          onClose={() => setChosen(undefined)}
          after={props.after}
        />
      ) : null}
    </>
  );
}
