import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/app/',
  plugins: [react()],
  // One copy each: a second copy of Mantine would not see the provider of the first.
  resolve: { dedupe: ['react', 'react-dom', '@mantine/core', '@mantine/hooks'] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Data URLs would need exceptions in the content security policy.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        manualChunks: (id: string) => {
          if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return 'react'
          if (/node_modules\/@(mantine|floating-ui)\//.test(id)) return 'mantine'
          if (/node_modules\/@tanstack\//.test(id)) return 'tanstack'
          return undefined
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
