import type { Language } from '@openpar/engine'
import { texts } from '../texts.ts'
import { type Html, html, type Part } from './html.ts'

/** What every page of the portal knows. */
export interface PageGround {
  readonly language: Language
  /** The path without the language, `/ket-qua/…`. */
  readonly path: string
  readonly style: string
  readonly sample: boolean
}

/** A page as its own module makes it. */
export interface PageContent {
  readonly title: string
  readonly body: Html
}

/** The address of a page in the language of `ground`: Vietnamese without a mark, English below `/en`. */
export function at({ language }: Pick<PageGround, 'language'>, path: string): string {
  return language === 'vi' ? path : `/en${path.replace(/^\/(?=$|[#?])/, '')}`
}

/** A link. */
export function link(ground: Pick<PageGround, 'language'>, path: string, text: Part): Html {
  return html`<a href="${at(ground, path)}">${text}</a>`
}

/** The whole document around the content of a page. */
export function wholePage(ground: PageGround, { title, body }: PageContent): string {
  const { language, path, style, sample } = ground
  const words = texts[language]
  const other: Language = language === 'vi' ? 'en' : 'vi'
  const name = title === words.title ? 'OpenPAR' : `${title} · OpenPAR`
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${sample && `[${language === 'vi' ? 'mẫu' : 'sample'}] `}${name}</title>
<link rel="stylesheet" href="${style}">
<link rel="alternate" hreflang="${other}" href="${at({ language: other }, path)}">
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><nav class="wide" aria-label="${words.mainNavigation}">
<a class="brand" href="${at(ground, '/')}">OpenPAR</a>
${link(ground, '/#ket-qua', words.results)}
${link(ground, '/don-vi', words.units)}
${link(ground, '/cach-tinh', words.methods)}
<a class="end" href="${at({ language: other }, path)}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
</nav>
${sample && html`<div class="sample" role="note"><div class="wide">${words.sample}</div></div>`}
</header>
<main id="content" class="wide">${body}</main>
<footer><div class="wide"><span>${words.foot}</span><a href="/app/">${words.staff}</a></div></footer>
</body>
</html>`
  return page.markup
}
