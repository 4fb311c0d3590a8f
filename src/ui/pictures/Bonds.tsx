import { createMemo, For, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import type { Id } from '../../core/entities.ts'
import type { Bond } from '../../core/pictures/tallies.ts'
import { useSurround } from '../frame.tsx'
import type { Query } from '../shell/route.ts'
import { hrefOf } from '../shell/router.ts'
import { direction } from '../words/language.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { DataTable } from './DataTable.tsx'
import { bondIn, hrefTo } from './marks.ts'

const width = 720
const row = 30
const side = 220
/** More outlets or sources than these make a web of which nobody reads anything; the table has all. */
const mostOutlets = 12
const mostSources = 18

const short = (name: string): string => (name.length > 28 ? `${name.slice(0, 27)}…` : name)

/** Outlets at the start of the line, those whom they quote at its end; the thicker the line, the more claims. */
export const Bonds = (props: {
  readonly bonds: readonly Bond[]
  /** The address of the claims that were counted. */
  readonly query: Query
}): JSX.Element => {
  const { session } = useSurround()
  const nameOf = (id: Id): string => {
    const source = session.tables.get('source', id)
    return source ? nameOfSource(source) : ''
  }
  const net = createMemo(() => {
    const [outlets, sources]: [Id[], Id[]] = [[], []]
    const drawn: Bond[] = []
    for (const bond of props.bonds) {
      const hasOutlet = outlets.includes(bond.outletId)
      const hasSource = sources.includes(bond.sourceId)
      if ((!hasOutlet && outlets.length >= mostOutlets) || (!hasSource && sources.length >= mostSources)) continue
      if (!hasOutlet) outlets.push(bond.outletId)
      if (!hasSource) sources.push(bond.sourceId)
      drawn.push(bond)
    }
    return { outlets, sources, drawn }
  })
  const height = (): number => Math.max(net().outlets.length, net().sources.length) * row
  const yOf = (list: readonly Id[], id: Id): number => ((list.indexOf(id) + 0.5) * height()) / Math.max(1, list.length)
  const at = (start: number): number => (direction() === 'rtl' ? width - start : start)
  const most = (): number => Math.max(1, ...net().drawn.map(({ claims }) => claims))
  const label = ({ outletId, sourceId, claims }: Bond): string =>
    t().pictures.bond(nameOf(outletId), nameOf(sourceId), numberInWords(claims))
  const path = ({ outletId, sourceId }: Bond): string => {
    const [x1, x2] = [at(side), at(width - side)]
    const [y1, y2] = [yOf(net().outlets, outletId), yOf(net().sources, sourceId)]
    const middle = (x1 + x2) / 2
    return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
  }
  return (
    <>
      <svg
        class="picture picture-wide"
        viewBox={`0 0 ${width} ${height()}`}
        role="group"
        aria-label={t().pictures.bonds}
      >
        <For each={net().drawn}>
          {(bond) => (
            <g>
              <a href={hrefTo(props.query, bondIn(bond))} aria-label={label(bond)}>
                <title>{label(bond)}</title>
                <path class="picture-bond" d={path(bond)} stroke-width={1 + (bond.claims / most()) * 9} />
              </a>
            </g>
          )}
        </For>
        <For each={net().outlets}>
          {(id) => (
            <g>
              <a href={hrefTo(props.query, [['outlet', id]])}>
                <text
                  class="picture-name"
                  x={at(side - 8)}
                  y={yOf(net().outlets, id)}
                  text-anchor="end"
                  direction={direction()}
                >
                  {short(nameOf(id))}
                </text>
              </a>
            </g>
          )}
        </For>
        <For each={net().sources}>
          {(id) => (
            <g>
              <a href={hrefOf({ screen: 'source', id })}>
                <text
                  class="picture-name"
                  x={at(width - side + 8)}
                  y={yOf(net().sources, id)}
                  text-anchor="start"
                  direction={direction()}
                >
                  {short(nameOf(id))}
                </text>
              </a>
            </g>
          )}
        </For>
      </svg>
      <Show when={net().drawn.length < props.bonds.length}>
        <p class="page-note">
          {t().pictures.strongest(numberInWords(net().drawn.length), numberInWords(props.bonds.length))}
        </p>
      </Show>
      <DataTable
        caption={t().pictures.bonds}
        head={[t().pictures.outlet, t().pictures.source, t().pictures.claims]}
        count={props.bonds.length}
        row={(at) => {
          const bond = props.bonds[at]
          return bond ? [nameOf(bond.outletId), nameOf(bond.sourceId), bond.claims] : []
        }}
      />
    </>
  )
}
