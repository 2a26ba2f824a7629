import type { CatalogItem, OfferVerdict, Qualification } from '../../api/shapes.ts';
import { Choices, Tick } from '../../design/field.tsx';
import { money } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Mark } from '../../design/term.tsx';

interface OfferPickerProps {
  readonly desk: Qualification;
  readonly offer: OfferVerdict | undefined;
  readonly options: readonly string[];
  readonly onOffer: (offer: OfferVerdict) => void;
  readonly onOptions: (options: readonly string[]) => void;
}

function Price({ item }: { readonly item: CatalogItem }) {
  const { t, language } = useWords();
  if (item.price === null) return null;
  return (
    <Mark
      why={{ decision: null, clauses: item.clauses }}
      shown={`${money(item.price, language)} ${t(`period.${item.period}`)}`}
    />
  );
}

function Refused({ offers }: { readonly offers: readonly OfferVerdict[] }) {
  const { t, say, word } = useWords();
  if (offers.length === 0) return null;
  return (
    <details>
      <summary>{t('order.refused', { count: offers.length })}</summary>
      <ul className="bill">
        {offers.map((one) => (
          <li key={`${one.pack}:${one.code}`} className="bill-line">
            <span>{say(one.label)}</span>
            <Mark why={{ decision: one.decision, clauses: [] }} shown={word('code', one.reason ?? 'refused')} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The offers that the address may have, and the options beside; those refused say why. */
export function OfferPicker({ desk, offer, options, onOffer, onOptions }: OfferPickerProps) {
  const { t, say } = useWords();
  const possible = desk.offers.filter((one) => one.eligible);
  const beside = desk.options.filter((one) => one.pack === offer?.pack);
  return (
    <div className="stack">
      {possible.length > 0 ? (
        <Choices label={t('order.offer')}>
          {possible.map((one) => (
            <div key={`${one.pack}:${one.code}`} className="row">
              <Tick
                type="radio"
                name="offer"
                checked={offer?.code === one.code && offer.pack === one.pack}
                onChange={() => onOffer(one)}
              >
                {say(one.label)}
              </Tick>
              <Price item={one} />
            </div>
          ))}
        </Choices>
      ) : (
        <p className="notice">{t('order.no-offer')}</p>
      )}
      <Refused offers={desk.offers.filter((one) => !one.eligible)} />
      {offer && beside.length > 0 ? (
        <Choices label={t('order.options')}>
          {beside.map((one) => (
            <div key={one.code} className="row">
              <Tick
                type="checkbox"
                checked={options.includes(one.code)}
                onChange={(checked) =>
                  onOptions(checked ? [...options, one.code] : options.filter((code) => code !== one.code))
                }
              >
                {say(one.label)}
              </Tick>
              <Price item={one} />
            </div>
          ))}
        </Choices>
      ) : null}
    </div>
  );
}
