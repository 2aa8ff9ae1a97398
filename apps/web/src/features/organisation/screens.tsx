import type { Screen } from '../../platform/screen/screen.ts'

export const screens: readonly Screen[] = []
