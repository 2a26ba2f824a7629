import { useQuery } from '@tanstack/react-query';
import type { AssistanceOffer, AssistanceRow } from '../../api/shapes.ts';
import { myAssistanceQuery } from './queries.ts';
import { acceptSpec } from '../../console/assistance/case-actions.ts';
import { askSpec } from '../../console/assistance/intake-spec.ts';
import { ASSISTANCE_LABELS } from '../../console/assistance/labels.ts';
import { PriceList } from '../../console/assistance/price-list.tsx';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import { Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import '../../assist/assist.css';

/** One request, with what is asked of its customer now. */
function Mine({ row }: { readonly row: AssistanceRow }) {
  const words = useWords();
  const { t, say, language } = words;
  const amount = row.total ?? row.price;
  return (
    <li className="bill-line">
      <span>
        {row.services.map((one) => say(one)).join(' ; ')}
        <br />
        <span className="small soft">
          {row.number} · <Moment value={row.openedAt} short />
          {row.callbackAt === null ? null : (
            <>
              {' '}
              · {t('assistance.callback-at')} <Moment value={row.callbackAt} short />
            </>
          )}
        </span>
      </span>
      <span className="row">
        {amount === null ? null : <span className="number">{money(amount, language)}</span>}
        <State code={row.state} group="assistance-state" />
        {row.state === 'to-accept' ? (
          <ActionButtons
            specs={[{ ...acceptSpec(row, '/api/me/assistance', words), title: t('assistance.my-accept') }]}
          />
        ) : null}
      </span>
    </li>
  );
}

function Told({ offer }: { readonly offer: AssistanceOffer }) {
  const { t, say } = useWords();
  return (
    <details>
      <summary>{t('assistance.told')}</summary>
      <ul className="told-clauses">
        {offer.told.map((clause) => (
          <li key={clause.id}>
            <span className="soft">{t('assistance.article', { article: clause.article })}</span> {say(clause.summary)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Shown({ offer }: { readonly offer: AssistanceOffer }) {
  const words = useWords();
  const { t } = words;
  if (!offer.offered) return <p className="notice">{t('assistance.my-not-offered')}</p>;
  return (
    <>
      <div className="row">
        <ActionButtons small={false} specs={[askSpec(offer, words)]} />
        <a className="button" href="/assistance">
          {t('assistance.show-screen')}
        </a>
      </div>
      <Section title={t('assistance.my-cases')}>
        {offer.cases.length === 0 ? <Empty title={t('assistance.no-case')}>{t('assistance.no-case-why')}</Empty> : null}
        <ul className="bill">
          {offer.cases.map((row) => (
            <Mine key={row.id} row={row} />
          ))}
        </ul>
      </Section>
      <PriceList offer={offer} />
      <Told offer={offer} />
    </>
  );
}

/** What a customer may ask help for, at which price, and what became of what they asked. */
export function MyAssistancePage() {
  useAlso(ASSISTANCE_LABELS);
  useAlso(PROCEDURE_LABELS);
  const { t } = useWords();
  const offer = useQuery(myAssistanceQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.assistance')}</h1>
        <p className="lede">{t('assistance.my-lede')}</p>
      </div>
      <Asked query={offer}>{(answer) => <Shown offer={answer} />}</Asked>
    </PageWithMargin>
  );
}
