import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { installationFolder } from '../../src/platform/root.ts';
import { bankFiles } from './bank-files.ts';

const FIRST = 'pain.008.001.02.xsd';

/** The folder of the ISO 20022 schemas: the one of the setting, else an `xsd` folder beside the checkout or one level below. */
function schemaFolder(): string | undefined {
  const given = process.env.REGIE_XSD;
  if (given !== undefined) return resolve(given);
  const beside = resolve(installationFolder(), '..');
  const below = readdirSync(beside, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const candidates = [join(beside, 'xsd'), ...below.map((entry) => join(beside, entry.name, 'xsd'))];
  return candidates.find((folder) => existsSync(join(folder, FIRST)));
}

function faultsOf(schemaFile: string, xml: string): string[] {
  const schema = XmlDocument.fromBuffer(readFileSync(schemaFile));
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    const details = (error as { details?: readonly { message: string; line: number }[] }).details ?? [];
    return details.length > 0 ? details.map((one) => `line ${one.line}: ${one.message.trim()}`) : [String(error)];
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}

/** Checks every file that the product writes for a bank against the standard's own schema. Exit code 1 when one is at fault. */
export async function run(_args: readonly string[]): Promise<number> {
  const folder = schemaFolder();
  if (folder === undefined || !existsSync(folder)) {
    process.stdout.write(
      `The ISO 20022 schemas are not here: get ${FIRST} and its like from iso20022.org, and name their folder by REGIE_XSD.\n`,
    );
    return 0;
  }
  // A schema that finds no fault in a wrong file would prove nothing of the good ones.
  const planted = bankFiles()[0]!.xml.replace('<PmtMtd>DD<', '<PmtMtd>XX<');
  if (faultsOf(join(folder, FIRST), planted).length === 0) throw new Error('the schemas do not find a planted fault');
  let failed = 0;
  let checked = 0;
  for (const { name, schema, xml } of bankFiles()) {
    const file = join(folder, `${schema}.xsd`);
    if (!existsSync(file)) {
      process.stdout.write(`--   ${name}: ${schema}.xsd is not in the folder\n`);
      continue;
    }
    const faults = faultsOf(file, xml);
    checked += 1;
    if (faults.length > 0) failed += 1;
    process.stdout.write(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${schema})\n`);
    for (const fault of faults.slice(0, 10)) process.stdout.write(`     ${fault}\n`);
  }
  process.stdout.write(`${checked - failed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
