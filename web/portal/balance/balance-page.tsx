import { useQuery } from '@tanstack/react-query';
import { mySpecs } from '../../balance/balance-specs.ts';
import { BalanceView } from '../../balance/balance-view.tsx';
import { BALANCE_LABELS } from '../../balance/labels.ts';
import { balancesQuery } from '../../balance/queries.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';

/** My balance: what is left of a prepaid plan, live, and how to top it up. */
export function MyBalancePage() {
  useAlso(BALANCE_LABELS);
  useAlso(PROCEDURE_LABELS);
  const words = useWords();
  const { t, say } = words;
  const balances = useQuery(balancesQuery('/api/me'));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.balance')}</h1>
        <p className="lede">{t('balance.lede')}</p>
      </div>
      <Asked query={balances}>
        {(found) =>
          found.balances.length === 0 ? (
            <Empty title={t('balance.none')}>{t('balance.none-why')}</Empty>
          ) : (
            found.balances.map((one) => (
              <Section
                key={one.agreementId}
                id={`balance-${one.agreementId}`}
                title={say(one.offerLabel)}
                tools={one.state === 'open' ? <ActionButtons specs={mySpecs(one, words)} /> : null}
              >
                <BalanceView balance={one} />
              </Section>
            ))
          )
        }
      </Asked>
    </PageWithMargin>
  );
}
