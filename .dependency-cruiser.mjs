/** Who may import whom (docs/adr, "rooms and doors"). Each rule is violated once on purpose below test/architecture/planted. */
const ROOM = '^src/modules/([^/]+)/';
const TESTS = '\\.test\\.tsx?$';

/** A rule that files of `from` reach nothing of the sources but `allowed` (tests may reach their support). */
function only(name, from, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: TESTS },
    to: { path: '^(src|web|demo|bench|test)/', pathNot: allowed },
  };
}

export default {
  forbidden: [
    only('kernel-imports-nothing', '^src/kernel/', '^src/kernel/', 'The kernel stands on nothing.'),
    {
      name: 'kernel-and-terms-are-pure',
      comment: 'Decisions are computed from facts: no package that does input or output, no part of the machine.',
      severity: 'error',
      from: { path: '^src/(kernel|terms)/', pathNot: `${TESTS}|^src/terms/(cli|commands)` },
      to: { dependencyTypes: ['core', 'npm', 'npm-optional', 'npm-dev'], pathNot: 'node_modules/zod/' },
    },
    only('terms-see-the-kernel', '^src/terms/', '^src/(kernel|terms)/', 'A contract is data and small pure functions.'),
    {
      name: 'packs-are-strangers',
      comment: 'A contract never borrows from another: what they share is a rule of terms/rules.',
      severity: 'error',
      from: { path: '^src/terms/packs/([^/]+)/' },
      to: { path: '^src/terms/packs/[^/]+/', pathNot: '^src/terms/packs/$1/' },
    },
    {
      name: 'rooms-know-no-operator',
      comment: 'Nothing that is one operator’s alone stands outside of its pack.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/terms/packs/|${TESTS}` },
      to: { path: '^src/terms/packs/[^/]+/' },
    },
    only(
      'formats-see-the-kernel',
      '^src/formats/',
      '^src/(kernel|formats)/',
      'A format turns bytes into values, and knows no room.',
    ),
    only('platform-sees-the-kernel', '^src/platform/', '^src/(kernel|platform)/', 'Technique knows no business.'),
    {
      name: 'connectors-see-ports',
      comment: 'A connector stands behind the port of a room.',
      severity: 'error',
      from: { path: '^src/connectors/', pathNot: TESTS },
      to: {
        path: '^src/',
        pathNot: '^src/(kernel|formats|platform|connectors)/|^src/modules/[^/]+/(index\\.ts$|ports?(/|\\.ts$))',
      },
    },
    {
      name: 'domain-is-pure',
      comment:
        'What a room computes calls no store, no server, no other room; it may name the shapes of what others hand to it.',
      severity: 'error',
      from: { path: `${ROOM}domain/`, pathNot: TESTS },
      to: {
        path: '^src/',
        pathNot: '^src/(kernel|terms|formats)/|^src/modules/$1/domain/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-knows-no-database',
      comment: 'Not even the shapes of the database reach into what a room computes.',
      severity: 'error',
      from: { path: `${ROOM}domain/`, pathNot: TESTS },
      to: { path: '^src/platform/database/' },
    },
    {
      name: 'rooms-have-one-door',
      comment: 'A room is entered by its index.ts.',
      severity: 'error',
      from: { path: ROOM },
      to: { path: '^src/modules/', pathNot: '^src/modules/$1/|^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'operations-know-no-edge',
      comment: 'Operations and stores are called by the API, the jobs and the commands, never the other way round.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/(domain|operations|store)', pathNot: TESTS },
      to: { path: '^src/modules/[^/]+/(api|jobs|cli)(/|\\.ts$)' },
    },
    {
      name: 'nobody-enters-the-apps',
      comment: 'Applications put the rooms together; nothing depends on them.',
      severity: 'error',
      from: { path: '^(src|demo|web)/', pathNot: '^src/apps/' },
      to: { path: '^src/apps/' },
    },
    {
      name: 'screens-speak-http',
      comment: 'The screens know the API alone.',
      severity: 'error',
      from: { path: '^web/', pathNot: TESTS },
      to: { path: '^(src|demo|bench|test)/' },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'Tests and their support are not shipped.',
      severity: 'error',
      from: { path: '^(src|web|demo)/', pathNot: TESTS },
      to: { path: `^test/|${TESTS}` },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need one another are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|dist|data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
