import { join, resolve } from 'node:path'
import { app, nativeTheme, protocol, session } from 'electron'
import type { Settings } from '../contract/shapes.ts'
import { netOf } from '../node/checks/pretended-internet.ts'
import { clockOf } from '../node/clock.ts'
import { settingsIn } from '../node/settings-file.ts'
import type { Language } from '../text/language.ts'
import type { Hands } from './handlers/hands.ts'
import type { AnswerCall } from './ipc/answer-call.ts'
import { publisher } from './ipc/publish.ts'
import { serve } from './ipc/serve.ts'
import type { Trusted } from './ipc/trusted-sender.ts'
import { openRealWorld } from './open-world.ts'
import { quitAfter } from './quit-after.ts'
import { reminding } from './remind.ts'
import { serveAppFiles } from './security/app-files.ts'
import { APP_ORIGIN, APP_SCHEME } from './security/app-origin.ts'
import { APP_SCHEME_PRIVILEGES, hardenApp } from './security/harden-app.ts'
import { hardenContents } from './security/harden-contents.ts'
import { hardenSession } from './security/harden-session.ts'
import { rendererSource } from './security/renderer-source.ts'
import { systemDesktop } from './system-desktop.ts'
import { systemLanguage } from './system-language.ts'
import { systemNotifications } from './system-notifications.ts'
import { installMenu } from './window/menu.ts'
import { onlyWindow } from './window/only-window.ts'
import { openWindow } from './window/open-window.ts'
import { changingWorlds } from './worlds.ts'

const source = rendererSource(app.isPackaged, process.env.ELECTRON_RENDERER_URL)

hardenApp(app, source.development)
hardenContents(app)
protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES])
if (process.env.POSTDESK_DATA !== undefined) app.setPath('userData', resolve(process.env.POSTDESK_DATA))
if (app.requestSingleInstanceLock()) app.whenReady().then(openDesk).catch(giveUp)
else app.quit()

function openDesk(): void {
  const dataFolder = app.getPath('userData')
  const settings = settingsIn(dataFolder)
  const system = systemLanguage(app.getPreferredSystemLanguages())
  const language = () => chosenLanguage(settings.read(), system)
  const now = clockOf(netOf(process.env))

  const window = onlyWindow(() => openWindow({ preload: built('../preload/index.cjs'), source, language }))
  const publish = publisher(() => window.current()?.webContents)
  const apply = ({ appearance }: Settings) => {
    nativeTheme.themeSource = appearance
    installMenu(language(), source.development, (item) => publish('menu.chosen', { item }))
  }
  apply(settings.read())

  const surroundings = {
    settings,
    desktop: systemDesktop({ window: window.current, language, now, apply }),
    facts: { version: app.getVersion(), platform: process.platform, systemLanguage: system },
    publish,
    language,
    now,
    reportBug: console.error,
    remind: reminding({ language, show: window.show, publish, notify: systemNotifications() }),
  }
  const worlds = changingWorlds({
    openReal: (worlds) => openRealWorld({ ...surroundings, worlds }, { dataFolder, built }),
    openRehearsal: async (worlds) => {
      const { openRehearsal } = await import('./rehearsal/open-rehearsal.ts')
      return openRehearsal({ ...surroundings, worlds }, built)
    },
    onChange: () => {
      answer = undefined
      window.current()?.webContents.reload()
    },
  })
  let answer: Promise<AnswerCall> | undefined
  const trusted: Trusted = { origin: source.origin, contentsId: () => window.current()?.webContents.id }
  serve(() => (answer ??= makeAnswer(worlds.current().hands, trusted)))

  hardenSession(session.defaultSession, source)
  protocol.handle(APP_SCHEME, serveAppFiles(built('../renderer'), APP_ORIGIN))
  window.show()
  app.on('second-instance', window.show)
  app.on('activate', window.show)
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  quitAfter(app, worlds.close)
}

/** Schemas and handlers are read when the window asks for the first time, and not before its first picture. */
async function makeAnswer(hands: Hands, trusted: Trusted): Promise<AnswerCall> {
  const [{ createHandlers }, { methods }, { answerCalls }] = await Promise.all([
    import('./handlers/registry.ts'),
    import('../contract/methods.ts'),
    import('./ipc/answer-call.ts'),
  ])
  return answerCalls(methods, createHandlers(hands), trusted, console.error)
}

/** What the build puts beside this file. */
function built(name: string): string {
  return join(import.meta.dirname, name)
}

function chosenLanguage({ language }: Settings, system: Language): Language {
  return language === 'system' ? system : language
}

/** Better no program than one that runs without a window. */
function giveUp(bug: unknown): void {
  console.error(bug)
  app.exit(1)
}
