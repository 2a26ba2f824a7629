import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import type { WorkEntry } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { money, shortDay } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { linkTo, whereWork } from './where-to.ts';
import { Permitted } from '../act/permitted.tsx';
import { useBulkActions } from './use-bulk-actions.ts';

/** The name of a row among all kinds. */
export const rowKey = (one: { readonly kind: string; readonly id: string }): string => `${one.kind} ${one.id}`;

/** What something that waits is called. */
function useTitle(): (one: WorkEntry) => string {
  const { say, word } = useWords();
  return (one) => (one.title ? say(one.title) : word('work-kind', one.kind));
}

/** What tells a row from the others of its title. */
function about(one: WorkEntry, say: (text: { readonly fr: string; readonly en: string }) => string): string {
  return [one.holder ?? (one.detail ? say(one.detail) : null), one.amount].filter(Boolean).join(', ');
}

function Due({ one }: { readonly one: WorkEntry }) {
  const { t, language } = useWords();
  if (one.dueOn === null)
    return (
      <>
        <span className="soft">{t('inbox.undated')}</span>
        <br />
        <span className="small soft">{t('inbox.since', { on: shortDay(one.since, language) })}</span>
      </>
    );
  return (
    <>
      <Mark why={one.why} shown={shortDay(one.dueOn, language)} />
      {one.late ? (
        <>
          <br />
          <State code="late" />
        </>
      ) : null}
    </>
  );
}

function What({ one, title }: { readonly one: WorkEntry; readonly title: string }) {
  const { say, word, language } = useWords();
  const below = [
    one.title ? word('work-kind', one.kind) : null,
    one.detail ? say(one.detail) : null,
    one.amount === null ? null : money(one.amount, language),
    one.severity ? word('work-severity', one.severity) : null,
    one.contract ? say(one.contract) : null,
  ].filter(Boolean);
  return (
    <>
      <Link
        {...linkTo(whereWork(one))}
        className="row-link"
        aria-label={`${title} — ${[one.holder, ...below].filter(Boolean).join(' · ')}`}
      >
        {title}
      </Link>
      <br />
      <span className="small soft">{below.join(' · ')}</span>
      {one.trouble ? (
        <>
          <br />
          <span className="small cell-fault">{one.trouble}</span>
        </>
      ) : null}
    </>
  );
}

const assignmentPath = (one: WorkEntry): string =>
  `/api/desk/inbox/${one.kind}/${encodeURIComponent(one.id)}/assignment`;

function Who({ one, me, title }: { readonly one: WorkEntry; readonly me: string; readonly title: string }) {
  const { t, word, say } = useWords();
  const client = useQueryClient();
  const give = useMutation({
    mutationFn: (assignee: string | null) =>
      call(assignmentPath(one), {
        method: 'POST',
        body: { assignee, version: one.version },
      }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['desk'] });
      void client.invalidateQueries({ queryKey: ['desk-views'] });
    },
  });
  return (
    <>
      {one.assignee ?? <span className="soft">{word('desk-team', one.team)}</span>}
      {one.assignee ? <span className="small soft"> · {word('desk-team', one.team)}</span> : null}
      <Permitted path={assignmentPath(one)}>
        <br />
        <Button
          small
          look="quiet"
          disabled={give.isPending}
          aria-label={t(one.mine ? 'inbox.release-one' : 'inbox.take-one', { what: `${title}, ${about(one, say)}` })}
          onClick={() => give.mutate(one.mine ? null : me)}
        >
          {t(one.mine ? 'inbox.release' : 'inbox.take')}
        </Button>
      </Permitted>
      {give.error ? (
        <span className="small cell-fault" role="alert">
          {give.error.message}
        </span>
      ) : null}
    </>
  );
}

function Row(props: {
  readonly one: WorkEntry;
  readonly me: string;
  readonly chosen: boolean;
  /** Absent for who may do nothing to many rows. */
  readonly onChoose: ((chosen: boolean) => void) | undefined;
}) {
  const { t, say } = useWords();
  const { one } = props;
  const title = useTitle()(one);
  return (
    <tr data-chosen={props.chosen}>
      {props.onChoose ? (
        <td data-name={t('inbox.pick')}>
          <input
            type="checkbox"
            className="row-box"
            checked={props.chosen}
            aria-label={t('inbox.choose', { what: `${title}, ${about(one, say)}` })}
            onChange={(event) => props.onChoose?.(event.target.checked)}
          />
        </td>
      ) : null}
      <td data-name={t('inbox.due')}>
        <span>
          <Due one={one} />
        </span>
      </td>
      <td data-name={t('inbox.what')}>
        <span>
          <What one={one} title={title} />
        </span>
      </td>
      <td data-name={t('inbox.whose')}>
        <span>
          {one.accountId && one.holder ? (
            <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
              {one.holder}
            </Link>
          ) : (
            <span className="soft">{t('inbox.no-customer')}</span>
          )}
        </span>
      </td>
      <td data-name={t('inbox.who')}>
        <span>
          <Who one={one} me={props.me} title={title} />
        </span>
      </td>
    </tr>
  );
}

/** What waits, a row each, with a box to choose it for an action on many. */
export function InboxTable(props: {
  readonly items: readonly WorkEntry[];
  readonly me: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (key: string, chosen: boolean) => void;
}) {
  const { t } = useWords();
  const choosable = useBulkActions().length > 0;
  if (props.items.length === 0) return <Empty title={t('inbox.none')}>{t('inbox.none-why')}</Empty>;
  return (
    <table className="table" data-stack="true" data-rows="true">
      <caption className="visually-hidden">{t('inbox.title')}</caption>
      <thead>
        <tr>
          {choosable ? (
            <th scope="col">
              <span className="visually-hidden">{t('inbox.pick')}</span>
            </th>
          ) : null}
          <th scope="col">{t('inbox.due')}</th>
          <th scope="col">{t('inbox.what')}</th>
          <th scope="col">{t('inbox.whose')}</th>
          <th scope="col">{t('inbox.who')}</th>
        </tr>
      </thead>
      <tbody>
        {props.items.map((one) => (
          <Row
            key={rowKey(one)}
            one={one}
            me={props.me}
            chosen={props.chosen.has(rowKey(one))}
            onChoose={choosable ? (chosen) => props.onChoose(rowKey(one), chosen) : undefined}
          />
        ))}
      </tbody>
    </table>
  );
}
