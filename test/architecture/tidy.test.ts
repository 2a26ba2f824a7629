import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/kernel/civil-date.ts';
import { localDate } from '../../src/kernel/instant.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { LONG_FILES } from './allowances.ts';
import { lineCount, placesOf, sourceFiles } from './source-files.ts';

const CODE = ['src', 'web', 'demo', 'bench', 'test', 'scripts', 'bin'];
const all = sourceFiles(CODE);
const tests = all.filter(({ path }) => /\.test\.tsx?$/.test(path));
const product = all.filter(({ path }) => /^(src|web|demo)\//.test(path) && !/\.test\.tsx?$/.test(path));

const LONGEST_FILE = 300;

describe('names', () => {
  test('no file is named after what it might be for', () => {
    const vague = /(^|[/-])(utils?|helpers?|managers?|common|misc|stuff)([./-]|$)/;
    expect(all.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  test('files are named in lower case, words joined by hyphens', () => {
    const kebab = /^[a-z0-9.]+(-[a-z0-9.]+)*$/;
    const names = all
      .map(({ path }) => path)
      .filter(
        (path) =>
          !kebab.test(
            path
              .split('/')
              .at(-1)!
              .replace(/^[_$]+/, ''),
          ),
      );
    expect(names).toEqual([]);
  });
});

describe('sizes', () => {
  test('no file is longer than 300 lines, but those named with a day and a reason', () => {
    const allowed = new Set(LONG_FILES.map(({ path }) => path));
    const long = product.filter((file) => lineCount(file) > LONGEST_FILE && !allowed.has(file.path));
    expect(long.map((file) => `${file.path} (${lineCount(file)})`)).toEqual([]);
  });

  test('nine files of ten are at most 200 lines', () => {
    const lengths = product.map(lineCount).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(200);
  });

  test('no allowance has outlived its day or its need', () => {
    const today = isoDate(localDate('GP', systemClock.now()));
    expect(LONG_FILES.filter(({ until }) => until < today)).toEqual([]);
    const stillLong = new Set(product.filter((file) => lineCount(file) > LONGEST_FILE).map(({ path }) => path));
    expect(LONG_FILES.filter(({ path }) => !stillLong.has(path))).toEqual([]);
  });
});

describe('time and chance', () => {
  const MACHINE = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(/;

  test('only the platform reads the machine’s time or its chance', () => {
    const elsewhere = product.filter(({ path }) => !path.startsWith('src/platform/'));
    expect(placesOf(elsewhere, MACHINE)).toEqual([]);
  });

  test('tests neither read the machine’s time nor wait for it', () => {
    const own = tests.filter(({ path }) => !path.startsWith('src/platform/') && !path.startsWith('test/architecture/'));
    expect(placesOf(own, MACHINE)).toEqual([]);
    expect(placesOf(own, /\bsetTimeout\(\s*\w+\s*,\s*\d|\bsleep\(|waitForTimeout\(/)).toEqual([]);
  });
});

describe('what is left behind', () => {
  test('no test is skipped, alone or still to be written', () => {
    const others = tests.filter(({ path }) => path !== 'test/architecture/tidy.test.ts');
    expect(placesOf(others, /\b(describe|test|it)\.(only|skip|todo|fails|skipIf|runIf)\b|\bxit\(|\bfit\(/)).toEqual([]);
  });

  test('no note to oneself stays in the code', () => {
    const others = all.filter(({ path }) => path !== 'test/architecture/tidy.test.ts');
    expect(placesOf(others, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  test('no path of somebody’s machine, and no package host, is written down', () => {
    const files = sourceFiles([...CODE, 'docs', 'db'], /\.(ts|tsx|mjs|json|md|sql|css|html)$/);
    const own = files.filter(({ path }) => path !== 'test/architecture/tidy.test.ts');
    expect(placesOf(own, /(^|["'`\s(=])\/(work|home|root|Users)\/\w/)).toEqual([]);
    expect(placesOf(own, /registry\.npm|"resolved": *"http/)).toEqual([]);
  });
});
