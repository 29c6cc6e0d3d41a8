import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { Settings } from '../contract/shapes.ts'
import type { Language } from '../text/language.ts'
import { MENU_TEXT } from '../text/menu.ts'
import type { Desktop, ReportFormat } from './handlers/hands.ts'

/** What the dialogs belong to, and what changes with the settings. */
export interface DesktopOptions {
  window(): BrowserWindow | undefined
  language(): Language
  now(): Date
  apply(settings: Settings): void
}

/** The system's own dialogs and programs. */
export function systemDesktop({ window, language, now, apply }: DesktopOptions): Desktop {
  return {
    chooseFilesToOpen: () => chooseFilesToOpen(window(), language()),
    chooseFileToExport: () => chooseFileToExport(window(), language(), now()),
    chooseReportFile: (name, format) => chooseReportFile(window(), language(), name, format),
    chooseKeyFile: (name) => chooseKeyFile(window(), language(), name),
    openLink: (url) => shell.openExternal(url).then(done, notDone),
    showFolder: async (path) => (await shell.openPath(path)) === '',
    apply,
  }
}

async function chooseFilesToOpen(window: BrowserWindow | undefined, language: Language): Promise<readonly string[]> {
  if (window === undefined) return []
  const { open, mails, all } = MENU_TEXT[language].dialog
  const filters = [
    { name: all, extensions: ['*'] },
    { name: mails, extensions: ['eml', 'msg', 'mbox', 'txt', 'log'] },
  ]
  const options = { title: open, filters, properties: ['openFile' as const, 'multiSelections' as const] }
  return (await dialog.showOpenDialog(window, options)).filePaths
}

async function chooseFileToExport(
  window: BrowserWindow | undefined,
  language: Language,
  now: Date,
): Promise<string | null> {
  if (window === undefined) return null
  const text = MENU_TEXT[language].dialog
  const name = `${text.exportName}-${now.toISOString().slice(0, 10)}.json`
  const filters = [{ name: text.json, extensions: ['json'] }]
  const defaultPath = join(app.getPath('documents'), name)
  const { filePath } = await dialog.showSaveDialog(window, { title: text.export, filters, defaultPath })
  return filePath === '' ? null : filePath
}

const ENDINGS: Readonly<Record<ReportFormat, string>> = {
  json: 'json',
  markdown: 'md',
  html: 'html',
  csv: 'csv',
  eml: 'mbox',
  ics: 'ics',
  yml: 'yml',
  zone: 'zone',
}

async function chooseReportFile(
  window: BrowserWindow | undefined,
  language: Language,
  name: string,
  format: ReportFormat,
): Promise<string | null> {
  if (window === undefined) return null
  const text = MENU_TEXT[language].dialog
  const filters = [{ name: text[format], extensions: [ENDINGS[format]] }]
  const defaultPath = join(app.getPath('documents'), `${name}.${ENDINGS[format]}`)
  const { filePath } = await dialog.showSaveDialog(window, { title: text.report, filters, defaultPath })
  return filePath === '' ? null : filePath
}

async function chooseKeyFile(
  window: BrowserWindow | undefined,
  language: Language,
  name: string,
): Promise<string | null> {
  if (window === undefined) return null
  const defaultPath = join(app.getPath('home'), name)
  const title = MENU_TEXT[language].dialog.key
  const { filePath } = await dialog.showSaveDialog(window, { title, defaultPath })
  return filePath === '' ? null : filePath
}

const done = () => true
const notDone = () => false
