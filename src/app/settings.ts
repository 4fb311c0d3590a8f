import type { Storage } from '../storage/storage.ts'
import type { Windows } from '../storage/windows.ts'

/** Small values of this device: language, theme, keys, reading positions. Known at once, written behind. */
export class Settings {
  private readonly values: Map<string, unknown>
  private readonly storage: Storage
  private readonly windows: Windows
  private readonly listeners = new Set<(key: string) => void>()

  constructor(storage: Storage, windows: Windows, values: Readonly<Record<string, unknown>>) {
    this.storage = storage
    this.windows = windows
    this.values = new Map(Object.entries(values))
  }

  /** A value as it was set; whoever reads it checks that it is what it should be. */
  get(key: string): unknown {
    return this.values.get(key)
  }

  /** Sets a value here, on the device and in the other windows. A value that cannot be written lasts for this visit. */
  set(key: string, value: unknown): void {
    this.heard(key, value)
    this.windows.announce({ type: 'setting', key, value })
    this.storage.writeSetting(key, value).catch((error: unknown) => this.unwritten.set(key, error))
  }

  /** Settings that the device refused, with why; the safety screen shows them. */
  readonly unwritten = new Map<string, unknown>()

  /** Takes over a value that another window set. */
  heard(key: string, value: unknown): void {
    this.values.set(key, value)
    for (const listener of this.listeners) listener(key)
  }

  onChange(listener: (key: string) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
