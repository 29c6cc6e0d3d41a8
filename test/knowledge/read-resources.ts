import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A knowledge file as it lies in resources/, not yet validated. */
export interface ResourceFile {
  readonly id: string
  readonly json: unknown
}

const resources = fileURLToPath(new URL('../../resources/', import.meta.url))

/** All JSON files of a folder of resources/, by name. */
export function readResources(
  folder: 'providers' | 'bounce-rules' | 'appeals' | 'hosters' | 'dns-hosts' | 'stacks',
): ResourceFile[] {
  return readdirSync(`${resources}${folder}`)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      id: name.replace(/\.json$/, ''),
      json: JSON.parse(readFileSync(`${resources}${folder}/${name}`, 'utf8')),
    }))
}

/** KNOWLEDGE=id,id narrows the tests to some files while one works on them. */
export function isWanted(id: string): boolean {
  const wanted = process.env.KNOWLEDGE?.split(',')
  return wanted === undefined || wanted.includes(id)
}
