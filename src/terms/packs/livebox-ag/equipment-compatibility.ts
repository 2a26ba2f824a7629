import { compare, parseDecimal } from '../../../kernel/exact.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, integer, listOf, noted, oneOf, text } from '../../model/fields.ts';
import { decision, type LiveboxFigures } from './figures.ts';

const VERSION_PATTERN = /^\d+(\.\d+)*$/;

/** Whether the operating system is recent enough: Windows by its first number, macOS by its first two. */
function isSystemRecent(os: 'windows' | 'macos' | 'other', version: string, figures: LiveboxFigures): boolean {
  if (os === 'other') return false;
  const [first = 0, second = 0] = version.split('.').map(Number);
  const { windows, macos } = figures.operatingSystem;
  if (os === 'windows') return first >= windows;
  return first > macos.first || (first === macos.first && second >= macos.second);
}

/** The decimal of a text, when it is one and is not negative. */
function positiveDecimal(value: string) {
  const read = parseDecimal(value);
  return read === undefined || read.numerator < 0n ? undefined : read;
}

/** Whether the customer's computer has the recommended characteristics (article 6.1). */
export const equipmentCompatibility = decision({
  name: 'equipment-compatibility',
  question: {
    fr: 'L’ordinateur du client a-t-il les caractéristiques recommandées ?',
    en: 'Does the customer’s computer have the recommended characteristics?',
  },
  clauses: ['livebox-ag/6.1.a', 'livebox-ag/6.1.b', 'livebox-ag/6.1.c', 'livebox-ag/6.1.d'],
  input: {
    processorBits: integer,
    cores: integer,
    processorGhz: noted(text, 'decimal'),
    memoryGb: noted(text, 'decimal'),
    ethernetCard: boolean,
    networkCable: boolean,
    os: oneOf('windows', 'macos', 'other'),
    osVersion: noted(text, 'digits separated by dots'),
    browserUpToDate: boolean,
  },
  output: { compatible: boolean, shortcomings: listOf(text), subscriptionRefused: boolean },
  check(facts) {
    if (facts.cores < 1)
      return fault('cores', 'Un processeur a au moins un cœur.', 'A processor has one core at least.');
    if (positiveDecimal(facts.processorGhz) === undefined)
      return fault('processorGhz', 'Indiquez les GHz en décimal ("2.4").', 'Give the GHz as a decimal ("2.4").');
    if (positiveDecimal(facts.memoryGb) === undefined)
      return fault(
        'memoryGb',
        'Indiquez la mémoire en Go, en décimal ("8").',
        'Give the memory in GB as a decimal ("8").',
      );
    return VERSION_PATTERN.test(facts.osVersion)
      ? undefined
      : fault(
          'osVersion',
          'Indiquez la version en chiffres séparés par des points ("10.15").',
          'Give the version as digits separated by dots ("10.15").',
        );
  },
  decide(facts, figures) {
    const shortcomings: string[] = [];
    const { bits, multiCoreGhz, singleCoreGhz } = figures.processor;
    const wantedGhz = facts.cores >= 2 ? multiCoreGhz : singleCoreGhz;
    if (facts.processorBits < bits || compare(positiveDecimal(facts.processorGhz)!, wantedGhz) < 0)
      shortcomings.push('processor');
    if (compare(positiveDecimal(facts.memoryGb)!, figures.memoryGb) < 0) shortcomings.push('memory');
    if (!facts.ethernetCard || !facts.networkCable) shortcomings.push('network');
    if (!isSystemRecent(facts.os, facts.osVersion, figures)) shortcomings.push('operating-system');
    if (!facts.browserUpToDate) shortcomings.push('browser');
    return answer({ compatible: shortcomings.length === 0, shortcomings, subscriptionRefused: false }, [
      'livebox-ag/6.1.a',
      'livebox-ag/6.1.b',
      'livebox-ag/6.1.c',
      'livebox-ag/6.1.d',
    ]);
  },
});
