import { useQuery } from '@tanstack/react-query';
import { ActionButtons } from '../console/act/action-buttons.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { Section } from '../design/section.tsx';
import { agentSpecs } from './balance-specs.ts';
import { BalanceView } from './balance-view.tsx';
import { BALANCE_LABELS } from './labels.ts';
import { balancesQuery } from './queries.ts';

/** The prepaid balances of a customer, on their page; nothing for who has none. */
export function BalanceSection({ accountId }: { readonly accountId: string }) {
  useAlso(BALANCE_LABELS);
  const words = useWords();
  const { t } = words;
  const query = balancesQuery(`/api/accounts/${accountId}`);
  const { data } = useQuery(query);
  if (!data || data.balances.length === 0) return null;
  return (
    <>
      {data.balances.map((one) => (
        <Section
          key={one.agreementId}
          id={`balance-${one.agreementId}`}
          title={`${t('balance.title')} — ${words.say(one.offerLabel)}`}
          tools={one.state === 'open' ? <ActionButtons specs={agentSpecs(one, words)} /> : null}
        >
          <BalanceView balance={one} />
        </Section>
      ))}
    </>
  );
}
