import { formatNumber, type Language, type Text, textIn } from '@openpar/engine'

export interface Words {
  readonly vi: string
  readonly en: string
}

export function inBoth(say: (language: Language) => string): Words {
  return { vi: say('vi'), en: say('en') }
}

export function words(text: Text): Words {
  return inBoth((language) => textIn(text, language))
}

/** A number with all its decimals: 1,5 in Vietnamese, 1.5 in English. */
export function figure(value: number, language: Language): string {
  return formatNumber(value, language, 0, 12)
}

/** Code and name of a node, as sentences begin. */
export function heading({ code, name }: { readonly code: string; readonly name: Text }): Words {
  return inBoth((language) => `${code} ${textIn(name, language)}`)
}

/** Texts between quotation marks, separated by commas. */
export function listed(texts: readonly Text[] | undefined, language: Language): string {
  if (!texts || texts.length === 0) return language === 'vi' ? 'không có' : 'none'
  return texts.map((text) => `“${textIn(text, language)}”`).join(', ')
}
