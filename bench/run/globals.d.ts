/** What the bench puts into the pages that it measures. */
interface Window {
  /** The element whose scrolling moves the text. */
  benchScroller: () => Element
  /** The element that the text is in. */
  benchText: () => Element
  /** How long after the last click there was something to read, in milliseconds. */
  benchSeen: number | undefined
  /** The words that the open claim's paint lies on. */
  benchActive: () => string
  /** For the last key: how long its task was, in milliseconds, and in which frame after it something was active. */
  benchKey: { busy: number; frames: number }
  /** The longest task of the main thread so far, in milliseconds; 0 when none was longer than 50. */
  benchLongest: number
}
