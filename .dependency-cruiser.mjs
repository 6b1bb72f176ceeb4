// The arrows of ARCHITECTURE.md. Each rule says why it is there.
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to });

export default {
  forbidden: [
    rule(
      'domain-is-pure',
      '^src/domain',
      { path: '^(src/(?!domain)|sidebar|workbench|test|scripts)' },
      'The domain decides from facts alone; it knows nobody else.',
    ),
    rule(
      'content-is-words',
      '^src/content',
      { path: '^(src/(?!content|domain)|sidebar|workbench|test|scripts)' },
      'Content is data; it may use the types of the domain.',
    ),
    rule(
      'app-uses-ports',
      '^src/app',
      { path: '^(src/(?!app|domain|content|contract)|sidebar|workbench|test|scripts)' },
      'Use cases reach Google only through ports.',
    ),
    rule(
      'google-adapts',
      '^src/google',
      { path: '^(src/(?!google|domain|app/ports)|sidebar|workbench|test|scripts)' },
      'Adapters translate between Google and the ports; they do not sequence work.',
    ),
    rule(
      'entry-wires',
      '^src/entry',
      { path: '^(sidebar|workbench|test|scripts)' },
      'Entry points wire app and google.',
    ),
    rule(
      'nobody-imports-entry',
      '^(src/(?!main|entry)|sidebar|workbench)',
      { path: '^src/(entry|main)' },
      'Only main.ts names the entry points.',
    ),
    rule(
      'pages-see-pure-code',
      '^sidebar',
      { path: '^(src/(?!contract|domain|content)|workbench|test|scripts)' },
      'A page needs the contract and pure code, so that live checks ask no server.',
    ),
    rule(
      'shipped-code-is-alone',
      '^(src|sidebar)',
      { path: '^(workbench|test|scripts)' },
      'Nothing that ships may lean on the workbench.',
    ),
    rule(
      'workbench-runs-dist',
      '^workbench',
      { path: '^(src|sidebar|test)' },
      'The workbench runs the built bundle, never the sources.',
    ),
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no beginning to read from.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file nobody imports is dead or misplaced.',
      from: {
        orphan: true,
        pathNot: '(\\.d\\.ts|\\.config\\.ts|^test/.*\\.test\\.tsx?|^test/build\\.ts|^scripts/[a-z]+\\.mjs)$',
      },
      to: {},
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      comment: 'What ships or runs is pinned in package.json.',
      from: { path: '^(src|sidebar|workbench|scripts)' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'shipped-packages',
      severity: 'error',
      comment: 'What ships is a dependency, not a tool.',
      from: { path: '^(src|sidebar)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|workbench-data)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
