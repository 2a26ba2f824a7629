import { fillWords } from '../../../formats/fill-words.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import type { Paper, PaperFrame } from '../../agreement/index.ts';
import words from './connection-report-words.json' with { type: 'json' };

/** The report of a connection that a technician has made, to be signed by the customer and the operator. */
export function connectionReport(frame: PaperFrame, visit: { readonly on: string; readonly time: string }): Paper {
  const { account, agreement, settings, party } = frame;
  const { language } = account;
  const own = words[language];
  const { line, postcode, city } = agreement.address;
  const values = {
    operator: settings.name,
    customer: party.displayName,
    place: `${line}, ${postcode} ${city}`,
    on: spokenDate(visit.on, language),
    time: visit.time,
  };
  return {
    title: { fr: words.fr.title, en: words.en.title },
    fileName: `${own.file}-${visit.on}.pdf`,
    paragraphs: own.paragraphs.map((one) => fillWords(one, values)),
    references: [],
  };
}
