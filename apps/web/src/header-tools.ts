import type { ComponentType } from 'react'
import { Bell } from './features/notices/bell.tsx'

type HeaderTool = { readonly id: string; readonly tool: ComponentType }

/** Small controls beside the brand, on every screen behind the sign-in: 36 px high, an `ActionIcon` with a label. */
export const headerTools: readonly HeaderTool[] = [{ id: 'notices', tool: Bell }]
