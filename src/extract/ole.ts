const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Is this an OLE2 compound file, the container of Office 97 to 2003 ([MS-CFB])? */
export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** Is there a stream of that name? Directory entries of 128 bytes begin with the name in UTF-16LE, at multiples of 128. */
export function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((c) => [c.charCodeAt(0), 0]);
  for (let entry = 512; entry + 128 <= bytes.length; entry += 128) {
    if (wanted.every((byte, i) => bytes[entry + i] === byte)) return true;
  }
  return false;
}
