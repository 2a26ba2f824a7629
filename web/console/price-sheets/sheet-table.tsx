import type { PriceSheetPage, SheetLine } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { useWords, type Words } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { type Column, Table } from '../../design/table.tsx';

const LONG_LIST = 4;

/** The first few of a list, and how many more there are. */
function few(values: readonly string[], { t }: Words): string {
  if (values.length <= LONG_LIST) return values.join(' ');
  return `${values.slice(0, LONG_LIST).join(' ')} ${t('sheet.more', { count: values.length - LONG_LIST })}`;
}

function whereOf(line: SheetLine, words: Words): string {
  if (line.from.length === 0) return words.t('sheet.home');
  return line.from.includes('*') ? words.t('sheet.abroad') : few(line.from, words);
}

function numbersOf(line: SheetLine, words: Words): string {
  if (line.kind === 'data') return '–';
  return line.prefixes.length === 0 ? words.t('sheet.any-number') : few(line.prefixes, words);
}

/** A price with as many decimals as it was given, and what it is for. */
function Price({ line }: { readonly line: SheetLine }) {
  const { t, language } = useWords();
  const text = (value: string): string => (language === 'fr' ? `${value.replace('.', ',')} €` : `€${value}`);
  const fee = Number(line.connectionFee);
  return (
    <>
      {t(`sheet.per.${line.per}`, { price: text(line.price) })}
      {fee > 0 ? (
        <>
          <br />
          <span className="small soft">{t('sheet.plus-fee', { price: text(line.connectionFee) })}</span>
        </>
      ) : null}
    </>
  );
}

type Act = (line: SheetLine) => void;

/** What may be done with a line. */
function actColumn(onChange: Act, onRemove: Act, { t, say }: Words): Column<SheetLine> {
  return {
    name: 'act',
    label: t('sheet.act'),
    cell: (line) => (
      <span className="row">
        <Button
          small
          look="quiet"
          onClick={() => onChange(line)}
          aria-label={t('sheet.change', { code: say(line.label) })}
        >
          {t('sheet.change-short')}
        </Button>
        <Button
          small
          look="quiet"
          onClick={() => onRemove(line)}
          aria-label={t('sheet.remove', { code: say(line.label) })}
        >
          {t('sheet.remove-short')}
        </Button>
      </span>
    ),
  };
}

function columnsOf(words: Words): Column<SheetLine>[] {
  const { t, say } = words;
  return [
    {
      name: 'label',
      label: t('sheet.what'),
      by: (line) => say(line.label),
      cell: (line) => (
        <>
          {say(line.label)}
          <br />
          <span className="small soft">{line.code}</span>
        </>
      ),
    },
    {
      name: 'kind',
      label: t('sheet.use'),
      by: (line) => `${line.kind}${line.direction}`,
      cell: (line) => t(`sheet.used.${line.kind}-${line.direction}`),
    },
    {
      name: 'from',
      label: t('sheet.where'),
      by: (line) => whereOf(line, words),
      cell: (line) => whereOf(line, words),
    },
    { name: 'prefixes', label: t('sheet.numbers'), cell: (line) => numbersOf(line, words) },
    {
      name: 'price',
      label: t('sheet.price'),
      end: true,
      by: (line) => Number(line.price),
      cell: (line) => <Price line={line} />,
    },
  ];
}

/** The prices of a sheet, each with what it prices. */
export function SheetTable({
  sheet,
  onChange,
  onRemove,
}: {
  readonly sheet: PriceSheetPage;
  readonly onChange?: Act | undefined;
  readonly onRemove?: Act | undefined;
}) {
  const words = useWords();
  const { t, say } = words;
  return (
    <Table
      caption={t('sheet.prices')}
      rows={sheet.lines}
      keyOf={(line) => line.code}
      search={(line) =>
        `${line.code} ${say(line.label)} ${line.zone} ${line.prefixes.join(' ')} ${line.from.join(' ')}`
      }
      empty={<Empty title={t('sheet.none')} />}
      columns={[...columnsOf(words), ...(onChange && onRemove ? [actColumn(onChange, onRemove, words)] : [])]}
    />
  );
}
