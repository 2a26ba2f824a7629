import type { ReactNode } from 'react';
import type { ActionOutcome, Change, Charge, Due, Figure } from '../../api/shapes.ts';
import { articleName } from '../../design/article.ts';
import { capital, longDay, moment, money } from '../../design/format.ts';
import { useWords, type Words } from '../../design/language.tsx';
import { NotesHere } from '../../design/margin.tsx';
import { Mark } from '../../design/term.tsx';

const NO_WHY = { decision: null, clauses: [] };
/** Codes are said with the words of their own group. */
const GROUPS: Readonly<Record<string, string>> = {
  documentMissing: 'document',
  portingState: 'porting-state',
  reason: 'porting-reason',
  assistanceState: 'assistance-state',
  complaintNextStep: 'complaint-step',
};

/** The word of the first group that has one for a code. */
function wordIn(groups: readonly string[], code: string, { t, word }: Words): string {
  const found = groups.find((group) => t(`${group}.${code}`) !== `${group}.${code}`);
  return word(found ?? groups[0]!, code);
}

function valueOf(figure: Figure, words: Words): string {
  switch (figure.kind) {
    case 'date':
      return longDay(figure.value, words.language);
    case 'moment':
      return moment(figure.value, words.language);
    case 'amount':
      return money(figure.value, words.language);
    case 'yes-no':
      return words.t(figure.value === 'true' ? 'yes' : 'no');
    case 'code':
      return wordIn([GROUPS[figure.name] ?? 'state', 'code'], figure.value, words);
    default:
      return figure.value;
  }
}

function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const words = useWords();
  return (
    <dl className="facts">
      {figures.map((figure, i) => (
        <FigureRow key={i} name={capital(wordIn(['figure', 'fact'], figure.name, words))}>
          <Mark why={figure.why ?? NO_WHY} shown={valueOf(figure, words)} />
        </FigureRow>
      ))}
    </dl>
  );
}

function FigureRow({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Charges({ charges }: { readonly charges: readonly Charge[] }) {
  const { t, say, language } = useWords();
  if (charges.length === 0) return null;
  return (
    <div>
      <h3>{t('outcome.charges')}</h3>
      <ul className="bill">
        {charges.map((charge, i) => (
          <li key={i} className="bill-line">
            <span>{say(charge.label)}</span>
            <Mark why={charge.why} shown={money(`${charge.credit ? '-' : ''}${charge.amount}`, language)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Dues({ due }: { readonly due: readonly Due[] }) {
  const { t, say, word, language } = useWords();
  if (due.length === 0) return null;
  return (
    <div>
      <h3>{t('outcome.due')}</h3>
      <ul className="bill">
        {due.map((one, i) => (
          <li key={i} className="bill-line">
            <span>
              {say(one.label)} <span className="small soft">({word('by', one.by)})</span>
            </span>
            {one.dueOn ? <Mark why={one.why} shown={longDay(one.dueOn, language)} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What becomes of the contract. */
function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t, say, language } = useWords();
  if (changes.length === 0) return null;
  return (
    <div>
      <h3>{t('outcome.changes')}</h3>
      <ul className="bill">
        {changes.map((change, i) => (
          <li key={i} className="bill-line">
            <span>{say(change.label)}</span>
            <span>{change.done ? t('outcome.at-once') : longDay(change.on, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What an action does: its figures, what it charges, what falls due, the questions asked of the contract. */
export function OutcomeView({ outcome }: { readonly outcome: ActionOutcome }) {
  const { t, say, language } = useWords();
  return (
    <NotesHere>
      <div className="stack">
        {outcome.headline ? <p className="headline">{capital(say(outcome.headline))}</p> : null}
        <Figures figures={outcome.figures} />
        <Changes changes={outcome.changes} />
        <Charges charges={outcome.charges} />
        <Dues due={outcome.due} />
        {outcome.notes.length > 0 ? (
          <div>
            <h3>{t('outcome.questions')}</h3>
            <ul className="bill">
              {outcome.notes.map((note) => (
                <li key={note.id} className="bill-line">
                  <span>
                    <Mark
                      why={{ decision: note.id, clauses: note.because.map((clause) => clause.id) }}
                      shown={say(note.question)}
                      long
                    />
                  </span>
                  <span className="article">
                    {note.because[0] ? articleName(note.because[0].article, language) : null}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </NotesHere>
  );
}
