import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** Whether the window answers to a media query, now and as it changes. Lives as long as its owner. */
export const createMedia = (query: string): Accessor<boolean> => {
  const media = matchMedia(query)
  const [matches, setMatches] = createSignal(media.matches)
  const change = (): void => void setMatches(media.matches)
  media.addEventListener('change', change)
  onCleanup(() => media.removeEventListener('change', change))
  return matches
}
