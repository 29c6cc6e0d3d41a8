import { buildAll, PARTS } from './build/build-all.mjs'

/** `npm run build` makes everything; `npm run build -- cli` only that part. */
const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name))
if (unknown !== undefined) {
  console.error(`build: expected no argument or some of ${Object.keys(PARTS).join(', ')}; got ${unknown}`)
  process.exit(2)
}
try {
  if (wanted.length === 0) await buildAll()
  for (const [name, part] of Object.entries(PARTS)) if (wanted.includes(name)) await part()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
