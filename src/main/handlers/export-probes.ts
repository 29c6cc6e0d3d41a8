import type { Input } from '../../contract/methods.ts'
import { replaceFile } from '../../node/files/replace-file.ts'
import { placementAsMarkdown, probesAsCsv } from '../../text/reports/probes.ts'
import type { Hands } from './hands.ts'

/** All that is kept: more days than Postdesk is old. */
const ALL_DAYS = 1100
const BUCKET_DAYS = 7

/** Asks where to, and writes all probes there, or what they say together. */
export async function exportProbes(hands: Hands, { format, language }: Input<'probes.export'>) {
  const name = `postdesk-probes-${hands.now().toISOString().slice(0, 10)}`
  const path = await hands.desktop.chooseReportFile(name, format)
  if (path === null) return { path }
  const content = await contentOf(hands, format, language)
  await replaceFile(path, (file) => file.writeFile(content))
  return { path }
}

async function contentOf({ store, post }: Hands, format: Input<'probes.export'>['format'], language: 'en' | 'de') {
  if (format === 'markdown')
    return placementAsMarkdown(await post.office.measures.placement(ALL_DAYS, BUCKET_DAYS), language)
  const probes = await store.probesBetween({ from: '', to: '9999' })
  return format === 'csv' ? probesAsCsv(probes) : `${JSON.stringify({ version: 1, probes }, null, 2)}\n`
}
