/** How a locked library is opened: its data key, wrapped by a key that is made of the passphrase. */
export interface Keyring {
  readonly kdf: 'PBKDF2-SHA-256'
  readonly iterations: number
  /** Bytes in lower-case hex, like all below. */
  readonly salt: string
  /** The data key, sealed. */
  readonly wrapped: string
  /** The beginning of SHA-256 over all of the above: an altered keyring is not taken for a wrong passphrase. */
  readonly checksum: string
}

/** What the screen that asks for the passphrase needs before the settings can be read. */
export interface Clothes {
  readonly language: string
  readonly theme: string
}

/** Where the library of this device lies. */
export interface Whereabouts {
  /** The name of its database and of its second copy. */
  readonly library: string
  /** Names under which something was left that is to be erased. */
  readonly leaving: readonly string[]
  /** Present when the library is locked. */
  readonly lock?: Keyring
  readonly clothes?: Clothes
}

/** Keeps where the library lies. */
export interface Places {
  /** What was written last; undefined on a device where the library has never been moved. */
  read(): Promise<Whereabouts | undefined>
  /** The same from beside the database, for when the browser has lost the database. */
  remembered(): Promise<Whereabouts | undefined>
  /** Resolves when it is on the disk; from then on the library is there. */
  write(whereabouts: Whereabouts): Promise<void>
  /** Erases the database and the second copy of this name. @returns whether nothing of them is left */
  erase(name: string): Promise<boolean>
  /** Lets the browser drop the bytes of what was erased, as far as a page can bring it to. */
  sweep(): Promise<void>
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Reads a keyring; undefined for what cannot be one. */
export const keyringIn = (value: unknown): Keyring | undefined => {
  if (!isObject(value)) return undefined
  const { kdf, iterations, salt, wrapped, checksum } = value
  if (kdf !== 'PBKDF2-SHA-256' || typeof iterations !== 'number') return undefined
  if (typeof salt !== 'string' || typeof wrapped !== 'string' || typeof checksum !== 'string') return undefined
  return { kdf, iterations, salt, wrapped, checksum }
}

/**
 * Reads what was written as whereabouts; undefined for what they cannot be. A lock that is not understood is one that
 * no passphrase opens, and never none.
 */
export const whereaboutsIn = (value: unknown): Whereabouts | undefined => {
  if (!isObject(value) || typeof value.library !== 'string') return undefined
  const leaving: unknown = value.leaving
  const names = Array.isArray(leaving) ? leaving.filter((name): name is string => typeof name === 'string') : []
  const { clothes } = value
  const unknown: Keyring = { kdf: 'PBKDF2-SHA-256', iterations: 0, salt: '', wrapped: '', checksum: '' }
  return {
    library: value.library,
    leaving: names,
    ...('lock' in value ? { lock: keyringIn(value.lock) ?? unknown } : {}),
    ...(isObject(clothes) && typeof clothes.language === 'string' && typeof clothes.theme === 'string'
      ? { clothes: { language: clothes.language, theme: clothes.theme } }
      : {}),
  }
}

/** The name under which a library is written next. */
export const nextName = (name: string): string => {
  const [, stem = name, number = '1'] = /^(.*?)(?:-(\d+))?$/.exec(name) ?? []
  return `${stem}-${Number(number) + 1}`
}
