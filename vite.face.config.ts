import { defineConfig } from 'vite'

/** The programmatic face: the judges behind the window and the command, as functions (docs/face.md). */
export default defineConfig({
  build: { ssr: 'src/node/face/index.ts', outDir: 'out/face', target: 'node20.19' },
  ssr: { noExternal: true },
})
