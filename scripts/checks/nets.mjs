import { LAYERS } from './layers.mjs'
import { runTool } from './run-tool.mjs'

/** Biome colours every letter of what it shows, also in a file. */
const PLAIN = process.stdout.isTTY ? [] : ['--colors=off']

/**
 * The checks that read the sources and run nothing of them, by name. TypeScript 7 checks every layer in seconds; the
 * package under the plain name is 6, because dependency-cruiser needs its interface for JavaScript.
 * @type {Readonly<Record<string, () => Promise<boolean>>>}
 */
const NETS = {
  'format and lint': () => runTool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', ...PLAIN, '.'),
  ...Object.fromEntries(
    LAYERS.map((layer) => [`types of ${layer}`, () => runTool('typescript-native/bin/tsc', '-p', layer)]),
  ),
  'who imports whom': () => runTool('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'test'),
  'nothing unused': () => runTool('knip/bin/knip.js'),
}

/**
 * One after the other; tells of each whether it held.
 * @param {(name: string) => boolean} [wanted]
 * @returns {Promise<readonly (readonly [string, boolean])[]>}
 */
export async function runNets(wanted = () => true) {
  /** @type {[string, boolean][]} */
  const results = []
  for (const [name, passes] of Object.entries(NETS).filter(([name]) => wanted(name))) {
    const passed = await passes()
    console.log(`${passed ? '✓' : '✗'} ${name}`)
    results.push([name, passed])
  }
  return results
}
