import { announce } from '../parts/announce.ts'

const quiet = 700

/** Says something when the typing rests: what is found with every stroke would talk over the keys. */
export const announceSoon = (): { readonly later: (words: string) => void; readonly stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)
  return {
    later: (words) => {
      stop()
      timer = setTimeout(() => {
        if (words !== '') announce(words)
      }, quiet)
    },
    stop,
  }
}
