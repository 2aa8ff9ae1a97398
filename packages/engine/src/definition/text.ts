/** The languages of the product: Vietnamese first. */
export type Language = 'vi' | 'en'

/** Words for people. A plain string is Vietnamese and stands for English too until a translation is given. */
export type Text = string | { readonly vi: string; readonly en?: string }

/** The words of `text` in `language`; Vietnamese where no English is given. */
export function textIn(text: Text, language: Language): string {
  if (typeof text === 'string') return text
  return language === 'en' ? (text.en ?? text.vi) : text.vi
}
