import { PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

/** Millimetres of a page. */
const MM = 72 / 25.4;
const GREY = rgb(0.35, 0.35, 0.35);
const BLACK = rgb(0, 0, 0);

/** How many pages a document has: printed on one side, its sheets. */
export async function sheetsOf(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
}

/** Documents one below the other, as one. */
export async function joinPdfs(pdfs: readonly Uint8Array[]): Promise<Uint8Array> {
  const joined = await PDFDocument.create({ updateMetadata: false });
  for (const pdf of pdfs) {
    const one = await PDFDocument.load(pdf, { updateMetadata: false });
    for (const page of await joined.copyPages(one, one.getPageIndices())) joined.addPage(page);
  }
  return joined.save();
}

/** One letter of a batch, as it goes into its envelope. */
export interface Envelope {
  readonly pdf: Uint8Array;
  readonly sheets: number;
}

/** Where a sheet stands: what a folding machine, or a hand, needs to know. */
interface SheetMark {
  readonly batch: string;
  readonly letter: number;
  readonly letters: number;
  readonly sheet: number;
  readonly sheets: number;
}

/** A bar on the edge of the first sheet of each envelope, and in small print which sheet this is. */
function drawMark(page: PDFPage, font: Awaited<ReturnType<PDFDocument['embedFont']>>, mark: SheetMark): void {
  const { batch, letter, letters, sheet, sheets } = mark;
  const { height } = page.getSize();
  if (sheet === 1)
    page.drawRectangle({ x: 5 * MM, y: height - 105 * MM, width: 5 * MM, height: 0.6 * MM, color: BLACK });
  const text = `${batch} - ${letter}/${letters} - ${sheet}/${sheets}`;
  page.drawText(text, { x: 5 * MM, y: 5 * MM, size: 6, font, color: GREY });
}

/** A batch of letters as one document for the printing house: each envelope's sheets after those of the one before, all marked. */
export async function batchPdf(number: string, envelopes: readonly Envelope[]): Promise<Uint8Array> {
  const batch = await PDFDocument.create({ updateMetadata: false });
  batch.setTitle(number);
  const font = await batch.embedFont(StandardFonts.Helvetica);
  for (const [i, envelope] of envelopes.entries()) {
    const one = await PDFDocument.load(envelope.pdf, { updateMetadata: false });
    const pages = await batch.copyPages(one, one.getPageIndices());
    for (const [j, page] of pages.entries()) {
      batch.addPage(page);
      const place = { letter: i + 1, letters: envelopes.length, sheet: j + 1, sheets: pages.length };
      drawMark(page, font, { batch: number, ...place });
    }
  }
  return batch.save();
}
