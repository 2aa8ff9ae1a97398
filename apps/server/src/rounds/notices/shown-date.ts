/** A date as people write it in both languages: 06/12/2026. */
export const shownDate = (date: string): string => date.split('-').reverse().join('/')
