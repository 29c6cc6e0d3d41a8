import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as buildBundle } from 'vite'
import { PROJECT } from '../project.mjs'
import {
  buildCheckKnowledge,
  buildKnowledge,
  buildMailKnowledge,
  buildSetupKnowledge,
  buildTicketKnowledge,
} from './build-knowledge.mjs'
import { STAMP } from './is-built.mjs'

/** The parts of out/, in the order in which they are built. */
export const PARTS = {
  async knowledge() {
    const { organizations, rules } = await buildKnowledge('resources', join('out', 'knowledge.json'))
    console.log(`knowledge: ${organizations} organizations, ${rules} rules`)
    const { lists, selectors, hosts } = await buildCheckKnowledge('resources', join('out', 'check-knowledge.json'))
    console.log(`for checks: ${lists} blocklists, ${selectors} selectors, ${hosts} mail hosts`)
    const { presets, issuers } = await buildMailKnowledge('resources', join('out', 'mail-knowledge.json'))
    console.log(`for mailboxes: ${presets} presets, ${issuers} authorization servers`)
    const tickets = await buildTicketKnowledge('resources', join('out', 'ticket-knowledge.json'))
    console.log(`for tickets: ${tickets.appeals} appeals, ${tickets.programmes} programmes, ${tickets.notes} notes`)
    const setup = await buildSetupKnowledge('resources', join('out', 'setup-knowledge.json'))
    console.log(`for set-ups: ${setup.stacks} recipes, ${setup.hosters} hosters, ${setup.dnsHosts} DNS hosts`)
  },
  async cli() {
    await buildBundle({ configFile: 'vite.cli.config.ts', logLevel: 'warn' })
    console.log('command: out/cli/index.js')
  },
  async face() {
    await buildBundle({ configFile: 'vite.face.config.ts', logLevel: 'warn' })
    console.log('functions: out/face/index.js')
  },
  async window() {
    const { build } = await import('electron-vite')
    await build({ logLevel: 'warn' })
    console.log('window: out/main, out/preload, out/renderer')
  },
}

/** Builds all that out/ holds. */
export async function buildAll() {
  process.chdir(PROJECT)
  rmSync(STAMP, { force: true })
  for (const part of Object.values(PARTS)) await part()
  writeFileSync(STAMP, '')
}
