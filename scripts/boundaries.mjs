// Checks who imports whom by .dependency-cruiser.mjs, and that rooms never enter one another in a circle.
// First on a tree of planted violations: a checker that no longer sees one of them must fail, not pass.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import settings from '../.dependency-cruiser.mjs';
import { root } from './say.mjs';

const CIRCLE_OF_ROOMS = 'rooms-in-a-circle';

async function violationsIn(baseDir, folders) {
  const present = folders.filter((folder) => existsSync(join(baseDir, folder)));
  const { output } = await cruise(present, {
    ...settings.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: settings.forbidden },
  });
  const found = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { modules: output.modules, found: [...found, ...circleOfRooms(output.modules)] };
}

function roomOf(path) {
  return /^src\/modules\/([^/]+)\//.exec(path)?.[1];
}

/** The circle that rooms make, if they make one: room to room, whatever the files. */
function circleOfRooms(modules) {
  const enters = new Map();
  for (const { source, dependencies } of modules) {
    const from = roomOf(source);
    if (from === undefined || /\.test\.tsx?$/.test(source)) continue;
    for (const { resolved } of dependencies) {
      const to = roomOf(resolved);
      if (to !== undefined && to !== from)
        enters.set(from, (enters.get(from) ?? new Map()).set(to, `${source} → ${resolved}`));
    }
  }
  const found = [];
  const settled = new Set();
  const walk = (room, path) => {
    if (path.includes(room)) {
      const circle = [...path.slice(path.indexOf(room)), room];
      const doors = circle.slice(1).map((to, index) => enters.get(circle[index]).get(to));
      found.push({ rule: CIRCLE_OF_ROOMS, from: circle.join(' → '), to: doors.join(', ') });
      return;
    }
    if (settled.has(room)) return;
    for (const to of enters.get(room)?.keys() ?? []) walk(to, [...path, room]);
    settled.add(room);
  };
  for (const room of enters.keys()) walk(room, []);
  return found;
}

/** Answers with the faults found, as lines; none means that the boundaries hold and that the checker sees. */
export async function checkBoundaries() {
  const rules = [...settings.forbidden.map((rule) => rule.name), CIRCLE_OF_ROOMS];
  const planted = await violationsIn(join(root, 'test/architecture/planted'), ['src', 'web']);
  const seen = new Set(planted.found.map((violation) => violation.rule));
  const blind = rules
    .filter((rule) => !seen.has(rule))
    .map((rule) => `the checker no longer sees the planted violation of ${rule}`);
  const real = await violationsIn(root, ['src', 'web', 'demo', 'bench']);
  if (real.modules.length < 50) blind.push(`the checker sees only ${real.modules.length} files`);
  return [...blind, ...real.found.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)];
}
