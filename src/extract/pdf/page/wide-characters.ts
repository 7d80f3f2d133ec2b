/** Whether a text begins with a character of Chinese writing: Han, its punctuation, full-width forms. Lines of these wrap anywhere and are joined without a blank. */
export function isWide(text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    WIDE_SIGNS.has(code)
  );
}

/** Signs outside the CJK blocks that Chinese text sets a full em wide: ——…“”‘’·①②Ⅰ and the like. */
const WIDE_SIGNS = new Set(Array.from("—…“”‘’·※★●○◆◇■□▲△→←↑↓√×÷≥≤≠±℃№", (c) => c.codePointAt(0)!));
for (let code = 0x2160; code <= 0x2179; code++) WIDE_SIGNS.add(code);
for (let code = 0x2460; code <= 0x24ff; code++) WIDE_SIGNS.add(code);
