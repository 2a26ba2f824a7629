import { fillWords } from '../../../formats/fill-words.ts';
import { spokenDate, spokenEuros } from '../../../formats/spoken-values.ts';
import type { Paper, PaperFrame } from './letter-page.ts';
import words from './return-slip-words.json' with { type: 'json' };

/** A piece that has come back, and what it costs its customer. */
export interface ReturnedPiece {
  readonly model: string;
  readonly serial: string;
  readonly condition: 'good' | 'faulty' | 'incomplete';
  /** ISO date. */
  readonly on: string;
  /** What the contract asks for its state or its lateness, tax included; absent: nothing. */
  readonly dueInclTax?: string | undefined;
}

/** The slip of a piece of equipment that has come back: what it is, how it is, and what it costs. */
export function returnSlip({ account, settings }: PaperFrame, piece: ReturnedPiece): Paper {
  const { language } = account;
  const own = words[language];
  const { model, serial, condition, dueInclTax } = piece;
  const values = { model, serial, operator: settings.name, on: spokenDate(piece.on, language) };
  const cost =
    dueInclTax === undefined ? own.nothing : fillWords(own.due, { amount: spokenEuros(dueInclTax, language) });
  const title = (of: 'fr' | 'en'): string => fillWords(words[of].title, values);
  return {
    title: { fr: title('fr'), en: title('en') },
    fileName: `${own.file}-${serial.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.pdf`,
    paragraphs: [fillWords(own.received, values), own[condition], cost, own.kept],
    references: [
      { label: own.equipment, value: model },
      { label: own.number, value: serial },
    ],
  };
}
