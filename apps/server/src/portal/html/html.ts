/** Markup that is safe to send: made by `html` alone, so that every value in it has been escaped. */
export interface Html {
  readonly markup: string
}

/** What may stand in a template: nothing, text, numbers, markup, and lists of these. */
export type Part = Html | string | number | null | undefined | false | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as markup: the five signs that mean something in elements and in quoted attributes become entities. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  if ('markup' in part) return part.markup
  return part.map(markupOf).join('')
}

/**
 * Markup from a template. Everything put in is escaped but for other markup; attributes must be quoted in the template.
 * Spaces around line breaks are taken out: they show nothing and cost bytes.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = ''
  for (const [k, text] of template.entries()) {
    markup += text.replace(/\s*\n\s*/g, '\n')
    if (k < parts.length) markup += markupOf(parts[k])
  }
  return { markup: markup.trim() }
}
