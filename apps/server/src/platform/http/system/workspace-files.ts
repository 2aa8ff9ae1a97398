import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../errors/problem.ts'

/** Where the build of the workspace lies. */
export const workspaceFolder = fileURLToPath(new URL('../../../../../web/dist', import.meta.url))

const YEAR = 31_536_000

/** Serves the workspace under `/app/`: files with a hash in their name for ever, every other address as its one page. */
export async function registerWorkspace(server: FastifyInstance): Promise<void> {
  if (!existsSync(workspaceFolder)) return
  await server.register(files, {
    root: workspaceFolder,
    prefix: '/app/',
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${YEAR}, immutable` : 'no-cache',
      )
    },
  })
  server.get('/app', async (_request, reply) => reply.redirect('/app/'))
  server.get('/app/*', async (request, reply) => {
    if (/\/assets\/|\.\w{2,5}$/.test(request.url.split('?')[0] ?? '')) throw new Problem('not-found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
