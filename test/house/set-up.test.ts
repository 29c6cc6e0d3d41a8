import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inWords, one, sum } from '../../scripts/checks/tally.mjs'
import { isStandIn } from '../../scripts/electron/electron-folder.mjs'
import { plantedProject } from './planted-project.ts'
import { PROJECT } from './project.ts'
import { runNode } from './run.ts'

/** When a source is newer than out/, npm start builds first. */
const BUILD_MS = 120_000

describe('npm start', () => {
  test(
    'without a screen says so in one line and names the command',
    () => {
      const { code, stderr } = runNode('scripts/start.mjs', [], { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } })
      expect(stderr).toBe(
        'There is no display here to open a window on. Use the command: node out/cli/index.js diagnose FILE\n',
      )
      expect(code).toBe(1)
    },
    BUILD_MS,
  )
})

describe('npm test', () => {
  test('closes with the sum of everything', () => {
    const tallies = [one(true), one(false), { passed: 5, failed: 0, skipped: 2 }]
    expect(inWords(sum(tallies))).toBe('6 passed, 1 failed, 2 skipped')
  })

  test('refuses a part that it does not know', () => {
    expect(runNode('scripts/test.mjs', ['everything'])).toMatchObject({
      code: 2,
      stderr: 'test: expected no argument or some of nets, unit, lab, e2e; got everything\n',
    })
  })
})

describe('packaging', () => {
  test('knows the stand-in Electron, and refuses it', () => {
    const standIn = plantedProject({ 'dist/resources/app/main.mjs': '' }, [])
    const official = plantedProject({ 'dist/resources/default_app.asar': '' }, [])
    expect([isStandIn(join(standIn, 'dist')), isStandIn(join(official, 'dist'))]).toEqual([true, false])
  })

  test('has a configuration that electron-builder takes, with every fuse blown', async () => {
    const builder = createRequire(join(PROJECT, 'node_modules', 'electron-builder', 'package.json'))
    const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config')
    const { DebugLogger } = builder('builder-util')
    const config = await getConfig(PROJECT, 'electron-builder.yml', null)
    await validateConfiguration(config, new DebugLogger(false))
    expect(config).toMatchObject({
      publish: null,
      extraResources: [{ from: 'resources', to: 'resources' }],
      electronFuses: {
        runAsNode: false,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableCookieEncryption: true,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        grantFileProtocolExtraPrivileges: false,
      },
    })
  })
})
