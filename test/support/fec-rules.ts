/** A line of a file of accounting entries, by the names of its columns. */
export type FecRow = Readonly<Record<string, string>>;

const COLUMNS =
  'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise';
const DAY = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const AMOUNT = /^\d{1,12},\d{2}$/;

const cents = (text: string): bigint => BigInt(text.replace(',', ''));

/** The lines of a file as it was written, in ISO 8859-15. */
export function readFec(bytes: Buffer): { readonly faults: string[]; readonly rows: readonly FecRow[] } {
  const faults: string[] = [];
  const lines = new TextDecoder('iso-8859-15').decode(bytes).split('\r\n');
  if (lines.pop() !== '') faults.push('the last line has no end');
  const names = (lines.shift() ?? '').split('\t');
  if (names.join(' ') !== COLUMNS) faults.push(`columns ${names.join(' ')}`);
  const rows = lines.map((line, i) => {
    const cells = line.split('\t');
    if (cells.length !== 18) faults.push(`line ${i + 2}: ${cells.length} columns`);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
  return { faults, rows };
}

function lineFaults(row: FecRow, year: number): string[] {
  const wanted = ['JournalCode', 'JournalLib', 'EcritureNum', 'CompteNum', 'CompteLib', 'PieceRef', 'EcritureLib'];
  const amounts = [row.Debit!, row.Credit!];
  return [
    ...wanted.filter((name) => row[name] === '').map((name) => `${name} is empty`),
    ...['EcritureDate', 'PieceDate'].filter((name) => !DAY.test(row[name]!)).map((name) => `${name} ${row[name]}`),
    ...(row.EcritureDate!.startsWith(String(year)) ? [] : [`day ${row.EcritureDate} is of another year`]),
    ...(row.ValidDate === '' || DAY.test(row.ValidDate!) ? [] : [`ValidDate ${row.ValidDate}`]),
    ...(row.ValidDate !== '' && row.ValidDate! < row.EcritureDate! ? ['validated before its day'] : []),
    ...(/^[1-7]\d{5}$/.test(row.CompteNum!) ? [] : [`account ${row.CompteNum}`]),
    ...((row.CompAuxNum === '') === (row.CompAuxLib === '') ? [] : ['an auxiliary account half told']),
    ...amounts.filter((one) => !AMOUNT.test(one)).map((one) => `amount ${one}`),
    ...(amounts.filter((one) => one !== '0,00').length === 1 ? [] : ['not one of a debit and a credit']),
    ...(row.Montantdevise === '' && row.Idevise === '' ? [] : ['a foreign currency']),
    ...((row.EcritureLet === '') === (row.DateLet === '') ? [] : ['a letter without its day']),
  ];
}

function entryFaults(number: string, rows: readonly FecRow[]): string[] {
  const same = (name: string): boolean => new Set(rows.map((row) => row[name])).size === 1;
  const net = rows.reduce((sum, row) => sum + cents(row.Debit!) - cents(row.Credit!), 0n);
  return [
    ...(net === 0n ? [] : [`entry ${number} is out of balance by ${net}`]),
    ...['JournalCode', 'EcritureDate', 'PieceRef', 'PieceDate', 'ValidDate']
      .filter((name) => !same(name))
      .map((name) => `entry ${number} has two of ${name}`),
  ];
}

/** What the rules of the eighteen columns (article A47 A-1) find wrong in a file of a year, line by line. */
export function fecFaults(bytes: Buffer, year: number): readonly string[] {
  const { faults, rows } = readFec(bytes);
  const entries = new Map<string, FecRow[]>();
  let last = '';
  rows.forEach((row, i) => {
    faults.push(...lineFaults(row, year).map((fault) => `line ${i + 2}: ${fault}`));
    const number = row.EcritureNum!;
    if (entries.has(number) && number !== last) faults.push(`line ${i + 2}: entry ${number} is taken up again`);
    entries.set(number, [...(entries.get(number) ?? []), row]);
    last = number;
  });
  const numbers = [...entries.keys()].map(Number);
  numbers.forEach((number, i) => {
    if (number !== i + 1) faults.push(`entry ${number} comes as number ${i + 1}`);
  });
  const days = [...entries.values()].map((of) => of[0]!.EcritureDate!);
  days.forEach((day, i) => {
    if (i > 0 && day < days[i - 1]!) faults.push(`entry ${numbers[i]} of ${day} comes after ${days[i - 1]}`);
  });
  for (const [number, of] of entries) faults.push(...entryFaults(number, of));
  const names = new Map<string, string>();
  for (const { CompteNum, CompteLib } of rows) {
    if ((names.get(CompteNum!) ?? CompteLib) !== CompteLib) faults.push(`account ${CompteNum} has two names`);
    names.set(CompteNum!, CompteLib!);
  }
  return faults;
}
