import type { Editor, EditorHost, EditorOptions } from './contract.ts'

export type {
  Editor,
  EditorHost,
  EditorOptions,
  EditorSpan,
  Press,
  Selection,
  SpanChanges,
  SpanKind,
} from './contract.ts'

/**
 * Shows an article in a place of the page.
 * @param place the element that the text becomes a child of
 * @param scroller the element whose scrolling moves the text
 */
export const mountEditor = (
  _place: HTMLElement,
  _scroller: HTMLElement,
  _host: EditorHost,
  _options: EditorOptions,
): Editor => {
  throw new Error('The editor is not built yet')
}
