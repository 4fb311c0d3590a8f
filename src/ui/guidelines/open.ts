import { createSignal } from 'solid-js'
import type { SectionKey } from './section.ts'

const [openSection, setOpenSection] = createSignal<SectionKey>()

/** The section that the side panel shows; none while it is closed. */
export { openSection }

/** Opens the guidelines beside the work, at the section that applies: `openGuidelines('source-kinds')`. */
export function openGuidelines(section: SectionKey = 'attribution'): void {
  setOpenSection(section)
}

/** Closes the side panel. */
export function closeGuidelines(): void {
  setOpenSection(undefined)
}
