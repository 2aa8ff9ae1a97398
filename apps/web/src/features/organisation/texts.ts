import { defineTexts } from '../../platform/language/texts.ts'

export const texts = defineTexts({ vi: {}, en: {} })
