import './theme/styles.ts'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { useSettings } from './features/settings/settings-store.ts'
import { listen } from './listen.ts'

listen()
void useSettings.getState().load()
createRoot(document.getElementById('root') ?? document.body).render(<App />)
