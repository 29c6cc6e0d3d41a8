/** Every folder with a tsconfig of its own; '.' holds the configurations of the top level. */
export const LAYERS = [
  'src/engine',
  'src/text',
  'src/contract',
  'src/node',
  'src/main',
  'src/preload',
  'src/renderer',
  'src/cli',
  'src/lab',
  'test',
  'scripts',
  '.',
]
