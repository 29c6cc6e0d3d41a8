import './theme/styles.ts'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { listen } from './listen.ts'

listen()
// A window that had the keyboard before its page came does not always hand it on; then shortcuts and paste would be lost.
window.focus()
createRoot(document.getElementById('root') ?? document.body).render(<App />)
