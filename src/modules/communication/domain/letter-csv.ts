/** One line of what the post, or the printing house, tells of registered letters. */
export interface LetterNews {
  /** Our reference, as the manifest gives it: number of the batch and place in it, `R-2026-0001/12`. */
  readonly reference: string;
  readonly tracking: string;
  readonly presentedOn: string;
  readonly outcome: string;
}

const COLUMNS = ['reference', 'tracking', 'presentedOn', 'outcome'] as const;
const HEADS: Readonly<Record<string, (typeof COLUMNS)[number]>> = {
  reference: 'reference',
  référence: 'reference',
  tracking: 'tracking',
  numero: 'tracking',
  numéro: 'tracking',
  recommande: 'tracking',
  recommandé: 'tracking',
  presented: 'presentedOn',
  presente: 'presentedOn',
  présenté: 'presentedOn',
  presentation: 'presentedOn',
  présentation: 'presentedOn',
  outcome: 'outcome',
  issue: 'outcome',
};

const cells = (line: string): string[] => line.split(';').map((cell) => cell.trim().replace(/^"|"$/g, ''));

/** Reads the lines of a file with heads, in any order; `undefined` when it names no column that is known. */
export function readLetterNews(csv: string): readonly LetterNews[] | undefined {
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = cells(head).map((cell) => HEADS[cell.toLowerCase()]);
  if (!names.some((name) => name === 'reference' || name === 'tracking')) return undefined;
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const values = cells(line);
      const read = { reference: '', tracking: '', presentedOn: '', outcome: '' };
      names.forEach((name, i) => {
        if (name) read[name] = values[i] ?? '';
      });
      return read;
    });
}

const quoted = (cell: string): string => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Lines with heads, parted by semicolons, as spreadsheets here open them. */
export function writeCsv(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return `\uFEFF${[head, ...lines].map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`;
}
