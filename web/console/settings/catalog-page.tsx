import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../../api/session.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { ActionPanel } from '../act/action-panel.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { SETTINGS_LABELS } from './labels.ts';
import { catalogQuery } from './queries.ts';
import { type Item, saleSpec } from './setting-specs.ts';
import { SettingsHead } from './settings-head.tsx';

function SaleState({ item }: { readonly item: Item }) {
  const { t } = useWords();
  return (
    <>
      <span className="state" data-tone={item.onSale ? 'good' : 'over'}>
        {t(item.onSale ? 'catalog.on-sale' : 'catalog.off-sale')}
      </span>
      {item.since ? (
        <span className="small soft">
          {' '}
          {t('catalog.since')} <Day value={item.since} short />
        </span>
      ) : null}
      {item.planned.map((one) => (
        <span key={one.from} className="small soft">
          {' · '}
          {t(one.onSale ? 'catalog.on-sale' : 'catalog.off-sale')} {t('catalog.from-day')}{' '}
          <Day value={one.from} short />
        </span>
      ))}
    </>
  );
}

function Items(props: {
  readonly caption: string;
  readonly items: readonly Item[];
  readonly onChange: ((item: Item) => void) | undefined;
}) {
  const { t, say, word } = useWords();
  const { onChange } = props;
  return (
    <Table
      caption={props.caption}
      rows={props.items}
      keyOf={(item) => item.code}
      search={(item) => `${say(item.label)} ${item.code}`}
      empty={<Empty title={t('catalog.none')} />}
      columns={[
        { name: 'name', label: t('catalog.name'), by: (item) => say(item.label), cell: (item) => say(item.label) },
        {
          name: 'kind',
          label: t('catalog.kind'),
          by: (item) => item.kind,
          cell: (item) => word('product-kind', item.kind),
        },
        {
          name: 'price',
          label: t('catalog.price'),
          end: true,
          by: (item) => Number(item.price ?? 0),
          cell: (item) =>
            item.price === null ? (
              t('catalog.no-price')
            ) : (
              <>
                <Amount value={item.price} /> {word('period', item.period)}
              </>
            ),
        },
        {
          name: 'sale',
          label: t('catalog.sale'),
          by: (item) => String(item.onSale),
          cell: (item) => <SaleState item={item} />,
        },
        ...(onChange
          ? [
              {
                name: 'act',
                label: t('catalog.act'),
                cell: (item: Item) => (
                  <Button small onClick={() => onChange(item)}>
                    {t(item.onSale ? 'catalog.take-off' : 'catalog.put-on')}
                    <span className="visually-hidden"> {say(item.label)}</span>
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What the operator sells, contract by contract: put on sale or off from a day on. */
export function CatalogPage() {
  useAlso(SETTINGS_LABELS);
  const { t, say } = useWords();
  const catalog = useQuery(catalogQuery);
  const session = useQuery(sessionQuery);
  const [spec, setSpec] = useState<ActionSpec>();
  const mayWrite = session.data?.user?.permissions.includes('configuration:write') ?? false;
  return (
    <PageWithMargin wide>
      <SettingsHead at="catalog">{t('catalog.lede')}</SettingsHead>
      <Asked query={catalog}>
        {(answer) =>
          answer.contracts.length === 0 ? (
            <Empty title={t('catalog.no-contract')}>{t('catalog.no-contract-why')}</Empty>
          ) : (
            answer.contracts.map((contract) => (
              <Section key={contract.pack} title={say(contract.name)}>
                <p className="small soft before-table">
                  {t('catalog.sold-since')} <Day value={contract.from} />
                </p>
                <Items
                  caption={say(contract.name)}
                  items={contract.items}
                  onChange={mayWrite ? (item) => setSpec(saleSpec(t, item, say(item.label), answer.today)) : undefined}
                />
              </Section>
            ))
          )
        }
      </Asked>
      {spec ? <ActionPanel key={spec.key} spec={spec} onClose={() => setSpec(undefined)} /> : null}
    </PageWithMargin>
  );
}
