import { FACTUR_X_FILE } from './factur-x.ts';

const NAMESPACE = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';
const BAG_END = '</rdf:Bag></pdfaExtension:schemas>';
const DESCRIPTIONS_END = '</rdf:RDF>';
const STREAM = /\/Length (\d+)\n {2}\/Type \/Metadata\n/;

const PROPERTIES = [
  ['DocumentFileName', 'Name of the embedded XML invoice file'],
  ['DocumentType', 'Type of the embedded document'],
  ['Version', 'Version of the XML schema of the embedded invoice'],
  ['ConformanceLevel', 'Conformance level of the embedded invoice'],
] as const;
const VALUES: Readonly<Record<(typeof PROPERTIES)[number][0], string>> = {
  DocumentFileName: FACTUR_X_FILE,
  DocumentType: 'INVOICE',
  Version: '1.0',
  ConformanceLevel: 'EN 16931',
};

/** PDF/A wants every property of its own described. */
function schemaItem(): string {
  const properties = PROPERTIES.map(
    ([name, description]) =>
      `<rdf:li rdf:parseType="Resource"><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType></rdf:li>`,
  ).join('');
  return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${properties}</rdf:Seq></pdfaSchema:property></rdf:li>`;
}

function description(): string {
  const values = PROPERTIES.map(([name]) => `<fx:${name}>${VALUES[name]}</fx:${name}>`).join('');
  return `<rdf:Description rdf:about="" xmlns:fx="${NAMESPACE}">${values}</rdf:Description>`;
}

function within(found: number, what: string): number {
  if (found < 0) throw new Error(`the typesetter wrote a PDF without ${what}`);
  return found;
}

/** Adds what has grown before an object to each offset of the cross-reference table, and to where it says that the table is. */
function moveTable(table: string, growthBefore: (offset: number) => number): string {
  return table
    .replace(/^(\d{10}) (\d{5}) n/gm, (_row, offset: string, generation: string) => {
      const moved = Number(offset) + growthBefore(Number(offset));
      return `${String(moved).padStart(10, '0')} ${generation} n`;
    })
    .replace(/startxref\n(\d+)/, (_row, at: string) => `startxref\n${Number(at) + growthBefore(Number(at))}`);
}

/**
 * Declares in the metadata of a PDF/A that an invoice is attached to it (Factur-X 1.0, profile EN 16931). The PDF is one as the
 * typesetter writes it: metadata in clear, one classic cross-reference table; throws on any other.
 */
export function declareFacturX(pdf: Uint8Array): Uint8Array {
  // One character a byte, so that places in the text are places in the file.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const tableAt = within(text.lastIndexOf('\nxref\n'), 'a cross-reference table') + 1;
  const length = STREAM.exec(text);
  if (!length) throw new Error('the typesetter wrote a PDF without metadata in clear');
  const bagAt = within(text.indexOf(BAG_END, length.index), 'described schemas');
  const endAt = within(text.indexOf(DESCRIPTIONS_END, bagAt), 'descriptions');
  const [item, own] = [schemaItem(), description()];
  const written = String(Number(length[1]) + item.length + own.length);
  const lengthAt = length.index + '/Length '.length;
  const cuts = [
    { at: lengthAt, drop: length[1]!.length, add: written },
    { at: bagAt, drop: 0, add: item },
    { at: endAt, drop: 0, add: own },
  ];
  const growthBefore = (offset: number): number =>
    cuts.reduce((total, cut) => (cut.at < offset ? total + cut.add.length - cut.drop : total), 0);
  let done = '';
  let from = 0;
  for (const cut of cuts) {
    done += text.slice(from, cut.at) + cut.add;
    from = cut.at + cut.drop;
  }
  done += text.slice(from, tableAt) + moveTable(text.slice(tableAt), growthBefore);
  return new Uint8Array(Buffer.from(done, 'latin1'));
}
