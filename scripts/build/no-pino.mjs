/** Stands for pino in what is built: imapflow would load it at each start, and is to log nothing. */
// biome-ignore lint/style/noDefaultExport: pino is imported so
export default function noPino() {
  throw new Error('imapflow is to log nothing')
}
