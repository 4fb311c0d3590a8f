import { icons, mirrored, type IconName } from './icons.ts'
import './Icon.css'

/** A line drawing beside a word. It says nothing by itself: what has only an icon needs a name of its own. */
export function Icon(props: {
  /** What is drawn. */
  name: IconName
  /** Its edge in pixels; 16 beside text, 20 alone. */
  size?: 12 | 16 | 20 | 24 | 32
}) {
  return (
    <svg
      class="icon"
      classList={{ 'icon-mirrored': mirrored.has(props.name) }}
      viewBox="0 0 20 20"
      width={props.size ?? 16}
      height={props.size ?? 16}
      aria-hidden="true"
    >
      <path d={icons[props.name]} vector-effect="non-scaling-stroke" />
    </svg>
  )
}
