/*
 * What the bench uses of the other tools. Their packages are installed only for the bench, so their own types may be
 * missing when everything is checked.
 */

declare module '@recogito/text-annotator' {
  export interface Annotation {
    readonly id: string
    readonly bodies: readonly []
    readonly target: {
      readonly annotation: string
      readonly selector: readonly { readonly quote: string; readonly start: number; readonly end: number }[]
      readonly created: Date
    }
  }
  export interface TextAnnotator {
    setAnnotations(annotations: readonly Annotation[]): void
    getAnnotations(): readonly { readonly id: string }[]
    removeAnnotation(id: string): void
  }
  export function createTextAnnotator(element: HTMLElement, options: { readonly renderer: 'SPANS' }): TextAnnotator
}

declare module 'react' {
  export function createElement(component: unknown, properties: object): unknown
}

declare module 'react-dom' {
  export function render(element: unknown, place: Element): void
}

declare module 'react-text-annotate' {
  export const TextAnnotator: unknown
}

declare module 'vue' {
  const Vue: new (options: {
    el: Element
    data: object
    render(create: (component: unknown, data: object) => unknown): unknown
  }) => unknown
  export default Vue
}

declare module 'v-annotator' {
  const component: { readonly default?: unknown }
  export default component
}

declare module '*?url' {
  const address: string
  export default address
}
