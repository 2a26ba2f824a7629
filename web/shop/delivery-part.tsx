import type { ShopQuote } from '../api/shapes.ts';
import { Choices, Field, Tick } from '../design/field.tsx';
import { longDay } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { useShop } from './at-shop.ts';
import type { Wish } from './queries.ts';
import { Refusal } from './refusals.tsx';

type Place = NonNullable<Wish['place']>;

/** Where a parcel goes. */
export function PlaceFields({
  place,
  pickUp,
  onChange,
}: {
  readonly place: Place;
  readonly pickUp: boolean;
  readonly onChange: (place: Place) => void;
}) {
  const { t } = useWords();
  const field = (name: keyof Place, label: string, hint?: string) => (
    <Field label={label} hint={hint}>
      {(given) => (
        <input
          {...given}
          required
          value={place[name]}
          onChange={(event) => onChange({ ...place, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="form place-form">
      {field('name', t(pickUp ? 'shop.pick-up-name' : 'shop.place-name'), pickUp ? t('shop.pick-up-hint') : undefined)}
      {field('line1', t('shop.line1'))}
      {field('postcode', t('shop.postcode'))}
      {field('city', t('shop.city'))}
    </div>
  );
}

/** How it travels, with what the terms say of each way. */
export function Modes({
  quote,
  wish,
  onChange,
}: {
  readonly quote: ShopQuote | undefined;
  readonly wish: Wish;
  readonly onChange: (change: Partial<Wish>) => void;
}) {
  const { t, say, language } = useWords();
  const { shop } = useShop();
  return (
    <Choices label={t('shop.how')}>
      {shop.deliveryModes.map((mode) => {
        const told = quote?.modes.find((one) => one.code === mode.code);
        return (
          <div key={mode.code} className="stack tight">
            <Tick
              type="radio"
              name="mode"
              checked={wish.deliveryMode === mode.code}
              onChange={() => onChange({ deliveryMode: mode.code })}
            >
              {say(mode.label)}
              {told?.eligible && told.earliestOn && told.latestOn ? (
                <span className="small soft">
                  {' '}
                  {t('shop.between', {
                    from: longDay(told.earliestOn, language),
                    to: longDay(told.latestOn, language),
                  })}
                </span>
              ) : null}
            </Tick>
            {told?.onHold ? <span className="small soft">{t('shop.on-hold')}</span> : null}
            {told?.refusal ? <Refusal refusal={told.refusal} /> : null}
          </div>
        );
      })}
    </Choices>
  );
}
