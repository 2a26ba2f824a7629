import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { installationFolder } from '../../src/platform/root.ts';

const FOLDER = 'node_modules/@stackforge-eu/factur-x/schema/en16931';
let registered = false;

/** What the schema of Factur-X (profile EN 16931 of the UN/CEFACT Cross Industry Invoice) finds wrong in an invoice. */
export async function facturXFaults(xml: string): Promise<string[]> {
  if (!registered) registered = xmlRegisterFsInputProviders();
  const file = resolve(join(installationFolder(), FOLDER, 'FACTUR-X_EN16931.xsd'));
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    const details = (error as { details?: readonly { message: string }[] }).details ?? [];
    return details.length > 0 ? details.map((one) => one.message.trim()) : [String(error)];
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}
