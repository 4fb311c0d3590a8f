/** OWASP's least for PBKDF2 with SHA-256, of 2023. */
export const iterations = 600_000
/** How many rounds a file may ask for: bounded before anything is derived. */
export const mostIterations = 10_000_000
export const saltBytes = 32

/** Whether so many rounds are enough, and not so many that a file could hold the program up. */
export const isSane = (rounds: number): boolean =>
  Number.isInteger(rounds) && rounds >= iterations && rounds <= mostIterations

/** The key of 32 bytes that PBKDF2-SHA-256 makes of a passphrase. */
export const keyOf = async (
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  // The same words, however a keyboard composes them.
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, base, 256)
  return new Uint8Array(bits)
}
