import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { runnerImport } from 'vite'

/**
 * Validates resources/ and writes all of it into one compact file, which every start of the program reads. Throws when
 * files are wrong, and says which, where, and what was expected there.
 * @param {string} resources
 * @param {string} target
 */
export async function buildKnowledge(resources, target) {
  // Node itself reads no TypeScript.
  /** @type {{ module: typeof import('./knowledge-file.ts') }} */
  const { module } = await runnerImport(join(import.meta.dirname, 'knowledge-file.ts'), {
    configFile: false,
    logLevel: 'error',
  })
  const file = module.knowledgeFile(readAll(join(resources, 'providers')), readAll(join(resources, 'bounce-rules')))
  writeJson(target, file)
  const rules = file.ruleFiles.reduce((sum, { rules }) => sum + rules.length, 0)
  return { organizations: file.providers.length, rules }
}

/**
 * The same with what the checks know: blocklists, selectors, mail hosts.
 * @param {string} resources
 * @param {string} target
 */
export async function buildCheckKnowledge(resources, target) {
  /** @type {{ module: typeof import('./check-knowledge-file.ts') }} */
  const { module } = await runnerImport(join(import.meta.dirname, 'check-knowledge-file.ts'), {
    configFile: false,
    logLevel: 'error',
  })
  const file = module.checkKnowledgeFile(readAll(join(resources, 'blocklists')), readAll(join(resources, 'checks')))
  writeJson(target, file)
  return { lists: file.blocklists.length, selectors: file.selectors.length, hosts: file.mailHosts.length }
}

/**
 * The same with what is known of mailboxes: presets and authorization servers.
 * @param {string} resources
 * @param {string} target
 */
export async function buildMailKnowledge(resources, target) {
  /** @type {{ module: typeof import('./mail-knowledge-file.ts') }} */
  const { module } = await runnerImport(join(import.meta.dirname, 'mail-knowledge-file.ts'), {
    configFile: false,
    logLevel: 'error',
  })
  const file = module.mailKnowledgeFile(readAll(join(resources, 'mailbox-presets')), readAll(join(resources, 'oauth')))
  writeJson(target, file)
  return { presets: file.presets.length, issuers: file.issuers.length }
}

/**
 * The same with what tickets need: appeals, programmes, notes, and how organizations and lists are called.
 * @param {string} resources
 * @param {string} target
 */
export async function buildTicketKnowledge(resources, target) {
  /** @type {{ module: typeof import('./ticket-knowledge-file.ts') }} */
  const { module } = await runnerImport(join(import.meta.dirname, 'ticket-knowledge-file.ts'), {
    configFile: false,
    logLevel: 'error',
  })
  const file = module.ticketKnowledgeFile({
    appeals: readAll(join(resources, 'appeals')),
    programmes: readAll(join(resources, 'programmes')),
    notes: readAll(join(resources, 'notes')),
    providers: readAll(join(resources, 'providers')),
    blocklists: readAll(join(resources, 'blocklists')),
    presets: readAll(join(resources, 'mailbox-presets')),
    checkedLines: readOne(join(resources, 'checked-lines.json')),
  })
  writeJson(target, file)
  return { appeals: file.appeals.length, programmes: file.programmes.length, notes: file.notes.length }
}

/**
 * The same with what a set-up needs: recipes, notes on hosters, forms of DNS hosts.
 * @param {string} resources
 * @param {string} target
 */
export async function buildSetupKnowledge(resources, target) {
  /** @type {{ module: typeof import('./setup-knowledge-file.ts') }} */
  const { module } = await runnerImport(join(import.meta.dirname, 'setup-knowledge-file.ts'), {
    configFile: false,
    logLevel: 'error',
  })
  const [stacks = [], hosters = [], dnsHosts = []] = ['stacks', 'hosters', 'dns-hosts'].map((folder) =>
    readAll(join(resources, folder)),
  )
  const file = module.setupKnowledgeFile(stacks, hosters, dnsHosts)
  writeJson(target, file)
  return { stacks: file.stacks.length, hosters: file.hosters.length, dnsHosts: file.dnsHosts.length }
}

/**
 * In the order of the file names, so that the result is the same everywhere.
 * @param {string} folder
 */
function readAll(folder) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return names.sort().map((name) => ({ ...readOne(join(folder, name)), name: `${basename(folder)}/${name}` }))
}

/** @param {string} file */
function readOne(file) {
  return { name: basename(file), text: readFileSync(file, 'utf8') }
}

/**
 * @param {string} target
 * @param {unknown} file
 */
function writeJson(target, file) {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, JSON.stringify(file))
}
