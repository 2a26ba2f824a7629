import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { decisionQuery } from '../../api/queries.ts';
import type { CustomerPage, OfferVerdict, ServedAddress } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Segmented } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { ActionPanel } from '../act/action-panel.tsx';
import { customerQuery, offersQuery } from '../queries.ts';
import { AddressPicker } from './address-picker.tsx';
import { OfferPicker } from './offer-picker.tsx';
import { useOrderSpec } from './order-spec.ts';
import { ToTell } from './to-tell.tsx';

export type Channel = 'shop' | 'distance' | 'door-to-door';

/** Decisions taken while qualifying are in no journal: they are kept here, for the margin to tell. */
function useDesk(accountId: string, addressId: string, channel: Channel) {
  const client = useQueryClient();
  const desk = useQuery(offersQuery(accountId, addressId, channel));
  useEffect(() => {
    for (const note of desk.data?.notes ?? []) client.setQueryData(decisionQuery(note.id).queryKey, note);
  }, [client, desk.data]);
  return desk;
}

function Order({ page }: { readonly page: CustomerPage }) {
  const { t, word } = useWords();
  const { account, holder } = page;
  const [channel, setChannel] = useState<Channel>('shop');
  const [address, setAddress] = useState<ServedAddress>();
  const [offer, setOffer] = useState<OfferVerdict>();
  const [options, setOptions] = useState<readonly string[]>([]);
  const [open, setOpen] = useState(false);
  const desk = useDesk(account.id, address?.id ?? '', channel);
  const spec = useOrderSpec({ page, channel, address, offer, options });
  return (
    <>
      <Section title={t('order.where')}>
        <div className="form">
          <Segmented
            label={t('order.channel')}
            value={channel}
            onChange={setChannel}
            options={(['shop', 'distance', 'door-to-door'] as const).map((value) => ({
              value,
              label: word('channel', value),
            }))}
          />
          <AddressPicker
            territory={account.territory}
            initial={`${holder.address.line} ${holder.address.city}`}
            chosen={address}
            onChoose={(chosen) => {
              setAddress(chosen);
              setOffer(undefined);
              setOptions([]);
            }}
          />
        </div>
      </Section>
      {address ? (
        <Section title={t('order.what')}>
          <Asked query={desk}>
            {(answer) => (
              <OfferPicker desk={answer} offer={offer} options={options} onOffer={setOffer} onOptions={setOptions} />
            )}
          </Asked>
        </Section>
      ) : null}
      {offer ? <ToTell pack={offer.pack} /> : null}
      {spec ? (
        <Section title={t('order.papers')}>
          <div className="stack">
            <p>{t('order.papers-lede')}</p>
            <div className="row">
              <Button look="strong" onClick={() => setOpen(true)}>
                {t('order.go-on')}
              </Button>
            </div>
          </div>
          {open ? <ActionPanel spec={spec} onClose={() => setOpen(false)} /> : null}
        </Section>
      ) : null}
    </>
  );
}

/** An order: where, what, with which papers; what it would do is shown before it is placed. */
export function OrderPage() {
  const { t } = useWords();
  const { accountId } = useParams({ from: '/customers/$accountId/order' });
  const customer = useQuery(customerQuery(accountId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={customer}>
        {(page) => (
          <>
            <div className="page-head">
              <p className="overline">
                <Link to="/customers/$accountId" params={{ accountId }}>
                  {page.holder.displayName} · {page.account.number}
                </Link>
              </p>
              <h1>{t('order.title')}</h1>
            </div>
            <Order page={page} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
