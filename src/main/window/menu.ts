import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Events } from '../../contract/events.ts'
import type { Language } from '../../text/language.ts'
import { MENU_TEXT } from '../../text/menu.ts'

type MenuItem = Events['menu.chosen']['item']
type Choose = (item: MenuItem) => void

/** Puts the application's menu up, in this language. */
export function installMenu(language: Language, development: boolean, choose: Choose): void {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      fileMenu(language, choose),
      editMenu(language),
      viewMenu(language, development, choose),
    ]),
  )
}

/** The menu of the right mouse button: what fits to a text field or to selected text. */
export function editingMenu(language: Language, isEditable: boolean): Menu {
  const text = MENU_TEXT[language]
  const copy: MenuItemConstructorOptions = { role: 'copy', label: text.copy }
  return Menu.buildFromTemplate(isEditable ? editing(language) : [copy])
}

function fileMenu(language: Language, choose: Choose): MenuItemConstructorOptions {
  const text = MENU_TEXT[language]
  return {
    label: text.file,
    submenu: [
      { label: text.newDiagnosis, accelerator: 'CmdOrCtrl+N', click: () => choose('newDiagnosis') },
      { label: text.openFiles, accelerator: 'CmdOrCtrl+O', click: () => choose('openFiles') },
      { label: text.sendProbes, accelerator: 'CmdOrCtrl+Shift+P', click: () => choose('sendProbes') },
      { label: text.newTicket, accelerator: 'CmdOrCtrl+Shift+T', click: () => choose('newTicket') },
      { type: 'separator' },
      { label: text.settings, accelerator: 'CmdOrCtrl+,', click: () => choose('settings') },
      { type: 'separator' },
      { role: 'quit', label: text.quit },
    ],
  }
}

function editMenu(language: Language): MenuItemConstructorOptions {
  return { label: MENU_TEXT[language].edit, submenu: editing(language) }
}

function editing(language: Language): MenuItemConstructorOptions[] {
  const text = MENU_TEXT[language]
  return [
    { role: 'undo', label: text.undo },
    { role: 'redo', label: text.redo },
    { type: 'separator' },
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    { role: 'selectAll', label: text.selectAll },
  ]
}

function viewMenu(language: Language, development: boolean, choose: Choose): MenuItemConstructorOptions {
  const text = MENU_TEXT[language]
  const tools: MenuItemConstructorOptions[] = development ? [{ role: 'reload' }, { role: 'toggleDevTools' }] : []
  return {
    label: text.view,
    submenu: [
      { label: text.palette, accelerator: 'CmdOrCtrl+K', click: () => choose('palette') },
      { label: text.history, accelerator: 'CmdOrCtrl+Shift+H', click: () => choose('history') },
      { type: 'separator' },
      { role: 'zoomIn', label: text.zoomIn },
      { role: 'zoomOut', label: text.zoomOut },
      { role: 'resetZoom', label: text.actualSize },
      { role: 'togglefullscreen', label: text.fullScreen },
      ...tools,
    ],
  }
}
