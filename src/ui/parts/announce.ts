type Manner = 'polite' | 'assertive'

const regions = new Map<Manner, HTMLElement>()

/*
 * The two regions stand in the page itself and not in any screen, so that what is said while the screen changes is
 * heard to its end.
 */
function regionFor(manner: Manner): HTMLElement {
  const known = regions.get(manner)
  if (known?.isConnected) return known
  const region = document.createElement('div')
  region.className = 'unseen'
  region.setAttribute('role', manner === 'polite' ? 'status' : 'alert')
  region.setAttribute('aria-live', manner)
  region.setAttribute('aria-atomic', 'true')
  document.body.append(region)
  regions.set(manner, region)
  return region
}

/** Puts the live regions into the page. Early: a region that comes with its text is not read. */
export function prepareToAnnounce(): void {
  regionFor('polite')
  regionFor('assertive')
}

/**
 * Says something to those who listen: after what is being read, or at once for what must not be missed. The same text
 * twice is said twice.
 */
export function announce(text: string, manner: Manner = 'polite'): void {
  if (typeof document === 'undefined') return
  const region = regionFor(manner)
  // A region that already holds the text says nothing when it is given it again; an invisible mark makes it new.
  region.textContent = region.textContent === text ? `${text}\u200b` : text
}
