import type { Id } from '../core/entities.ts'
import type { Entry, Storage } from '../storage/storage.ts'
import { allOfJournal } from './copy-keeper.ts'
import { withoutArticles, type Remainder } from './destroying.ts'
import { abandonLibrary, moveLibrary, type Ground } from './moving.ts'
import type { Session } from './session.ts'

/** What goes for good with some articles. */
export type Doomed = Remainder['lost'] & { readonly files: number }

/**
 * What is done to the library of this device as a whole, on the disk. Whatever succeeds here ends this window's session:
 * the page has to begin anew.
 */
export class Premises {
  private readonly session: Session
  private readonly storage: Storage
  private readonly ground: Ground
  private readonly home: string
  private readonly open: (name: string) => Promise<Storage>

  /** @param open opens a place as this library is kept now */
  constructor(
    session: Session,
    storage: Storage,
    ground: Ground,
    home: string,
    open: (name: string) => Promise<Storage>,
  ) {
    this.session = session
    this.storage = storage
    this.ground = ground
    this.home = home
    this.open = open
  }

  /** What would go with these articles; changes nothing. */
  async look(articleIds: readonly Id[]): Promise<Doomed> {
    const entries: Entry[] = []
    for await (const batch of allOfJournal(this.storage)) entries.push(...batch)
    const { lost, files } = withoutArticles(entries, new Set(articleIds))
    return { ...lost, files: files.size }
  }

  /**
   * Destroys articles for good: their text, what was marked in them, their history, and what nothing else names.
   * @throws MoveError or StorageError; nothing is then changed
   */
  destroy(articleIds: readonly Id[]): Promise<void> {
    return this.move({ change: (entries) => withoutArticles(entries, new Set(articleIds)) })
  }

  /** Destroys the whole library for good, settings and attached files included. @throws MoveError or StorageError */
  destroyAll(): Promise<void> {
    return abandonLibrary(this.home, this.ground)
  }

  private move({ change }: Pick<Parameters<typeof moveLibrary>[4], 'change'>): Promise<void> {
    const move = { ...(change ? { change } : {}), open: this.open, said: {} }
    return moveLibrary(this.session, this.storage, this.home, this.ground, move)
  }
}
