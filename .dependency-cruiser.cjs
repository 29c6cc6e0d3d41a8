/** Who may import whom. One law: the engine judges and never touches; the hands touch and never judge; the window shows. */

const { builtinModules } = require('node:module')

const OURS = '^src/'

/** Pure packages that the engine may use; an addition needs a reason in ARCHITECTURE.md. */
const ENGINE_PACKAGES = ['tldts']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'engine-stands-alone',
      comment: 'The engine knows nobody. Hand it what it needs as a parameter, or move the code into the engine.',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { path: OURS, pathNot: '^src/engine/' },
    },
    {
      name: 'engine-is-pure',
      comment:
        'The engine touches nothing: no file, no network, no clock, no window. Write a port and fulfil it in src/node.',
      severity: 'error',
      from: { path: '^src/(engine|text|contract)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-npm-allowlist',
      comment:
        'Each package in the engine is one more thing that must be pure everywhere. The list stands in this file.',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { path: 'node_modules', pathNot: ENGINE_PACKAGES.map((name) => `node_modules/${name}/`) },
    },
    {
      name: 'text-is-only-words',
      comment: 'The words know the names of things (types of the engine), and nothing else.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: ['^src/(?!text/|engine/)', 'node_modules'] },
    },
    {
      name: 'text-speaks-types-of-the-engine',
      comment: 'The words judge nothing: use `import type`.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: '^src/engine/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-speaks-types',
      comment: 'The treaty carries no running code of anybody, only schemas: use `import type`.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: '^src/engine/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-knows-only-the-engine',
      comment: 'The treaty is read on both sides of the window, so it may know neither side. The one package is zod.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: ['^src/(?!contract/|engine/|text/language[.]ts)', 'node_modules/(?!zod/)'] },
    },
    {
      name: 'node-serves-any-door',
      comment: 'The hands are used by the window and the command alike; they know neither.',
      severity: 'error',
      from: { path: '^src/node/' },
      to: { path: '^src/(?!node/|engine/)' },
    },
    {
      name: 'main-knows-no-face',
      comment:
        'The main process carries. What is shown is decided in the window, what the command prints in the command.',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/(renderer|preload|cli)/' },
    },
    {
      name: 'preload-is-a-wire',
      comment:
        'The wire passes on what it is given: it knows the names of the channels, the types of the treaty, and Electron.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: {
        pathNot: ['^src/preload/', '^src/contract/channels[.]ts$', 'node_modules/electron/', '^electron$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'renderer-only-shows',
      comment: 'The window asks through the treaty; it has no files, no network and no verdict of its own.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/(?!renderer/|contract/|engine/|text/)' },
    },
    {
      name: 'renderer-takes-types-only',
      comment: 'The window shows and never decides: of the treaty and the engine it takes types (`import type`).',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/(contract|engine)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-runs-in-a-sandbox',
      comment:
        'There is no Node and no Electron in the window; and what is checked is checked before it gets there (no zod).',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: ['^(node:|electron$)', 'node_modules/(electron|zod)/', `^(${builtinModules.join('|')})$`] },
    },
    {
      name: 'cli-needs-no-window',
      comment: 'The command is the same judge and hands without a window: neither the main process nor the treaty.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(main|contract|renderer|preload)/' },
    },
    {
      name: 'cli-needs-no-electron',
      comment: 'The command runs in plain Node. Not even a type of Electron is reachable from it, by whatever way.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: ['node_modules/electron/', '^electron$'], reachable: true },
    },
    {
      name: 'electron-only-at-the-edge',
      comment: 'Only the main process and the wire know Electron, so that everything else can be tested without it.',
      severity: 'error',
      from: { path: OURS, pathNot: '^src/(main|preload)/' },
      to: { path: ['node_modules/electron/', '^electron$'] },
    },
    {
      name: 'lab-is-a-stage',
      comment:
        'The test internet plays the world for the hands; it uses them and the judge, and knows no door and no face.',
      severity: 'error',
      from: { path: '^src/lab/' },
      to: { path: '^src/(?!lab/|node/|engine/)' },
    },
    {
      name: 'nobody-needs-the-lab',
      comment:
        'The program runs in the world, never on the stage: only tests and the rehearsal start a lab, and the rehearsal only knows how to talk to its thread.',
      severity: 'error',
      from: { path: OURS, pathNot: '^src/(lab|main/rehearsal)/' },
      to: { path: '^src/lab/' },
    },
    {
      name: 'sql-only-in-the-store',
      comment: 'One folder knows SQL. Ask the store for what you mean.',
      severity: 'error',
      from: { path: OURS, pathNot: '^src/node/store/' },
      to: { path: 'node_modules/(@libsql|kysely)/' },
    },
    {
      name: 'src-never-needs-test',
      comment: 'What the program needs lives in src/.',
      severity: 'error',
      from: { path: OURS },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'src-needs-only-what-is-declared',
      comment: 'A package that is used is named in package.json.',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-peer'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'This file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^electron$', '[?]'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing in two files. Move what both need into a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
