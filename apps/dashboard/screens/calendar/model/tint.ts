type Rgb = readonly [number, number, number]

/** The colours that a tint is mixed from, as in `globals.css`. */
const themes = {
  light: { surface: [255, 255, 255], text: [20, 35, 42], share: 0.24 },
  dark: { surface: [23, 32, 34], text: [231, 238, 238], share: 0.34 },
} as const satisfies Record<string, { surface: Rgb; text: Rgb; share: number }>

/** The least contrast of text, by WCAG 2.2 AA. */
export const leastContrast = 4.5

const tints = new Map<string, string>()

/**
 * Returns the background of a card whose appointment type has a colour, as a CSS colour for both themes. Text has a
 * contrast of at least 4.5 on it, whatever the colour is.
 */
export function tintOf(color: string): string {
  const tint = tints.get(color) ?? `light-dark(${hexOf(mix(color, 'light'))}, ${hexOf(mix(color, 'dark'))})`
  tints.set(color, tint)
  return tint
}

/** Mixes a colour into a theme's surface, and less of it until text is readable. */
export function mix(color: string, theme: keyof typeof themes): Rgb {
  const { surface, text, share } = themes[theme]
  const rgb = rgbOf(color)
  for (let part = share; part > 0.02; part -= 0.02) {
    const mixed = surface.map((value, index) => Math.round(value + ((rgb[index] ?? 0) - value) * part)) as [
      number,
      number,
      number,
    ]
    if (contrast(mixed, text) >= leastContrast) return mixed
  }
  return surface
}

/** Returns the contrast of a theme's text on a background. */
export function contrastOfText(background: Rgb, theme: keyof typeof themes): number {
  return contrast(background, themes[theme].text)
}

function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** `#rgb` or `#rrggbb`. Anything else is grey. */
function rgbOf(color: string): Rgb {
  const [, hex = ''] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color) ?? []
  const digits = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex || '808080'
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as [number, number, number]
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
