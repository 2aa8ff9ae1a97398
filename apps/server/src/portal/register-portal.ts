import type { Language } from '@openpar/engine'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../platform/errors/problem.ts'
import { attachment } from '../platform/http/attachment.ts'
import type { Dependencies } from '../platform/http/context.ts'
import { isSample } from '../sample/is-sample.ts'
import { portalStyle } from './html/assets.ts'
import { html } from './html/html.ts'
import { link, type PageContent, type PageGround, wholePage } from './html/page.ts'
import { methodPage, methodsPage } from './pages/method-page.ts'
import { nodePage } from './pages/node-page.ts'
import { findPublished, publishedSets } from './pages/published.ts'
import { rankingCsv } from './pages/ranking-csv.ts'
import { rankingPage } from './pages/ranking-page.ts'
import { startPage } from './pages/start-page.ts'
import { unitPage } from './pages/unit-page.ts'
import { unitsPage } from './pages/units-page.ts'
import { texts } from './texts.ts'

/** Public pages may be kept for a minute, and shown a little longer while a fresh one is fetched. */
const CACHE = 'public, max-age=60, stale-while-revalidate=600'
const FOREVER = 'public, max-age=31536000, immutable'

type Params = Readonly<Record<string, string>>
type Make = (ground: PageGround, params: Params, query: URLSearchParams) => Promise<PageContent | undefined>

/** Registers the public pages, in Vietnamese at the root and in English below `/en`. */
export async function registerPortal(server: FastifyInstance, { db }: Dependencies): Promise<void> {
  const style = portalStyle()
  server.get(style.path, async (_request, reply) =>
    reply.header('cache-control', FOREVER).type('text/css; charset=utf-8').send(style.css),
  )

  const serve = (path: string, make: Make): void => {
    for (const language of ['vi', 'en'] as const) {
      const at = language === 'vi' ? path : path === '/' ? '/en' : `/en${path}`
      server.get(at, (request, reply) => answer(request, reply, language, make))
    }
  }

  async function answer(request: FastifyRequest, reply: FastifyReply, language: Language, make: Make) {
    const url = new URL(request.url, 'http://portal')
    const path = language === 'en' ? url.pathname.slice(3) || '/' : url.pathname
    const ground: PageGround = {
      language,
      path: `${path}${url.search}`,
      style: style.path,
      sample: await isSample(db),
    }
    const content = await made(ground, request.params as Params, url.searchParams, make)
    reply.type('text/html; charset=utf-8').header('cache-control', CACHE)
    return content
      ? reply.send(wholePage(ground, content))
      : reply.code(404).send(wholePage(ground, notFound(ground)))
  }

  const setOf = ({ index, period }: Params, query: URLSearchParams) =>
    findPublished(db, index!, period!, query.get('nhom') ?? undefined)

  serve('/', (ground) => startPage(db, ground))
  serve('/don-vi', (ground, _params, query) => unitsPage(db, ground, (query.get('q') ?? '').slice(0, 100)))
  serve('/cach-tinh', (ground) => methodsPage(db, ground))
  serve('/cach-tinh/:index/:edition', (ground, params) => method(ground, params))
  serve('/cach-tinh/:index/:edition/:node', (ground, params) => method(ground, params))
  const method = async (ground: PageGround, { index, edition, node }: Params) => {
    const sets = await publishedSets(db)
    const of = sets.filter((set) => set.edition.indexCode === index && set.edition.code === edition)
    return methodPage(db, ground, of, node)
  }
  serve('/ket-qua/:index/:period', async (ground, params, query) => {
    const set = await setOf(params, query)
    return set && rankingPage(db, ground, set, wholeNumber(query.get('trang') ?? '1'))
  })
  serve('/ket-qua/:index/:period/:unit', async (ground, params, query) => {
    const set = await setOf(params, query)
    return set && unitPage(db, ground, set, params.unit!)
  })
  serve('/ket-qua/:index/:period/:unit/:node', async (ground, params, query) => {
    const set = await setOf(params, query)
    return set && nodePage(db, ground, set, params.unit!, params.node!)
  })
  for (const language of ['vi', 'en'] as const) {
    server.get(`${language === 'en' ? '/en' : ''}/ket-qua/:index/:period/csv`, async (request, reply) => {
      const { index, period } = request.params as Params
      const set = await findPublished(db, index!, period!)
      if (!set) throw new Problem('not-found')
      return reply
        .header('cache-control', CACHE)
        .header('content-disposition', attachment(`${index}-${period}.csv`))
        .type('text/csv; charset=utf-8')
        .send(await rankingCsv(db, set, language))
    })
  }
}

/** The page, or nothing where what the address names does not exist. */
async function made(ground: PageGround, params: Params, query: URLSearchParams, make: Make) {
  const { unit } = params
  if (unit !== undefined && !z.uuid().safeParse(unit).success) return undefined
  if (Object.values(params).some((value) => value.includes('\u0000'))) return undefined
  try {
    return await make(ground, params, query)
  } catch (error) {
    if (error instanceof Problem && MISSING.has(error.code)) return undefined
    throw error
  }
}

const MISSING: ReadonlySet<string> = new Set([
  'result-set-not-found',
  'unit-without-result',
  'node-not-found',
])

function wholeNumber(text: string): number {
  return /^\d{1,5}$/.test(text) ? Number(text) : 0
}

function notFound(ground: PageGround): PageContent {
  const words = texts[ground.language]
  return {
    title: words.notFound,
    body: html`<h1>${words.notFound}</h1><p class="under">${words.notFoundText}</p><p>${link(ground, '/', words.home)}</p>`,
  }
}
