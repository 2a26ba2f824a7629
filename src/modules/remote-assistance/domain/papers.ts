import { fillWords } from '../../../formats/fill-words.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import type { Paper, PaperFrame } from '../../agreement/index.ts';
import words from './paper-words.json' with { type: 'json' };

type Values = Readonly<Record<string, string>>;

function paperOf(
  { account }: PaperFrame,
  number: string,
  names: { readonly title: 'returnTitle' | 'courtTitle'; readonly file: 'returnFile' | 'courtFile' },
  paragraphs: (own: (typeof words)['fr']) => readonly string[],
): Paper {
  const own = words[account.language];
  const title = (of: 'fr' | 'en'): string => fillWords(words[of][names.title], { number });
  return {
    title: { fr: title('fr'), en: title('en') },
    fileName: `${own[names.file]}-${number.toLowerCase()}.pdf`,
    paragraphs: paragraphs(own),
    references: [{ label: own.case, value: number }],
  };
}

/** What is stuck on a parcel of equipment that comes back after a withdrawal: what it is, where it goes, by which day. */
export function returnLabel(
  frame: PaperFrame,
  told: {
    readonly number: string;
    readonly equipment: string;
    readonly address: readonly string[];
    readonly by: string;
  },
): Paper {
  const values: Values = {
    equipment: told.equipment,
    address: told.address.join(', '),
    on: spokenDate(told.by, frame.account.language),
  };
  return paperOf(frame, told.number, { title: 'returnTitle', file: 'returnFile' }, (own) =>
    [own.returnTo, own.returnWhat, own.returnBy, own.returnProof].map((one) => fillWords(one, values)),
  );
}

/** What a customer whose complaint led to no agreement needs to go to court: that they may, and where the operator is served. */
export function courtNotice(frame: PaperFrame, told: { readonly number: string; readonly answer: string }): Paper {
  const { name, address } = frame.settings;
  const values: Values = { answer: told.answer, address: [name, ...address].join(', ') };
  return paperOf(frame, told.number, { title: 'courtTitle', file: 'courtFile' }, (own) =>
    [own.courtFailed, own.courtNow, own.courtServed].map((one) => fillWords(one, values)),
  );
}
