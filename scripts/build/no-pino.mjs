/** Stands for pino in what is built: imapflow would load it at each start, and is to log nothing. */
function noPino() {
  throw new Error('imapflow is to log nothing')
}

export { noPino as default }
