import { contextBridge, ipcRenderer } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL } from '../contract/channels.ts'

/** The wire: passes on unread, and shows the window neither `ipcRenderer` nor an event. */
contextBridge.exposeInMainWorld('postdesk', {
  call: (name: unknown, input: unknown) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on: (listener: (name: unknown, payload: unknown) => void) => {
    const hear = (_event: unknown, name: unknown, payload: unknown) => listener(name, payload)
    ipcRenderer.on(EVENT_CHANNEL, hear)
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, hear)
    }
  },
})
