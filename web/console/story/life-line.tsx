import { longDay, money, monthName } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import type { StoryOutput } from './story.ts';

const WIDTH = 900;
const LEFT = 4;
const LANE = 34;
const HEAD = 22;
const DAY_MS = 86_400_000;

function scale(from: string, to: string): (iso: string) => number {
  const start = Date.parse(from);
  const span = Math.max(Date.parse(to) - start, DAY_MS);
  return (iso) => LEFT + ((Date.parse(iso) - start) / span) * (WIDTH - 2 * LEFT);
}

function months(from: string, to: string): string[] {
  const all: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) + 1];
  for (;;) {
    if (month > 12) [year, month] = [year + 1, 1];
    const iso = `${year}-${String(month).padStart(2, '0')}-01`;
    if (iso > to) return all;
    all.push(iso);
    month += 1;
  }
}

interface Band {
  readonly key: string;
  readonly state: string;
  readonly from: string;
  readonly to: string;
}

function bandsOf(story: StoryOutput, history: StoryOutput['agreements'][number]['history']): Band[] {
  return history.map((one, i) => ({
    key: `${one.state}-${one.on}`,
    state: one.state,
    from: one.on,
    to: history[i + 1]?.on ?? story.to,
  }));
}

/** The story drawn along time: the states of each contract as bands, the bills as marks below. */
export function LifeLine({ story }: { readonly story: StoryOutput }) {
  const { t, word, language } = useWords();
  const x = scale(story.from, story.to);
  const lanes = story.agreements;
  const height = HEAD + lanes.length * (LANE + 30) + 14;
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={t('story.line')}>
      <svg className="chart life-line" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('story.line')}>
        {months(story.from, story.to).map((on) => (
          <g key={on}>
            <line x1={x(on)} x2={x(on)} y1={HEAD - 4} y2={height} strokeDasharray="2 4" />
            <text x={x(on) + 3} y={12}>
              {monthName(on.slice(0, 7), language)}
            </text>
          </g>
        ))}
        {lanes.map((agreement, lane) => {
          const top = HEAD + lane * (LANE + 30);
          const bills = story.bills.filter((bill) => bill.subscriber === agreement.subscriber);
          return (
            <g key={agreement.id}>
              {bandsOf(story, agreement.history).map((band) => (
                <g key={band.key}>
                  <rect
                    className="band"
                    data-state={band.state}
                    x={x(band.from)}
                    y={top}
                    width={Math.max(x(band.to) - x(band.from), 2)}
                    height={LANE - 12}
                  >
                    <title>{`${word('state', band.state)} : ${longDay(band.from, language)}`}</title>
                  </rect>
                  {x(band.to) - x(band.from) > 60 ? (
                    <text className="band-name" x={x(band.from) + 5} y={top + 15}>
                      {word('state', band.state)}
                    </text>
                  ) : null}
                </g>
              ))}
              {bills.map((bill) => (
                <g key={bill.number}>
                  <line
                    className="bill-stem"
                    x1={x(bill.issuedOn)}
                    x2={x(bill.issuedOn)}
                    y1={top + LANE - 12}
                    y2={top + LANE + 2}
                  />
                  <circle cx={x(bill.issuedOn)} cy={top + LANE + 4} r="4">
                    <title>{`${bill.number} : ${money(bill.totalInclTax, language)}`}</title>
                  </circle>
                </g>
              ))}
              <text x={LEFT} y={top + LANE + 22}>
                {lanes.length > 1 ? agreement.subscriber : null}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
