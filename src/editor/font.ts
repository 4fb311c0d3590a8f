/** Where the letters of a font stand in the rectangles that the browser gives for them, in CSS pixels. */
export interface FontPlace {
  readonly size: number
  /** From the lower edge of a rectangle up to the line that the letters stand on. */
  readonly descent: number
}

const pen = document.createElement('canvas').getContext('2d')
const known = new Map<string, FontPlace>()

/** The place of the letters in an element's own font. */
export const fontPlaceOf = (element: Element): FontPlace => {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element)
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
  const found = known.get(font)
  if (found) return found
  const size = parseFloat(fontSize)
  if (pen) pen.font = font
  const place = { size, descent: pen?.measureText('ا').fontBoundingBoxDescent ?? size / 3 }
  known.set(font, place)
  return place
}

/** Fonts may be others than they were: they are measured anew. */
export const forgetFonts = (): void => known.clear()
