import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Built straight into the jar's static resources, which Spring serves at /.
export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    license: { fileName: 'third-party-licences.md' },
  },
  server: { proxy: { '/api': process.env.FORESTALL_URL ?? 'http://127.0.0.1:8080' } },
})
