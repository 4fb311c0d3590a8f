import { spoken } from './announce.ts'

/** The two live regions through which `announce` speaks. One of them stands in the page, from the start. */
export function Announcer() {
  return (
    <>
      <output class="unseen" aria-atomic="true">
        {spoken.polite().text}
      </output>
      <div class="unseen" role="alert" aria-live="assertive" aria-atomic="true">
        {spoken.assertive().text}
      </div>
    </>
  )
}
